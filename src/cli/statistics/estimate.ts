/** What is the value, and within which bounds? */
import { mean, sampleStandardDeviation } from 'simple-statistics';
import { NORMAL_QUANTILE, studentQuantile } from './student.ts';

/** A mean or share with its 95 % confidence interval. */
export interface Estimate {
  readonly value: number;
  /** Undefined where one value alone was measured. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** Independent values that it rests on. */
  readonly count: number;
}

/** Mean with Student's interval: mean ± t(0.975, n − 1) · s / √n. Undefined for no values. */
export function meanOf(values: readonly number[]): Estimate | undefined {
  const count = values.length;
  if (count === 0) return undefined;
  const value = mean([...values]);
  if (count === 1) return { value, low: undefined, high: undefined, count };
  const half = (studentQuantile(count - 1) * sampleStandardDeviation([...values])) / Math.sqrt(count);
  return { value, low: value - half, high: value + half, count };
}

/**
 * Share of successes with Wilson's score interval (1927), which stays within [0, 1] and holds for shares near its ends.
 * Undefined for no trials.
 */
export function shareOf(successes: number, trials: number): Estimate | undefined {
  if (trials === 0) return undefined;
  const share = successes / trials;
  const square = NORMAL_QUANTILE * NORMAL_QUANTILE;
  const centre = (share + square / (2 * trials)) / (1 + square / trials);
  const spread = Math.sqrt((share * (1 - share)) / trials + square / (4 * trials * trials));
  const half = (NORMAL_QUANTILE * spread) / (1 + square / trials);
  // At the ends the bound is the share itself, but for rounding.
  const low = successes === 0 ? 0 : centre - half;
  const high = successes === trials ? 1 : centre + half;
  return { value: share, low, high, count: trials };
}
