/** How does the engine read a condition of the file? */
import type { Clause, Condition } from '#engine/index.ts';
import type { Names } from '../names.ts';

export type ConditionSource = Readonly<Record<string, readonly string[]>>;

/** Clauses in the order of the issues, options sorted. Names that mean nothing are left out: `check` reports them. */
export function conditionOf(source: ConditionSource | undefined, names: Names): Condition {
  return Object.entries(source ?? {})
    .flatMap(([id, options]): readonly Clause[] => {
      const issue = names.issues.get(id);
      if (issue === undefined) return [];
      const known = options.flatMap((option) => issue.optionIndex.get(option) ?? []);
      return [{ issue: issue.index, options: [...new Set(known)].sort((a, b) => a - b) }];
    })
    .sort((a, b) => a.issue - b.issue);
}
