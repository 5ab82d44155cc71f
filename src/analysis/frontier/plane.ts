/** Which points of a plane does nothing dominate? Two parties are the usual case, and sorting is all that it takes. */

/** How far ahead is surely better? */
export interface Margin {
  /** Being ahead by this much is being better, whatever is added to both. */
  readonly ahead: number;
  /** Indexed by coordinate: does being ahead there count at all? Where sums are capped it may come to nothing. */
  readonly counts: readonly boolean[];
}

/**
 * Indices of the points that no other is at least as good as and surely better than: from the largest x to the smallest,
 * then from the largest y. Equal ones all stay, side by side.
 *
 * Runs of points that are in that order already are merged, so that joining a front with the entries of a block costs
 * little more than looking at every candidate.
 */
export function undominatedInPlane(
  xs: Float64Array,
  ys: Float64Array,
  { ahead, counts }: Margin,
): Uint32Array {
  const order = inOrder(xs, ys);
  const [countsX, countsY] = [counts[0] === true, counts[1] === true];
  const kept = new Uint32Array(order.length);
  let size = 0;
  let far = 0;
  // The largest y so far, and that of all points ahead in x by the margin. What was dropped counts too: whatever it
  // dominates is dominated by what it was dropped for.
  let highest = -Infinity;
  let highestAhead = -Infinity;
  for (const point of order) {
    const [x, y] = [xs[point] ?? 0, ys[point] ?? 0];
    while ((xs[order[far] ?? 0] ?? 0) - x >= ahead) {
      highestAhead = Math.max(highestAhead, ys[order[far] ?? 0] ?? 0);
      far++;
    }
    const isDominated = (countsY && highest - y >= ahead) || (countsX && highestAhead >= y);
    if (!isDominated) kept[size++] = point;
    if (y > highest) highest = y;
  }
  return kept.subarray(0, size);
}

/** Does a come before b, or at the same place? */
function isFirst(xs: Float64Array, ys: Float64Array, a: number, b: number): boolean {
  const difference = (xs[a] ?? 0) - (xs[b] ?? 0);
  return difference === 0 ? (ys[a] ?? 0) >= (ys[b] ?? 0) : difference > 0;
}

/** A natural merge sort: runs are merged two by two until one is left. */
function inOrder(xs: Float64Array, ys: Float64Array): Uint32Array {
  let order = Uint32Array.from(xs, (_, index) => index);
  let spare = new Uint32Array(order.length);
  let ends = runsOf(xs, ys);
  while (ends.length > 1) {
    const merged: number[] = [];
    for (let run = 0, from = 0; run < ends.length; run += 2) {
      const middle = ends[run] ?? 0;
      const to = ends[run + 1] ?? middle;
      for (let [a, b, place] = [from, middle, from]; place < to; place++) {
        const isLeft = a < middle && (b >= to || isFirst(xs, ys, order[a] ?? 0, order[b] ?? 0));
        spare[place] = order[isLeft ? a++ : b++] ?? 0;
      }
      merged.push(to);
      from = to;
    }
    [order, spare, ends] = [spare, order, merged];
  }
  return order;
}

/** Where each run that is in order ends. */
function runsOf(xs: Float64Array, ys: Float64Array): readonly number[] {
  const ends: number[] = [];
  for (let index = 1; index < xs.length; index++) if (!isFirst(xs, ys, index - 1, index)) ends.push(index);
  return [...ends, xs.length];
}
