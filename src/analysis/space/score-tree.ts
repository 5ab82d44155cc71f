import type { Scores } from './scores.ts';

/**
 * The same entries, sorted into boxes inside boxes: each node knows the range of every score in it, the flags raised on
 * all of its entries, and those raised on any.
 */
export interface ScoreTree {
  readonly entries: Scores;
  /** Indexed by node; node 0 is the root. A node holds the entries from `from` up to, not including, `to`. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Indexed by node: the first of its two children, the second follows in `second`; −1 for a leaf. */
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** Indexed by node: how many combinations it stands for. */
  readonly ways: readonly number[];
  /** Node by node, one number per column. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Indexed by node. */
  readonly onAll: readonly number[];
  readonly onAny: readonly number[];
}

/**
 * Sorts at least one entry into boxes: each box is halved across its widest score.
 *
 * @param leaf boxes of at most so many entries are not divided
 */
export function scoreTree(scores: Scores, columns: number, leaf: number): ScoreTree {
  const order = Uint32Array.from({ length: scores.size }, (_, entry) => entry);
  const tree = {
    from: [] as number[],
    to: [] as number[],
    first: [] as number[],
    second: [] as number[],
    ways: [] as number[],
    low: [] as number[],
    high: [] as number[],
    onAll: [] as number[],
    onAny: [] as number[],
  };
  const score = (place: number, column: number): number =>
    scores.grains[(order[place] ?? 0) * columns + column] ?? 0;

  const build = (from: number, to: number): number => {
    const node = tree.from.length;
    tree.from.push(from);
    tree.to.push(to);
    tree.first.push(-1);
    tree.second.push(-1);
    let widest = 0;
    let width = -1;
    for (let column = 0; column < columns; column++) {
      let low = Infinity;
      let high = -Infinity;
      for (let place = from; place < to; place++) {
        const value = score(place, column);
        if (value < low) low = value;
        if (value > high) high = value;
      }
      tree.low.push(low);
      tree.high.push(high);
      if (high - low <= width) continue;
      widest = column;
      width = high - low;
    }
    let [all, any, ways] = [-1, 0, 0];
    for (let place = from; place < to; place++) {
      const flags = scores.flags[order[place] ?? 0] ?? 0;
      all &= flags;
      any |= flags;
      ways += scores.ways[order[place] ?? 0] ?? 0;
    }
    tree.ways.push(ways);
    tree.onAll.push(all);
    tree.onAny.push(any);
    if (to - from <= leaf) return node;
    const half = (from + to) >> 1;
    select(order, from, to - 1, half, (entry) => scores.grains[entry * columns + widest] ?? 0);
    tree.first[node] = build(from, half);
    tree.second[node] = build(half, to);
    return node;
  };
  build(0, scores.size);

  const sorted = {
    size: scores.size,
    grains: new Float64Array(scores.size * columns),
    flags: new Uint32Array(scores.size),
    ways: new Float64Array(scores.size),
  };
  order.forEach((entry, place) => {
    sorted.grains.set(scores.grains.subarray(entry * columns, (entry + 1) * columns), place * columns);
    sorted.flags[place] = scores.flags[entry] ?? 0;
    sorted.ways[place] = scores.ways[entry] ?? 0;
  });
  return { entries: sorted, ...tree };
}

/** Hoare's selection: afterwards nothing before place `nth` is larger than what stands there, nothing after it smaller. */
function select(
  order: Uint32Array,
  from: number,
  to: number,
  nth: number,
  key: (entry: number) => number,
): void {
  let [left, right] = [from, to];
  while (left < right) {
    const pivot = key(order[(left + right) >> 1] ?? 0);
    let [i, j] = [left, right];
    while (i <= j) {
      while (key(order[i] ?? 0) < pivot) i++;
      while (key(order[j] ?? 0) > pivot) j--;
      if (i > j) break;
      const swapped = order[i] ?? 0;
      order[i++] = order[j] ?? 0;
      order[j--] = swapped;
    }
    if (nth <= j) right = j;
    else if (nth >= i) left = i;
    else return;
  }
}
