/**
 * What packages are there, and what is each worth? A package space as a product of blocks: every package is one
 * entry of every block, and its scores are the sums of theirs. The whole space is never listed.
 */
import { CLOSED } from '#engine/index.ts';
import type {
  Condition,
  Issue,
  IssueIndex,
  OptionChoice,
  OptionIndex,
  Package,
  Sheet,
} from '#engine/index.ts';
import { issueBlocks } from './blocks.ts';
import { listBlock, type Block, type Effect } from './list-block.ts';
import { grainsOf, rulers, type Ruler } from './grains.ts';
import { openingsOf } from './space-size.ts';

/** Anything that gives points to packages: a party's sheet, a constituency's. */
export type Worth = Pick<Sheet, 'points' | 'interactions' | 'cap'>;

export interface Space {
  readonly issues: readonly Issue[];
  /** Number of scores that each package has. */
  readonly columns: number;
  /** Blocks with most entries first. */
  readonly blocks: readonly Block[];
  /** Indexed by column: the most that a package can count, in grains; Infinity where the sum stays below its cap. */
  readonly caps: readonly number[];
  readonly ruler: Ruler;
  /** How many packages can be written, red lines or not. */
  readonly packages: number;
}

/**
 * Compiles a package space.
 *
 * @param closed options that nobody may choose
 * @param worths one column of scores each
 * @param flags at most 31; flag f is raised on a package for which any of the conditions in `flags[f]` holds
 * @param ruler how finely its packages are compared
 */
export function spaceOf(
  issues: readonly Issue[],
  closed: readonly OptionChoice[],
  worths: readonly Worth[],
  flags: readonly (readonly Condition[])[],
  ruler: Ruler = rulers.points,
): Space {
  const effects: Effect[] = [
    ...worths.flatMap(({ interactions }, column) =>
      interactions.map(({ when, points }) => ({ when, column, grains: grainsOf(points), flags: 0 })),
    ),
    ...flags.flatMap((conditions, flag) =>
      conditions.map((when) => ({ when, column: 0, grains: 0, flags: 1 << flag })),
    ),
  ];
  const groups = issueBlocks(issues.length, [...openingsOf(issues), ...effects.map(({ when }) => when)]);
  const options = permittedOptions(issues, closed);
  const grains = worths.map(({ points }) => points.map((values) => values.map(grainsOf)));

  // What holds for every package belongs to no issue: a block without issues, with one entry, carries it.
  const isConstant = ({ when }: Effect) => when.length === 0;
  const all = groups.length > 0 && !effects.some(isConstant) ? groups : [[], ...groups];
  const blocks = all.map((group) =>
    listBlock({
      issues,
      group,
      options,
      grains,
      effects: effects.filter(({ when: [first] }) =>
        first === undefined ? group.length === 0 : group.includes(first.issue),
      ),
    }),
  );
  return {
    issues,
    columns: worths.length,
    blocks: blocks.sort((a, b) => b.entries - a.entries),
    caps: worths.map(({ cap }, column) => bindingCap(blocks, column, worths.length, cap)),
    ruler,
    packages: blocks.reduce((product, { entries }) => product * entries, 1),
  };
}

/** The cap of a column in grains, or Infinity where no package can exceed it. */
function bindingCap(blocks: readonly Block[], column: number, columns: number, cap = Infinity): number {
  let most = 0;
  for (const { entries, grains } of blocks) {
    let best = -Infinity;
    for (let entry = 0; entry < entries; entry++)
      best = Math.max(best, grains[entry * columns + column] ?? 0);
    most += best;
  }
  return most > grainsOf(cap) ? grainsOf(cap) : Infinity;
}

/** Indexed by issue: options that nothing has closed. */
function permittedOptions(
  issues: readonly Issue[],
  closed: readonly OptionChoice[],
): readonly (readonly OptionIndex[])[] {
  return issues.map(({ options }, issue) =>
    options
      .map((_, option) => option)
      .filter((option) => !closed.some((entry) => entry.issue === issue && entry.option === option)),
  );
}

/** The package made of one entry of each block. `entries` is indexed like `space.blocks`. */
export function packageOf(space: Space, entries: readonly number[]): Package {
  const pkg: OptionIndex[] = space.issues.map(() => CLOSED);
  space.blocks.forEach((block, b) => {
    const first = (entries[b] ?? 0) * block.issues.length;
    block.issues.forEach((issue: IssueIndex, i) => {
      pkg[issue] = block.choices[first + i] ?? CLOSED;
    });
  });
  return pkg;
}
