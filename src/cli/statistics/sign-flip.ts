/** Could the differences between pairs be chance? */
import { streamFrom } from '#kernel/random.ts';

/** Up to this many pairs every assignment of signs is counted; beyond, signs are drawn. */
const mostExact = 12;
const draws = 9999;

/** The fewest pairs with which any of so many tests, adjusted by Holm's method, could come to `alpha`: 2 · 2⁻ⁿ is the least p-value. */
export function pairsNeeded(tests: number, alpha: number): number {
  let pairs = 1;
  while ((2 / 2 ** pairs) * tests > alpha) pairs++;
  return pairs;
}

/** Sums this near count as equal: the order of adding must not decide. */
const slack = 1e-9;

/**
 * p-value of the two-sided sign-flip test of paired differences (Fisher 1935): if neither of two were better, each
 * difference might as well have the other sign. The statistic is the mean difference. Exact up to 12 pairs; beyond, 9,999 seeded draws
 * with the observed one counted in (Davison & Hinkley 1997, 4.3). 1 where there is nothing to compare.
 */
export function signFlipTest(differences: readonly number[], seed: string): number {
  const moving = differences.filter((difference) => difference !== 0);
  const observed = Math.abs(sumOf(moving)) - slack;
  if (moving.length === 0) return 1;
  if (moving.length <= mostExact) {
    const assignments = 2 ** moving.length;
    let extreme = 0;
    for (let signs = 0; signs < assignments; signs++)
      if (Math.abs(flippedSum(moving, (index) => ((signs >> index) & 1) === 1)) >= observed) extreme++;
    return extreme / assignments;
  }
  const random = streamFrom(seed);
  let extreme = 1;
  for (let draw = 0; draw < draws; draw++) if (Math.abs(drawnSum(moving, random)) >= observed) extreme++;
  return extreme / (draws + 1);
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function flippedSum(values: readonly number[], isFlipped: (index: number) => boolean): number {
  let sum = 0;
  for (const [index, value] of values.entries()) sum += isFlipped(index) ? -value : value;
  return sum;
}

/** Signs drawn thirty at a time: one number of the stream holds 32 random bits. */
function drawnSum(values: readonly number[], random: () => number): number {
  let sum = 0;
  let bits = 0;
  for (let index = 0; index < values.length; index++) {
    bits = index % 30 === 0 ? Math.floor(random() * 2 ** 30) : bits >> 1;
    const value = values[index] ?? 0;
    sum += (bits & 1) === 1 ? -value : value;
  }
  return sum;
}
