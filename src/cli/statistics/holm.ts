/** Which p-values still count when many tests are made at once? */

/**
 * p-values adjusted by Holm's step-down method (1979), in the order given: reject where the adjusted value is at most α,
 * and the chance of any false rejection is at most α, however the tests depend on each other.
 */
export function adjustByHolm(values: readonly number[]): readonly number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const adjusted = values.map(() => 0);
  let least = 0;
  for (const [rank, index] of order.entries()) {
    least = Math.max(least, Math.min(1, (values[index] ?? 0) * (values.length - rank)));
    adjusted[index] = least;
  }
  return adjusted;
}
