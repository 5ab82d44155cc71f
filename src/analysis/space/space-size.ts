import type { Condition, Issue } from '#engine/index.ts';
import { issueBlocks } from './blocks.ts';

/** At most how much there is to look through. */
export interface SpaceSize {
  readonly packages: number;
  /** Ways to settle the issues of the largest block, which must be listed. */
  readonly joined: number;
}

/** Exact analysis of anything up to here takes seconds; beyond, nobody should wait for it. */
export const largestSpace: SpaceSize = { packages: 1e9, joined: 2e6 };

/** An upper bound, without looking at any package. `conditions` are all that can join issues but their opening. */
export function spaceSize(issues: readonly Issue[], conditions: readonly Condition[]): SpaceSize {
  const sizes = issueBlocks(issues.length, [...openingsOf(issues), ...conditions]).map((block) =>
    block.reduce((product, index) => product * waysOf(issues[index]), 1),
  );
  return { packages: sizes.reduce((product, size) => product * size, 1), joined: Math.max(1, ...sizes) };
}

/** What joins an issue to those that decide whether it is open. */
export function openingsOf(issues: readonly Issue[]): readonly Condition[] {
  return issues.map(({ openIf }, issue) => (openIf.length === 0 ? [] : [{ issue, options: [] }, ...openIf]));
}

function waysOf(issue: Issue | undefined): number {
  return issue === undefined ? 1 : issue.options.length + (issue.openIf.length > 0 ? 1 : 0);
}
