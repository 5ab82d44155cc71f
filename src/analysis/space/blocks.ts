import type { Condition, IssueIndex } from '#engine/index.ts';

/**
 * Which issues have to be looked at together? Issues named by one condition belong to one block; everything else
 * is separable. Blocks come in the order of their first issue, issues ascending.
 */
export function issueBlocks(
  issues: number,
  conditions: readonly Condition[],
): readonly (readonly IssueIndex[])[] {
  const parent = Array.from({ length: issues }, (_, issue) => issue);
  const rootOf = (issue: number): number => {
    const above = parent[issue] ?? issue;
    return above === issue ? issue : rootOf(above);
  };
  for (const condition of conditions) {
    for (const clause of condition) {
      const a = rootOf(condition[0]?.issue ?? clause.issue);
      const b = rootOf(clause.issue);
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const blocks = new Map<number, IssueIndex[]>();
  for (let issue = 0; issue < issues; issue++) {
    const root = rootOf(issue);
    blocks.set(root, [...(blocks.get(root) ?? []), issue]);
  }
  return [...blocks.values()];
}
