import { describe, expect, test } from 'vitest';
import { graticuleStep, heightField, makeRelief, seaDistances } from '../../../../src/game/map/relief.ts';
import { finish } from '../../../support/finish.ts';

describe('the invented heights', () => {
  const field = heightField('lobito-corridor');

  test('are the same for one case on every visit, and others for another', () => {
    const again = heightField('lobito-corridor');
    const other = heightField('first-table');
    const places = Array.from({ length: 30 }, (_unused, index) => [10 + index, -index / 2] as const);
    expect(places.map(([x, y]) => again(x, y))).toEqual(places.map(([x, y]) => field(x, y)));
    expect(places.map(([x, y]) => other(x, y))).not.toEqual(places.map(([x, y]) => field(x, y)));
  });

  test('lie between 0 and 1 and change gently', () => {
    for (let x = -20; x < 50; x += 1.7) {
      const height = field(x, -10);
      expect(height).toBeGreaterThanOrEqual(0);
      expect(height).toBeLessThanOrEqual(1);
      expect(Math.abs(field(x + 0.02, -10) - height)).toBeLessThan(0.05);
    }
  });

  test('rise from the sea inland', () => {
    const columns = 40;
    const relief = finish(
      makeRelief(
        () => 1,
        columns,
        1,
        (column) => [column, 0],
        (cell) => cell * 0.2 - 1,
      ),
    );
    expect(relief.heights[3]).toBe(0);
    expect(relief.heights[39]).toBeGreaterThan(relief.heights[10] ?? 1);
    expect(relief.heights[10]).toBeGreaterThan(0);
  });
});

test('distance to the sea is counted across and at a slant', () => {
  const [columns, rows] = [7, 5];
  // One cell of sea in the upper left corner.
  const distances = seaDistances((cell) => cell !== 0, columns, rows);
  expect(distances[0]).toBe(0);
  expect(distances[3]).toBe(3);
  expect(distances[columns * 2 + 2]).toBeCloseTo(8 / 3, 5);
});

test('the graticule has few lines on a wide map and on a close one', () => {
  expect(graticuleStep([0, 0, 31, 0], 1376)).toBe(5);
  expect(graticuleStep([0, 0, 31, 0], 390)).toBe(15);
  expect(graticuleStep([0, 0, 4, 0], 800)).toBe(1);
});
