import { expect, test } from 'vitest';
import { analyse, distancesOf } from '#analysis/index.ts';
import { producerImporter } from './producer-importer.ts';

const analysis = analyse(producerImporter());

test('a Nash point is on the frontier and nowhere far from itself', () => {
  expect(analysis.solutions?.nash.points.map(({ points }) => points)).toEqual([[73, 68]]);
  expect(distancesOf(analysis, [73, 68])).toMatchObject({ frontier: 0, nash: 0 });
});

test('distances are Euclidean, in points, to the nearest of several', () => {
  expect(distancesOf(analysis, [70, 64]).nash).toBe(5);
  const { frontier = Infinity, maximumSum = 0 } = distancesOf(analysis, [70, 64]);
  expect(frontier).toBeLessThanOrEqual(5);
  expect(maximumSum).toBeGreaterThan(0);
});

test('an impasse is as far as its walk-aways, and there is no distance to what does not exist', () => {
  expect(distancesOf(analysis, analysis.walkAways).nash).toBeCloseTo(Math.hypot(73 - 48, 68 - 46), 12);
  const empty = analyse(producerImporter(), { walkAways: [99, 99] });
  expect(distancesOf(empty, [99, 99])).toMatchObject({ nash: undefined, maximumSum: undefined });
  expect(distancesOf(empty, [99, 99]).frontier).toBeGreaterThan(0);
});
