import { power } from '#kernel/exact.ts';
import { sum } from '../sum.ts';

/** Present value of yearly amounts, the first not discounted. */
export function presentValue(amounts: readonly number[], rate: number): number {
  return sum(amounts.map((amount, year) => amount / power(1 + rate, year)));
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
