import type { Clause, Scenario } from '../model/index.ts';

/** Does the clause name an issue and some, but not all, of its options, sorted and once each? */
export function isClause(scenario: Scenario, clause: Clause): boolean {
  const issue = scenario.issues[clause.issue];
  if (issue === undefined || clause.options.length === 0 || clause.options.length >= issue.options.length)
    return false;
  return clause.options.every(
    (option, index) =>
      issue.options[option] !== undefined &&
      (index === 0 || option > (clause.options[index - 1] ?? Infinity)),
  );
}
