/** Which packages can be improved for nobody without cost to somebody? Exact, without listing the space. */
import { satisfies } from '#engine/index.ts';
import type { DecisionRule, Package } from '#engine/index.ts';
import { packageOf, type Space } from '../space/space.ts';
import { frontOfBlock, mergeFronts, settleFronts, type Dimensions, type Front } from './front.ts';

/** Points that nothing possible dominates. */
export interface FrontierPoint {
  /** Indexed by party, in ticks. */
  readonly ticks: readonly number[];
  /** Indexed by party: the same of that one package before rounding, in grains. */
  readonly grains: readonly number[];
  /** Parties of whom a red line is crossed; only such as the decision rule can do without. Sorted. */
  readonly crossed: readonly number[];
  /** One of the packages that come to this; always the same one. */
  readonly package: Package;
  /** How many packages come to this. */
  readonly packages: number;
}

/**
 * The frontier of the possible packages: those which enough parties, and every party with a veto, may sign as far as
 * their red lines go. One package dominates another when no party has fewer points, no further red line is crossed,
 * and something is better. Sorted by points of the first party, then the second …, most first.
 *
 * @param space one column per party; flag p is raised where a red line of party p is crossed
 */
export function frontierOf(
  space: Space,
  parties: number,
  rule: DecisionRule,
  hasRedLines: readonly boolean[],
): readonly FrontierPoint[] {
  const all = Array.from({ length: parties }, (_, party) => party);
  const suffice = (without: readonly number[]): boolean =>
    satisfies(
      rule,
      all.filter((party) => !without.includes(party)),
    );
  const isNeeded = (party: number): boolean => !suffice([party]);
  const fatal = all.filter(isNeeded).reduce((bits, party) => bits | (1 << party), 0);
  const watched = all.filter((party) => !isNeeded(party) && hasRedLines[party]);
  const dimensions: Dimensions = { parties, watched, ruler: space.ruler, caps: space.caps };
  if (space.packages === 0) return [];

  const leaves = space.blocks.map((block) => frontOfBlock(block, dimensions, fatal));
  const settled = mergeInTurn(leaves, dimensions);
  const width = parties + watched.length;
  const points: FrontierPoint[] = [];
  for (let point = 0; point < settled.size; point++) {
    const row = settled.values.subarray(point * width, (point + 1) * width);
    const crossed = watched.filter((_, w) => (row[parties + w] ?? 0) < 0);
    if (!suffice(crossed)) continue;
    const entries = entriesOf(settled, point, leaves);
    points.push({
      ticks: [...row.subarray(0, parties)],
      grains: all.map((party) => grainsAt(space, entries, party)),
      crossed,
      package: packageOf(space, entries),
      packages: settled.ways[point] ?? 0,
    });
  }
  return points.sort((a, b) => inOrder(b.ticks, a.ticks));
}

/**
 * Merges the fronts one after the other, smallest first, and settles with the last. Every merge then tries a pruned front
 * against one block, which is far fewer candidates than a product of two large fronts.
 */
function mergeInTurn(leaves: readonly Front[], dimensions: Dimensions): Front {
  const [first, ...others] = leaves.toSorted((a, b) => a.size - b.size);
  if (first === undefined) throw new RangeError('A space has at least one block');
  const merged = others.slice(0, -1).reduce((front, leaf) => mergeFronts(front, leaf, dimensions), first);
  return settleFronts(merged, others.at(-1), dimensions);
}

/** What one entry of each block comes to for a party, before rounding. */
function grainsAt({ blocks, columns, caps }: Space, entries: readonly number[], party: number): number {
  let sum = 0;
  for (let b = 0; b < blocks.length; b++) sum += blocks[b]?.grains[(entries[b] ?? 0) * columns + party] ?? 0;
  return Math.min(sum, caps[party] ?? Infinity);
}

/** Indexed like `leaves`: the block entry that one way to this point takes. */
function entriesOf(front: Front, point: number, leaves: readonly Front[]): readonly number[] {
  const entries = leaves.map(() => 0);
  const follow = (at: Front, index: number): void => {
    const leaf = leaves.indexOf(at);
    if (leaf >= 0) entries[leaf] = at.trails[0]?.[index] ?? 0;
    else at.parts.forEach((part, p) => follow(part, at.trails[p]?.[index] ?? 0));
  };
  follow(front, point);
  return entries;
}

/** Compares two rows of numbers, first column first. */
function inOrder(a: readonly number[], b: readonly number[]): number {
  const column = a.findIndex((value, index) => value !== b[index]);
  return column < 0 ? 0 : (a[column] ?? 0) - (b[column] ?? 0);
}
