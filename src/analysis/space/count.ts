import { combine, neutral, scoresOf, type Scores } from './scores.ts';
import { scoreTree, type ScoreTree } from './score-tree.ts';
import type { Space } from './space.ts';

/** Of several packages: all count, none does, or they must be looked at more closely. */
export type Verdict = 'all' | 'none' | 'some';

/**
 * Judges a set of packages by the range of each of their scores and by their flags.
 *
 * Where `low` equals `high` and `raised` equals `mayBeRaised` one package is meant (or several that are alike), and
 * the answer must not be `some`.
 *
 * @param low indexed by column: at most what any of them scores, in grains
 * @param high indexed by column: at least what any of them scores, in grains
 * @param raised bits of flags raised on all of them
 * @param mayBeRaised bits of the flags raised on any of them
 */
export type Judge = (low: Float64Array, high: Float64Array, raised: number, mayBeRaised: number) => Verdict;

/** How many packages of one space does a judge count? */
export type Counter = (judge: Judge) => number;

/** The same, but undefined where there are too many to tell. */
export type MaybeCounter = (judge: Judge) => number | undefined;

/** A half of a space may be joined from blocks to as many sums as this; what has up to 10⁹ packages never needs more. */
const largestHalf = 1e6;

/**
 * Counts exactly, without listing the space: its blocks are joined into two halves of about the root of its size, each
 * sorted into boxes; pairs of boxes are judged, and only those that are neither in nor out are opened.
 *
 * The halves are made when they are first needed: often the range of the whole space says enough.
 */
export function maybeCounterOf(space: Space): MaybeCounter {
  const { columns, packages } = space;
  if (packages === 0) return () => 0;
  const whole = wholeOf(space);
  let compare: MaybeCounter | undefined;
  return (judge) => {
    const verdict = judge(whole.low, whole.high, whole.onAll, whole.onAny);
    if (verdict !== 'some') return verdict === 'all' ? packages : 0;
    if (compare === undefined) {
      const halves = halvesOf(space);
      compare =
        halves === undefined ? () => undefined : comparing(halves, columns, Float64Array.from(space.caps));
    }
    return compare(judge);
  };
}

/** The same for spaces that are known to be small enough; throws a RangeError where one is not. */
export function counterOf(space: Space): Counter {
  const count = maybeCounterOf(space);
  return (judge) => {
    const counted = count(judge);
    if (counted === undefined) throw new RangeError('Too many packages to count');
    return counted;
  };
}

/** The range of every score over the whole space, and the flags of all of it and of any of it. */
function wholeOf({ blocks, columns, caps }: Space) {
  const low = new Float64Array(columns);
  const high = new Float64Array(columns);
  let [onAll, onAny] = [0, 0];
  for (const { entries, grains, flags } of blocks) {
    let [all, any] = [-1, 0];
    for (let entry = 0; entry < entries; entry++) {
      all &= flags[entry] ?? 0;
      any |= flags[entry] ?? 0;
    }
    onAll |= all;
    onAny |= any;
    for (let column = 0; column < columns; column++) {
      let [least, most] = [Infinity, -Infinity];
      for (let at = column; at < grains.length; at += columns) {
        least = Math.min(least, grains[at] ?? 0);
        most = Math.max(most, grains[at] ?? 0);
      }
      low[column] = (low[column] ?? 0) + least;
      high[column] = (high[column] ?? 0) + most;
    }
  }
  const capped = (values: Float64Array) =>
    values.map((value, column) => Math.min(value, caps[column] ?? Infinity));
  return { low: capped(low), high: capped(high), onAll, onAny };
}

/** Blocks joined into two halves, the smaller one always taking the next; undefined where these are too large. */
function halvesOf({ blocks, columns }: Space): readonly [Scores, Scores] | undefined {
  let halves = [neutral(columns), neutral(columns)] as const;
  for (const block of blocks) {
    const [small, large] = halves[0].size <= halves[1].size ? halves : [halves[1], halves[0]];
    const next = scoresOf(block, columns);
    if (small.size > 1 && small.size * next.size > largestHalf) return undefined;
    halves = [combine(small, next, columns), large];
  }
  return halves;
}

function comparing(halves: readonly [Scores, Scores], columns: number, caps: Float64Array): Counter {
  const [a, b] = [
    scoreTree(halves[0], columns, leafOf(halves)),
    scoreTree(halves[1], columns, leafOf(halves)),
  ];
  const low = new Float64Array(columns);
  const high = new Float64Array(columns);
  const sum = (x: number, y: number, column: number): number => Math.min(x + y, caps[column] ?? Infinity);

  const visit = (m: number, n: number, judge: Judge): number => {
    for (let column = 0; column < columns; column++) {
      low[column] = sum(a.low[m * columns + column] ?? 0, b.low[n * columns + column] ?? 0, column);
      high[column] = sum(a.high[m * columns + column] ?? 0, b.high[n * columns + column] ?? 0, column);
    }
    const verdict = judge(
      low,
      high,
      (a.onAll[m] ?? 0) | (b.onAll[n] ?? 0),
      (a.onAny[m] ?? 0) | (b.onAny[n] ?? 0),
    );
    if (verdict === 'none') return 0;
    if (verdict === 'all') return (a.ways[m] ?? 0) * (b.ways[n] ?? 0);
    const [inA, inB] = [sizeOf(a, m), sizeOf(b, n)];
    const [leftA = -1, leftB = -1] = [a.first[m], b.first[n]];
    if (leftA >= 0 && (inA >= inB || leftB < 0))
      return visit(leftA, n, judge) + visit(a.second[m] ?? 0, n, judge);
    if (leftB >= 0) return visit(m, leftB, judge) + visit(m, b.second[n] ?? 0, judge);
    return countPairs(m, n, judge);
  };

  /** Two leaves, package by package. */
  const countPairs = (m: number, n: number, judge: Judge): number => {
    let count = 0;
    for (let i = a.from[m] ?? 0; i < (a.to[m] ?? 0); i++) {
      for (let j = b.from[n] ?? 0; j < (b.to[n] ?? 0); j++) {
        for (let column = 0; column < columns; column++) {
          low[column] = sum(
            a.entries.grains[i * columns + column] ?? 0,
            b.entries.grains[j * columns + column] ?? 0,
            column,
          );
        }
        const flags = (a.entries.flags[i] ?? 0) | (b.entries.flags[j] ?? 0);
        if (judge(low, low, flags, flags) !== 'none')
          count += (a.entries.ways[i] ?? 0) * (b.entries.ways[j] ?? 0);
      }
    }
    return count;
  };
  return (judge) => visit(0, 0, judge);
}

/**
 * Boxes pay only when they are judged against many others: where one large block makes the halves unequal, the large one is
 * divided into about as many boxes as the small one has entries.
 */
function leafOf([a, b]: readonly [Scores, Scores]): number {
  return Math.max(12, Math.max(a.size, b.size) / Math.min(a.size, b.size));
}

function sizeOf(tree: ScoreTree, node: number): number {
  return (tree.to[node] ?? 0) - (tree.from[node] ?? 0);
}
