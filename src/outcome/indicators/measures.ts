import { sum } from '../sum.ts';

/** Present value of yearly amounts, the first not discounted. */
export function presentValue(amounts: readonly number[], rate: number): number {
  let value = 0;
  for (let year = amounts.length - 1; year >= 0; year--) value = value / (1 + rate) + (amounts[year] ?? 0);
  return value;
}

/** Arithmetic mean; 0 of nothing. */
export function meanOf(numbers: readonly number[]): number {
  return numbers.length > 0 ? sum(numbers) / numbers.length : 0;
}

/** Mean of the last five. */
export function lateMeanOf(numbers: readonly number[]): number {
  return meanOf(numbers.slice(-5));
}

/** 1 − coefficient of variation (population standard deviation over mean), not below 0. */
export function stabilityOf(numbers: readonly number[]): number {
  const mean = meanOf(numbers);
  if (mean <= 0) return 0;
  const variance = meanOf(numbers.map((number) => (number - mean) * (number - mean)));
  return Math.max(0, 1 - Math.sqrt(variance) / mean);
}

/** Limits between which a rate of return is looked for, as shares a year. */
const LEAST_RATE = -0.95;
const MOST_RATE = 2;

/**
 * Internal rate of return: the rate at which the yearly amounts, the first not discounted, are worth nothing, by bisection.
 * Undefined where nothing is paid in or nothing comes back, and where they are worth more than nothing at any rate.
 */
export function rateOfReturn(amounts: readonly number[]): number | undefined {
  if (!amounts.some((amount) => amount < 0) || !amounts.some((amount) => amount > 0)) return undefined;
  let [low, high] = [LEAST_RATE, MOST_RATE];
  if (presentValue(amounts, low) < 0 || presentValue(amounts, high) > 0) return undefined;
  for (let turn = 0; turn < 40; turn++) {
    const middle = (low + high) / 2;
    if (presentValue(amounts, middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
