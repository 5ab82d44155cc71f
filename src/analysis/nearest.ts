import type { Package } from '#engine/index.ts';
import { floorInGrains } from './space/grains.ts';
import { packageOf, type Space } from './space/space.ts';

/** What a package must be. */
export interface Wanted {
  /** Indexed by column, in ticks: at least as much everywhere, and more somewhere. */
  readonly floors: readonly number[];
  /** Bits of the flags that may be raised. */
  readonly allowed: number;
  /** Asked last, of packages that meet the rest. */
  readonly isWanted: (pkg: Package) => boolean;
}

/**
 * The wanted package that differs from the base in the fewest issues; of several that are equally near, the one with the
 * largest sum of scores. Branches on blocks and cuts by what the rest can still bring with the changes that are left.
 */
export function nearest(space: Space, base: Package, wanted: Wanted): Package | undefined {
  const { blocks, columns } = space;
  const floors = wanted.floors.map(floorInGrains);
  const beyond = wanted.floors.map((ticks) => floorInGrains(ticks + 1));
  const entriesBy = blocks.map((block) => entriesByChanges(block, base));
  const reach = reachOf(space, entriesBy);

  for (let changes = 0; changes <= space.issues.length; changes++) {
    const found = bestWith(changes);
    if (found !== undefined) return found;
  }
  return undefined;

  /** The best wanted package with exactly so many changes. */
  function bestWith(changes: number): Package | undefined {
    let best: { readonly package: Package; readonly sum: number } | undefined;
    const path = blocks.map(() => 0);
    const visit = (depth: number, left: number, scores: Float64Array, raised: number): void => {
      const rest = reach[depth]?.[left];
      if (rest === undefined || (raised & ~wanted.allowed) !== 0) return;
      if (floors.some((floor, column) => (scores[column] ?? 0) + (rest[column] ?? 0) < floor)) return;
      const block = blocks[depth];
      if (block === undefined) {
        const sum = scores.reduce((total, score) => total + score, 0);
        if (best !== undefined && sum <= best.sum) return;
        if (!beyond.some((floor, column) => (scores[column] ?? 0) >= floor)) return;
        const pkg = packageOf(space, path);
        if (wanted.isWanted(pkg)) best = { package: pkg, sum };
        return;
      }
      for (let spent = 0; spent <= left; spent++) {
        for (const entry of entriesBy[depth]?.[spent] ?? []) {
          path[depth] = entry;
          const next = scores.map((score, column) => score + (block.grains[entry * columns + column] ?? 0));
          visit(depth + 1, left - spent, next, raised | (block.flags[entry] ?? 0));
        }
      }
    };
    visit(0, changes, new Float64Array(columns), 0);
    return best?.package;
  }
}

/** Indexed by number of changes: the entries of a block that differ from the base in so many issues. */
function entriesByChanges(block: Space['blocks'][number], base: Package): readonly (readonly number[])[] {
  const width = block.issues.length;
  const lists: number[][] = Array.from({ length: width + 1 }, () => []);
  for (let entry = 0; entry < block.entries; entry++) {
    let changes = 0;
    for (const [index, issue] of block.issues.entries()) {
      if (block.choices[entry * width + index] !== base[issue]) changes++;
    }
    lists[changes]?.push(entry);
  }
  return lists;
}

/**
 * Indexed by block and by number of changes: the most that this block and those after it can bring to each column with
 * exactly so many changes; undefined where that number cannot be made.
 */
function reachOf(
  { blocks, columns, issues }: Space,
  entriesBy: readonly (readonly (readonly number[])[])[],
): readonly (readonly (Float64Array | undefined)[])[] {
  let rest: readonly (Float64Array | undefined)[] = [new Float64Array(columns)];
  const reach = [rest];
  for (const [index, block] of [...blocks.entries()].toReversed()) {
    const here = (entriesBy[index] ?? []).map((entries) => {
      if (entries.length === 0) return undefined;
      const most = new Float64Array(columns).fill(-Infinity);
      for (const entry of entries) {
        for (let column = 0; column < columns; column++) {
          most[column] = Math.max(most[column] ?? 0, block.grains[entry * columns + column] ?? 0);
        }
      }
      return most;
    });
    const after = rest;
    rest = Array.from({ length: issues.length + 1 }, (_, changes) => {
      const ways = here.flatMap((most, spent) => {
        const others = after[changes - spent];
        return most === undefined || others === undefined
          ? []
          : [most.map((value, column) => value + (others[column] ?? 0))];
      });
      return ways.length === 0
        ? undefined
        : ways.reduce((a, b) => a.map((value, column) => Math.max(value, b[column] ?? value)));
    });
    reach.unshift(rest);
  }
  return reach;
}
