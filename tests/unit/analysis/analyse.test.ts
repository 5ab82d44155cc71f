import { describe, expect, test } from 'vitest';
import { analyse, canAnalyse } from '#analysis/index.ts';
import { producerImporter } from './producer-importer.ts';
import { sketchScenario } from './sketch-scenario.ts';

describe('the worked example of the calibration kit', () => {
  const analysis = analyse(producerImporter());

  test('has the published zone and frontier', () => {
    expect(analysis.packages).toBe(2304);
    expect(analysis.acceptable.packages).toBe(730);
    expect(analysis.acceptable.share).toBeCloseTo(0.317, 3);
    expect(analysis.efficient).toMatchObject({ packages: 27, packagesInZone: 20, pointsInZone: 16 });
  });

  test('has one package where Nash, Kalai–Smorodinsky and egalitarian coincide', () => {
    const { nash, kalaiSmorodinsky, egalitarian, maximumSum } = analysis.solutions ?? {};
    expect(nash?.points.map(({ package: pkg, points }) => ({ pkg, points }))).toEqual([
      { pkg: [3, 3, 1, 2, 3, 2], points: [73, 68] },
    ]);
    expect(nash?.value).toBe(25 * 22);
    expect(kalaiSmorodinsky?.points).toEqual(nash?.points);
    expect(egalitarian?.points).toEqual(nash?.points);
    expect(egalitarian?.value).toBe(22);
    expect(maximumSum?.points.every(({ points: [a = 0, b = 0] }) => a + b === 142)).toBe(true);
    expect(maximumSum?.value).toBe(142 - 48 - 46);
  });

  test('shows the trap of splitting every issue', () => {
    expect(analysis.split.lower).toEqual({
      package: [1, 1, 1, 1, 1, 1],
      points: [45, 57],
      isInZone: false,
      gains: [0, 11],
    });
    expect(analysis.split.upper).toEqual({
      package: [2, 2, 2, 1, 2, 1],
      points: [67, 53],
      isInZone: true,
      gains: [19, 7],
    });
  });

  test.each([
    [[55, 52], 0.151],
    [[60, 58], 0.059],
    [[65, 62], 0.022],
    [[70, 66], 0.003],
  ])('turns the difficulty dial with walk-aways %j', (walkAways, share) => {
    expect(analyse(producerImporter(), { walkAways }).acceptable.share).toBeCloseTo(share, 3);
  });

  test('answers an empty zone with no solution', () => {
    const { acceptable, solutions, bestGains, efficient } = analyse(producerImporter(), {
      walkAways: [75, 70],
    });
    expect(acceptable.packages).toBe(0);
    expect(solutions).toBeUndefined();
    expect(bestGains).toBeUndefined();
    expect(efficient).toMatchObject({ packages: 27, pointsInZone: 0 });
  });
});

test('packages whose points differ only by the noise of adding thirds tie', () => {
  const { frontier } = analyse(
    sketchScenario({
      options: [2, 2],
      mandates: [
        {
          points: [
            [1 / 3, 2 / 3],
            [1 / 3, 0],
          ],
        },
        {
          points: [
            [1, 0],
            [0, 1],
          ],
        },
      ],
    }),
  );
  expect(frontier.map(({ points, packages }) => ({ points, packages }))).toEqual([
    { points: [1, 0], packages: 1 },
    { points: [0.666666667, 1], packages: 2 },
    { points: [0.333333333, 2], packages: 1 },
  ]);
});

describe('who has to agree', () => {
  const mandates = [
    { points: [[0, 6, 9]], walkAway: 5 },
    { points: [[0, 6, 9]], walkAway: 5 },
    { points: [[9, 6, 0]], walkAway: 5 },
  ];

  test('a party that the rule can do without gains nothing and loses nothing', () => {
    const { acceptable, solutions } = analyse(
      sketchScenario({ options: [3], mandates, decision: { quorum: 2, vetoes: [] } }),
    );
    expect(acceptable.packages).toBe(2);
    expect(solutions?.maximumSum.value).toBe(8);
    expect(solutions?.maximumSum.points.map(({ package: pkg }) => pkg)).toEqual([[2]]);
    // Three parties gain a little rather than two gain much: Nash looks at the largest group first.
    expect(solutions?.nash.points.map(({ package: pkg }) => pkg)).toEqual([[1]]);
    expect(solutions?.nash.value).toBe(1);
  });

  test('a veto is not outvoted', () => {
    const { acceptable } = analyse(
      sketchScenario({ options: [3], mandates, decision: { quorum: 2, vetoes: [2] } }),
    );
    expect(acceptable.packages).toBe(1);
  });

  test('what crosses the red line of a needed party is not possible, and so not on the frontier', () => {
    const [first, ...others] = mandates;
    const forbidding = [
      { points: [[0, 6, 9]], walkAway: 5, redLines: [[{ issue: 0, options: [2] }]] },
      ...others,
    ];
    expect(first).toBeDefined();
    expect(analyse(sketchScenario({ options: [3], mandates })).frontier).toHaveLength(3);
    expect(analyse(sketchScenario({ options: [3], mandates: forbidding })).frontier).toHaveLength(2);
  });
});

test('opposition is 0 where everybody can have all, and half the diagonal where one gains what the other loses', () => {
  const same = [{ points: [[0, 50, 100]] }, { points: [[0, 50, 100]] }];
  const against = [{ points: [[0, 50, 100]] }, { points: [[100, 50, 0]] }];
  expect(analyse(sketchScenario({ options: [3], mandates: same })).opposition).toBe(0);
  expect(analyse(sketchScenario({ options: [3], mandates: against })).opposition).toBeCloseTo(0.5, 12);
});

test('four parties and half a million packages take well under a second', () => {
  const parties = Array.from({ length: 4 }, (_, party) => party);
  const options = [4, 4, 4, 4, 4, 4, 4, 4, 4, 2];
  const mandates = parties.map((party) => ({
    points: options.map((count, issue) =>
      Array.from(
        { length: count },
        (_, option) => ((party * 7 + issue * 5 + option * (party + 3)) * 13) % 11,
      ),
    ),
    walkAway: 50,
  }));
  const before = performance.now();
  const { packages, frontier } = analyse(sketchScenario({ options, mandates }));
  expect(packages).toBe(524_288);
  expect(frontier.length).toBeGreaterThan(100);
  expect(performance.now() - before).toBeLessThan(3000);
});

describe('what is too large', () => {
  const range = Array.from({ length: 101 }, (_, points) => points);
  const ranges = (issues: number, joined: number) =>
    sketchScenario({
      options: Array.from({ length: issues }, () => range.length),
      mandates: [
        {
          points: Array.from({ length: issues }, () => range),
          interactions: [
            { points: -5, when: Array.from({ length: joined }, (_, issue) => ({ issue, options: [0] })) },
          ],
        },
        { points: Array.from({ length: issues }, () => range.toReversed()) },
      ],
    });

  test('is told beforehand, and refused', () => {
    expect(canAnalyse(ranges(4, 2))).toBe(true);
    // A million combinations may be joined, a hundred millions not.
    expect(canAnalyse(ranges(3, 3))).toBe(true);
    expect(canAnalyse(ranges(4, 4))).toBe(false);
    expect(canAnalyse(ranges(5, 0))).toBe(false);
    expect(() => analyse(ranges(8, 8))).toThrow(RangeError);
  });

  test('leaves a hundred million packages within reach', () => {
    const { packages, efficient } = analyse(ranges(4, 2));
    expect(packages).toBe(101 ** 4);
    expect(efficient.points).toBeGreaterThan(300);
  });
});
