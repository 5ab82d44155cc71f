import { combine, neutral, scoresOf, scoreTree, type Scores, type ScoreTree } from './score-tree.ts';
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

/**
 * Counts exactly, without listing the space: its blocks are joined into two halves of about the root of its size, each
 * sorted into boxes; pairs of boxes are judged, and only those that are neither in nor out are opened.
 */
export function counterOf(space: Space): Counter {
  const { blocks, columns } = space;
  if (space.packages === 0) return () => 0;
  let halves = [neutral(columns), neutral(columns)] as const;
  for (const block of blocks) {
    const [small, large] = halves[0].size <= halves[1].size ? halves : [halves[1], halves[0]];
    halves = [combine(small, scoresOf(block), columns), large];
  }
  const [a, b] = [
    scoreTree(halves[0], columns, leafOf(halves)),
    scoreTree(halves[1], columns, leafOf(halves)),
  ];
  const low = new Float64Array(columns);
  const high = new Float64Array(columns);

  const visit = (m: number, n: number, judge: Judge): number => {
    for (let column = 0; column < columns; column++) {
      low[column] = (a.low[m * columns + column] ?? 0) + (b.low[n * columns + column] ?? 0);
      high[column] = (a.high[m * columns + column] ?? 0) + (b.high[n * columns + column] ?? 0);
    }
    const [inA, inB] = [sizeOf(a, m), sizeOf(b, n)];
    const verdict = judge(
      low,
      high,
      (a.onAll[m] ?? 0) | (b.onAll[n] ?? 0),
      (a.onAny[m] ?? 0) | (b.onAny[n] ?? 0),
    );
    if (verdict === 'none') return 0;
    if (verdict === 'all') return inA * inB;
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
          low[column] =
            (a.entries.grains[i * columns + column] ?? 0) + (b.entries.grains[j * columns + column] ?? 0);
        }
        const flags = (a.entries.flags[i] ?? 0) | (b.entries.flags[j] ?? 0);
        if (judge(low, low, flags, flags) !== 'none') count++;
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
