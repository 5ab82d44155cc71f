/** What comes of not negotiating: of splitting every issue, and of drawing a package at random? */
import { CLOSED, isOpen } from '#engine/index.ts';
import type { Issue, OptionChoice, OptionIndex, Package } from '#engine/index.ts';
import { pointsOfTicks, ticksOfGrains } from './space/grains.ts';
import type { Space } from './space/space.ts';

/** Which of two middles to take where the number of options is even. */
export type Middle = 'lower' | 'upper';

/**
 * The middle option on every issue, in file order, among those not closed. An even number of options has two middles:
 * `lower` takes the earlier one everywhere, `upper` the later one. Undefined where an open issue has no option left.
 */
export function splitPackage(
  issues: readonly Issue[],
  closed: readonly OptionChoice[],
  middle: Middle,
): Package | undefined {
  const split: OptionIndex[] = [];
  for (const [index, issue] of issues.entries()) {
    if (!isOpen(issue, split)) {
      split.push(CLOSED);
      continue;
    }
    const option = middleOptions(issue, index, closed)[middle];
    if (option === undefined) return undefined;
    split.push(option);
  }
  return split;
}

/** Both middle options of an issue; the same one twice where their number is odd, undefined where none is left. */
export function middleOptions(
  issue: Issue,
  index: number,
  closed: readonly OptionChoice[],
): { readonly lower: OptionIndex | undefined; readonly upper: OptionIndex | undefined } {
  const left = issue.options
    .map((_, option) => option)
    .filter((option) => !closed.some((entry) => entry.issue === index && entry.option === option));
  return { lower: left[Math.floor((left.length - 1) / 2)], upper: left[Math.floor(left.length / 2)] };
}

/** Indexed by column: the mean over all packages, in points. The blocks are independent, so their means add up. */
export function meanPoints({ blocks, columns, packages }: Space): readonly number[] {
  return Array.from({ length: columns }, (_, column) => {
    if (packages === 0) return 0;
    let mean = 0;
    for (const { entries, grains } of blocks) {
      let sum = 0;
      for (let at = column; at < grains.length; at += columns)
        sum += pointsOfTicks(ticksOfGrains(grains[at] ?? 0));
      mean += sum / entries;
    }
    return mean;
  });
}
