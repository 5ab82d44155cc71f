/** Where does a value stand among others? */

/**
 * Percentile rank of each value among all of them, in [0, 1]: the share that is smaller, and half of the share that is the
 * same. In the order given.
 */
export function percentileRanks(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) => {
    const below = firstAtLeast(sorted, value, false);
    const notAbove = firstAtLeast(sorted, value, true);
    return (below + notAbove) / 2 / sorted.length;
  });
}

/** Index of the first value that is at least `value`, or above it. */
function firstAtLeast(sorted: readonly number[], value: number, isAbove: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] ?? 0;
    if (found < value || (isAbove && found === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
