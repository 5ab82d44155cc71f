import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { samplePackages, scoreEstimate } from '#analysis/index.ts';
import { isWellFormed, pointsOf } from '#engine/index.ts';
import { streamFrom } from '#kernel/random.ts';
import { kendall, spearman } from '../../../src/analysis/estimates/rank-correlation.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const scenario = smallScenario();
const [mine, theirs] = scenario.mandates;
if (mine === undefined || theirs === undefined) throw new Error('No mandates');
const packages = samplePackages(scenario.issues, [], 10_000, streamFrom('all'));

describe('rank correlation', () => {
  test('counts what stands in the other order', () => {
    // Three pairs of ten are turned round; the ranks are 2, 1, 1, 1 and 1 apart.
    const [a, b] = [
      [1, 2, 3, 4, 5],
      [3, 1, 2, 5, 4],
    ];
    expect(kendall(a, b)).toBeCloseTo((10 - 2 * 3) / 10, 12);
    expect(spearman(a, b)).toBeCloseTo(1 - (6 * 8) / (5 * 24), 12);
  });

  test('allows for ties', () => {
    expect(kendall([1, 2, 2, 3], [1, 2, 3, 3])).toBeCloseTo(4 / 5, 12);
    expect(spearman([1, 2, 2, 3], [1, 2, 3, 3])).toBeCloseTo(5 / 6, 12);
  });

  test('says nothing of what does not vary', () => {
    expect(kendall([1, 1], [1, 2])).toBeUndefined();
    expect(spearman([1, 2], [1, 1])).toBeUndefined();
  });

  test('is what comparing every pair gives', () => {
    const lists = fc.array(fc.tuple(fc.integer({ max: 6, min: 0 }), fc.integer({ max: 6, min: 0 })), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(lists, (pairs) => {
        let [sum, inA, inB] = [0, 0, 0];
        for (const [i, [a, b]] of pairs.entries())
          for (const [c, d] of pairs.slice(i + 1)) {
            sum += Math.sign(a - c) * Math.sign(b - d);
            inA += Number(a !== c);
            inB += Number(b !== d);
          }
        const slow = inA * inB === 0 ? undefined : sum / Math.sqrt(inA * inB);
        const fast = kendall(
          pairs.map(([a]) => a),
          pairs.map(([, b]) => b),
        );
        if (slow === undefined) expect(fast).toBeUndefined();
        else expect(fast).toBeCloseTo(slow, 12);
      }),
    );
  });
});

describe('a sample of packages', () => {
  test('is all of them where there are few', () => {
    expect(new Set(packages.map(String)).size).toBe(packages.length);
    for (const pkg of packages) expect(isWellFormed(scenario.issues, [], pkg)).toBe(true);
  });

  test('is as many different ones as were asked for where there are more, the same for the same luck', () => {
    const some = samplePackages(scenario.issues, [{ issue: 0, option: 1 }], 40, streamFrom('some'));
    expect(new Set(some.map(String)).size).toBe(40);
    expect(some.every((pkg) => isWellFormed(scenario.issues, [{ issue: 0, option: 1 }], pkg))).toBe(true);
    expect(samplePackages(scenario.issues, [{ issue: 0, option: 1 }], 40, streamFrom('some'))).toEqual(some);
  });
});

describe('the score of a guess', () => {
  // Guesses know no interactions: the truth here has none either.
  const truth = { points: theirs.points, interactions: [] };

  test('is perfect for the truth, on any scale', () => {
    const guess = truth.points.map((options) => options.map((value) => value / 3));
    expect(scoreEstimate(packages, mine, truth, guess)).toMatchObject({ frontierOverlap: 1 });
    const { spearman: rho, kendall: tau, weightError } = scoreEstimate(packages, mine, truth, guess);
    expect(rho).toBeCloseTo(1, 9);
    expect(tau).toBeCloseTo(1, 9);
    expect(weightError).toBeCloseTo(0, 9);
  });

  test('is as bad as can be for the opposite, though its weights are right', () => {
    const guess = truth.points.map((options) => options.map((value) => -value));
    const { spearman: rho, kendall: tau, weightError } = scoreEstimate(packages, mine, truth, guess);
    expect(rho).toBeCloseTo(-1, 6);
    expect(tau).toBeCloseTo(-1, 6);
    expect(weightError).toBeCloseTo(0, 9);
  });

  test('measures the weights apart from the order', () => {
    const guess = truth.points.map((options, issue) => options.map((value) => (issue === 0 ? value : 0)));
    expect(scoreEstimate(packages, mine, truth, guess).weightError).toBeGreaterThan(0.1);
  });

  test('counts the frontier as the packages that nobody could better without loss', () => {
    const guess = truth.points.map((options) => options.map((_, option) => option));
    const worse = (x: number, y: number, other: readonly [number, number]) =>
      other[0] >= x && other[1] >= y && (other[0] > x || other[1] > y);
    const efficient = (worth: (pkg: readonly number[]) => number) => {
      const points = packages.map((pkg) => [pointsOf(mine, pkg), worth(pkg)] as const);
      return packages.filter((_, i) => {
        const [x, y] = points[i] ?? [0, 0];
        return !points.some((other) => worse(x, y, other));
      });
    };
    const real = efficient((pkg) => pointsOf(truth, pkg));
    const supposed = efficient((pkg) =>
      pkg.reduce((sum, option, issue) => sum + (option < 0 ? 0 : (guess[issue]?.[option] ?? 0)), 0),
    );
    const both = supposed.filter((pkg) => real.includes(pkg)).length;
    expect(scoreEstimate(packages, mine, truth, guess).frontierOverlap).toBeCloseTo(
      (2 * both) / (real.length + supposed.length),
      12,
    );
  });
});
