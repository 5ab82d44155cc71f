import { describe, expect, test } from 'vitest';
import { analyse, canAnalyse, canSolve, solve } from '#analysis/index.ts';
import { sketchScenario } from './sketch-scenario.ts';

const many = <Value>(count: number, value: (index: number) => Value): readonly Value[] =>
  Array.from({ length: count }, (_, index) => value(index));

describe('a case too large to be counted', () => {
  const options = many(20, () => 5);
  const scenario = sketchScenario({
    options,
    mandates: many(2, (party) => ({
      points: options.map((count, issue) =>
        many(count, (option) => (issue % 3) + ((option * (party === 0 ? 1 : 4) + issue) % 5) / 3),
      ),
    })),
  });

  test('is solved all the same, and at once', () => {
    expect(canAnalyse(scenario)).toBe(false);
    expect(canSolve(scenario)).toBe(true);
    expect(() => analyse(scenario)).toThrow(RangeError);
    const before = performance.now();
    const { packages, frontier, solutions } = solve(scenario);
    expect(performance.now() - before).toBeLessThan(1000);
    expect(packages).toBe(5 ** 20);
    expect(frontier.length).toBeGreaterThan(10);
    expect(solutions?.nash.points.length).toBeGreaterThan(0);
  });
});

test('on the scale of a utility, what differs by less than a thousand-millionth of one ties', () => {
  const apart = sketchScenario({
    options: [3],
    mandates: [{ points: [[50.00000003, 50, 20]] }, { points: [[30, 30, 70]] }],
  });
  expect(analyse(apart).efficient).toMatchObject({ points: 2, packages: 2 });
  expect(analyse(apart, { scale: 'utility' }).efficient).toMatchObject({ points: 2, packages: 3 });
});

test('where one party can gain nothing, every product is 0 and all frontier points in the zone tie for Nash', () => {
  const { solutions, frontier } = solve(
    sketchScenario({
      options: [3, 2],
      mandates: [
        {
          points: [
            [40, 20, 0],
            [30, 0],
          ],
          walkAway: 20,
        },
        {
          points: [
            [0, 20, 40],
            [0, 30],
          ],
          walkAway: 10,
        },
        {
          points: [
            [0, 0, 0],
            [0, 0],
          ],
          walkAway: 0,
        },
      ],
    }),
  );
  expect(solutions?.nash.value).toBe(0);
  expect(solutions?.nash.points.length).toBeGreaterThan(1);
  expect(solutions?.nash.points).toEqual(frontier.filter(({ isInZone }) => isInZone));
});

describe('a cap on points', () => {
  const scenario = sketchScenario({
    options: [3, 3],
    mandates: [
      {
        points: [
          [60, 50, 0],
          [60, 50, 0],
        ],
        walkAway: 30,
      },
      {
        points: [
          [0, 10, 50],
          [0, 10, 50],
        ],
      },
    ],
  });
  const sheets = scenario.mandates.map((mandate, party) =>
    party === 0 ? { ...mandate, cap: 100 } : mandate,
  );

  test('makes equals of what exceeds it', () => {
    // 120, 110 and 100 points are all 100; of the four packages that come to them one gives the other party most.
    const { frontier, ideal, acceptable } = analyse(scenario, { sheets });
    expect(frontier.map(({ points }) => points)).toEqual([
      [100, 20],
      [60, 50],
      [50, 60],
      [0, 100],
    ]);
    expect(ideal).toEqual([100, 100]);
    expect(acceptable.packages).toBe(8);
    expect(analyse(scenario).ideal).toEqual([120, 100]);
  });

  test('counts equals as so many packages of one point', () => {
    const even = scenario.mandates.map((mandate, party) =>
      party === 0 ? { ...mandate, cap: 100 } : { ...mandate, points: mandate.points.map(() => [7, 7, 7]) },
    );
    expect(analyse(scenario, { sheets: even }).efficient).toMatchObject({ points: 1, packages: 4 });
    expect(analyse(scenario, { sheets: even, walkAways: [100.5, 0] }).acceptable.packages).toBe(0);
  });
});

test('equal products tie however they come about', () => {
  // A third of three quarters, and a half of a half.
  const scenario = sketchScenario({
    options: [2],
    mandates: [{ points: [[100 / 3, 50]] }, { points: [[75, 50]] }],
  });
  expect(solve(scenario).solutions?.nash.points).toHaveLength(2);
});
