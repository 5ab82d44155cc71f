/** Which issues must be looked at together, because conditions join them? */
import type { Condition, Issue } from '#engine/index.ts';

/**
 * Issues in groups: two issues are in one group when a condition names both, or one opens the other. Each group
 * and the list of groups are in the order of the issues. What is in different groups can be chosen apart.
 */
export function blocksOf(
  issues: readonly Issue[],
  conditions: readonly Condition[],
): readonly (readonly number[])[] {
  const parent = issues.map((_, index) => index);
  const root = (index: number): number => {
    const up = parent[index] ?? index;
    if (up === index) return index;
    const top = root(up);
    parent[index] = top;
    return top;
  };
  const join = (members: readonly number[]) => {
    for (const member of members) parent[root(member)] = root(members[0] ?? member);
  };
  issues.forEach((issue, index) => join([index, ...issue.openIf.map((clause) => clause.issue)]));
  for (const condition of conditions) join(condition.map((clause) => clause.issue));
  const groups = new Map<number, number[]>();
  issues.forEach((_, index) => groups.set(root(index), [...(groups.get(root(index)) ?? []), index]));
  return [...groups.values()];
}
