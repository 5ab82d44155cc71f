/** Do two lists put things in the same order? */

/**
 * Spearman's ρ: Pearson's correlation of the ranks, ties sharing the mean of their ranks.
 *
 * @returns from −1 to 1; undefined where one of the lists does not vary
 */
export function spearman(a: readonly number[], b: readonly number[]): number | undefined {
  return pearson(ranksOf(a), ranksOf(b));
}

/**
 * Kendall's τ-b: pairs in the same order less pairs in opposite order, ties allowed for. Counted by merging, in
 * n·log n steps: Knight (1966), "A computer method for calculating Kendall's tau with ungrouped data".
 *
 * @returns from −1 to 1; undefined where one of the lists does not vary
 */
export function kendall(a: readonly number[], b: readonly number[]): number | undefined {
  const order = a
    .map((_, index) => index)
    .sort((i, j) => (a[i] ?? 0) - (a[j] ?? 0) || (b[i] ?? 0) - (b[j] ?? 0));
  const first = order.map((index) => a[index] ?? 0);
  const second = order.map((index) => b[index] ?? 0);
  const pairs = pairsIn(order.length);
  const tiedInBoth = tiedPairs(order.map((_, at) => `${first[at]},${second[at]}`));
  const tiedInA = tiedPairs(first);
  const { sorted, swaps } = mergeSort(second);
  const tiedInB = tiedPairs(sorted);
  const spread = (pairs - tiedInA) * (pairs - tiedInB);
  if (spread <= 0) return undefined;
  return (pairs - tiedInA - tiedInB + tiedInBoth - 2 * swaps) / Math.sqrt(spread);
}

/** Ranks from 1; equal values get the mean of the ranks that they take up. */
function ranksOf(values: readonly number[]): readonly number[] {
  const order = values.map((_, index) => index).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to++;
    for (let at = from; at < to; at++) ranks[order[at] ?? 0] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

function pearson(a: readonly number[], b: readonly number[]): number | undefined {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let product = 0;
  let squareA = 0;
  let squareB = 0;
  for (const [index, value] of a.entries()) {
    const [x, y] = [value - meanA, (b[index] ?? 0) - meanB];
    product += x * y;
    squareA += x * x;
    squareB += y * y;
  }
  return squareA > 0 && squareB > 0 ? product / Math.sqrt(squareA * squareB) : undefined;
}

const pairsIn = (count: number) => (count * (count - 1)) / 2;

/** Pairs of neighbours that are equal, in a list where equals stand together. */
function tiedPairs(sorted: readonly (number | string)[]): number {
  let tied = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    tied += pairsIn(to - from);
    from = to;
  }
  return tied;
}

/** Sorts, and counts the pairs that stood in the wrong order. */
function mergeSort(values: readonly number[]): {
  readonly sorted: readonly number[];
  readonly swaps: number;
} {
  if (values.length < 2) return { sorted: values, swaps: 0 };
  const middle = values.length >> 1;
  const left = mergeSort(values.slice(0, middle));
  const right = mergeSort(values.slice(middle));
  const sorted: number[] = [];
  let swaps = left.swaps + right.swaps;
  let taken = 0;
  for (const value of left.sorted) {
    while (taken < right.sorted.length && (right.sorted[taken] ?? 0) < value) {
      sorted.push(right.sorted[taken] ?? 0);
      taken++;
    }
    swaps += taken;
    sorted.push(value);
  }
  return { sorted: [...sorted, ...right.sorted.slice(taken)], swaps };
}
