/** How many standard errors to either side hold 95 % of the chances? */

/** The confidence of every interval. */
export const CONFIDENCE = 0.95;

/** Φ⁻¹(0.975): the quantile of the standard normal distribution that belongs to 95 % to either side. */
export const NORMAL_QUANTILE = 1.959963984540054;

/** Up to here the distribution is summed exactly; beyond, the expansion is good to 1e-10. */
const mostSummed = 100;

/**
 * Quantile 0.975 of Student's t with a whole number of degrees of freedom, at least 1. Below {@link mostSummed} it solves
 * the closed form of A(t | ν) (Abramowitz & Stegun 1964, 26.7.3 and 26.7.4) by halving; above it is the expansion about the normal
 * quantile (26.7.5).
 */
export function studentQuantile(freedom: number): number {
  if (freedom > mostSummed) return expansion(freedom);
  let low = NORMAL_QUANTILE;
  let high = 13;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (probabilityWithin(middle, freedom) < CONFIDENCE) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** A(t | ν): the probability that |T| ≤ t. */
export function probabilityWithin(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const cosine = Math.cos(angle);
  const square = cosine * cosine;
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = isOdd ? 2 : 1; k <= freedom - 3; k += 2) {
    term *= (k / (k + 1)) * square;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

function expansion(freedom: number): number {
  const x = NORMAL_QUANTILE;
  const x2 = x * x;
  const terms = [
    x,
    (x * (x2 + 1)) / 4,
    (x * (5 * x2 * x2 + 16 * x2 + 3)) / 96,
    (x * (3 * x2 * x2 * x2 + 19 * x2 * x2 + 17 * x2 - 15)) / 384,
    (x * (79 * x2 * x2 * x2 * x2 + 776 * x2 * x2 * x2 + 1482 * x2 * x2 - 1920 * x2 - 945)) / 92160,
  ];
  return terms.reduceRight((sum, term) => sum / freedom + term, 0);
}
