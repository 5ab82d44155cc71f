import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanOf, shareOf } from '#cli/statistics/estimate.ts';
import { adjustByHolm } from '#cli/statistics/holm.ts';
import { percentileRanks } from '#cli/statistics/ranks.ts';
import { pairsNeeded, signFlipTest } from '#cli/statistics/sign-flip.ts';
import { probabilityWithin, studentQuantile } from '#cli/statistics/student.ts';

describe('Student’s quantile', () => {
  // Table of percentage points, 97.5 %: Pearson & Hartley, Biometrika Tables for Statisticians I (1966), table 12.
  test.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [5, 2.571],
    [9, 2.262],
    [10, 2.228],
    [29, 2.045],
    [30, 2.042],
    [60, 2.0],
    [120, 1.98],
  ])('with %i degrees of freedom is %f', (freedom, expected) => {
    expect(studentQuantile(freedom)).toBeCloseTo(expected, 3);
  });

  test('has no step where the sum hands over to the expansion', () => {
    expect(studentQuantile(101)).toBeLessThan(studentQuantile(100));
    expect(probabilityWithin(studentQuantile(101), 101)).toBeCloseTo(0.95, 10);
    expect(studentQuantile(1e9)).toBeCloseTo(1.959963985, 8);
  });
});

describe('an estimate', () => {
  test('of a mean is that of Gosset’s own example of the gain of sleep', () => {
    // Student (1908): ten patients, hyoscyamine over hyoscine. t.test in R gives 1.58, from 0.7001142 to 2.4598858.
    const differences = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
    const { value, low, high, count } = meanOf(differences)!;
    expect(value).toBeCloseTo(1.58, 12);
    expect(low).toBeCloseTo(0.7001142, 6);
    expect(high).toBeCloseTo(2.4598858, 6);
    expect(count).toBe(10);
  });

  test('of a share is Wilson’s', () => {
    // Newcombe (1998), table I, method 3: 81/263, 15/148, 0/20 and 1/29.
    const bounds = (successes: number, trials: number) => {
      const { low, high } = shareOf(successes, trials)!;
      return [low!.toFixed(4), high!.toFixed(4)];
    };
    expect(bounds(81, 263)).toEqual(['0.2553', '0.3662']);
    expect(bounds(15, 148)).toEqual(['0.0624', '0.1605']);
    expect(bounds(0, 20)).toEqual(['0.0000', '0.1611']);
    expect(bounds(1, 29)).toEqual(['0.0061', '0.1718']);
  });

  test('of nothing is none, and of one value has no bounds', () => {
    expect(meanOf([])).toBeUndefined();
    expect(shareOf(0, 0)).toBeUndefined();
    expect(meanOf([3])).toEqual({ value: 3, low: undefined, high: undefined, count: 1 });
  });
});

describe('the sign-flip test', () => {
  test('counts every assignment where there are few', () => {
    expect(signFlipTest([1, 2, 3], 's')).toBe(2 / 8);
    expect(signFlipTest([1, 2, -3], 's')).toBe(1);
    // Of 2^10 assignments, how many sums are as far out as Darwin's maize would be with its first ten pairs?
    const darwin = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29];
    const observed = Math.abs(darwin.reduce((sum, each) => sum + each, 0));
    let extreme = 0;
    for (let signs = 0; signs < 1024; signs++) {
      const sum = darwin.reduce((total, each, index) => total + (signs & (1 << index) ? each : -each), 0);
      if (Math.abs(sum) >= observed) extreme++;
    }
    expect(signFlipTest(darwin, 's')).toBe(extreme / 1024);
  });

  test('draws signs where there are many, and comes near the exact value of Fisher', () => {
    // Darwin's fifteen pairs of maize; Fisher (1935, §21) counts 1,726 of 32,768 assignments: 0.0527.
    const darwin = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
    expect(signFlipTest(darwin, 'maize')).toBeCloseTo(1726 / 32768, 2);
    expect(signFlipTest(darwin, 'maize')).toBe(signFlipTest(darwin, 'maize'));
  });

  test('finds nothing in nothing, and knows how many pairs it takes to find anything', () => {
    expect(signFlipTest([], 's')).toBe(1);
    expect(signFlipTest([0, 0], 's')).toBe(1);
    expect(pairsNeeded(1, 0.05)).toBe(6);
    expect(pairsNeeded(10, 0.05)).toBe(9);
  });
});

test('Holm’s method steps down, and keeps the order', () => {
  // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
  expect(adjustByHolm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
  expect(adjustByHolm([0.9, 0.8])).toEqual([1, 1]);
});

test('percentile ranks count ties by half, and average to the middle', () => {
  expect(percentileRanks([10, 30, 20, 20])).toEqual([0.125, 0.875, 0.5, 0.5]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), (values) => {
      const ranks = percentileRanks(values);
      expect(ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length).toBeCloseTo(0.5, 9);
    }),
  );
});
