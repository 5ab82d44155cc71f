import type { Space } from './space.ts';

/** Of the packages that share a beginning: all count, none does, or it must be looked at one block further. */
export type Verdict = 'all' | 'none' | 'some';

/**
 * Judges a set of packages by the range of each of their scores and by their flags.
 *
 * Where `low` equals `high` and `raised` equals `mayBeRaised` one package is meant (or several that are alike), and
 * the answer must not be `some`.
 *
 * @param low indexed by column: the least that any of them scores, in grains
 * @param high indexed by column: the most that any of them scores, in grains
 * @param raised bits of the flags raised on all of them
 * @param mayBeRaised bits of the flags raised on any of them
 */
export type Judge = (low: Float64Array, high: Float64Array, raised: number, mayBeRaised: number) => Verdict;

/** What the blocks from one on can still bring. */
interface Rest {
  readonly packages: number;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly flags: number;
}

/** How many packages of the space does the judge count? Exact: branches on blocks and cuts by the bounds. */
export function countWhere(space: Space, judge: Judge): number {
  const { blocks, columns } = space;
  if (space.packages === 0) return 0;
  const rests = restsOf(space);
  const base = new Float64Array((blocks.length + 1) * columns);
  const low = new Float64Array(columns);
  const high = new Float64Array(columns);

  const visit = (depth: number, raised: number): number => {
    const rest = rests[depth];
    if (rest === undefined) return 0;
    const row = depth * columns;
    for (let column = 0; column < columns; column++) {
      const sum = base[row + column] ?? 0;
      low[column] = sum + (rest.low[column] ?? 0);
      high[column] = sum + (rest.high[column] ?? 0);
    }
    const verdict = judge(low, high, raised, raised | rest.flags);
    if (verdict === 'none') return 0;
    const block = blocks[depth];
    if (verdict === 'all' || block === undefined) return rest.packages;
    let count = 0;
    for (let entry = 0; entry < block.entries; entry++) {
      for (let column = 0; column < columns; column++) {
        base[row + columns + column] =
          (base[row + column] ?? 0) + (block.grains[entry * columns + column] ?? 0);
      }
      count += visit(depth + 1, raised | (block.flags[entry] ?? 0));
    }
    return count;
  };
  return visit(0, 0);
}

/** Indexed by block: that block and all after it; and at the end, nothing left. */
function restsOf({ blocks, columns }: Space): readonly Rest[] {
  let rest: Rest = { packages: 1, low: new Float64Array(columns), high: new Float64Array(columns), flags: 0 };
  const rests = [rest];
  for (const block of blocks.toReversed()) {
    const low = new Float64Array(columns).fill(Infinity);
    const high = new Float64Array(columns).fill(-Infinity);
    for (let at = 0; at < block.grains.length; at++) {
      const column = at % columns;
      const value = block.grains[at] ?? 0;
      low[column] = Math.min(low[column] ?? value, value);
      high[column] = Math.max(high[column] ?? value, value);
    }
    for (let column = 0; column < columns; column++) {
      low[column] = (low[column] ?? 0) + (rest.low[column] ?? 0);
      high[column] = (high[column] ?? 0) + (rest.high[column] ?? 0);
    }
    const flags = block.flags.reduce((bits, bit) => bits | bit, rest.flags);
    rest = { packages: rest.packages * block.entries, low, high, flags };
    rests.unshift(rest);
  }
  return rests;
}
