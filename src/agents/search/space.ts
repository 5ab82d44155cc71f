import type { Clause, Issue, OptionChoice, OptionIndex, Sheet } from '#engine/index.ts';

/**
 * What may be agreed at all, from one seat's point of view: the options that nobody has closed, under that
 * seat's own sheet and red lines.
 */
export interface Space {
  readonly issues: readonly Issue[];
  readonly sheet: Sheet;
  /** Indexed by issue: option indices that may be chosen now, in file order. */
  readonly permitted: readonly (readonly OptionIndex[])[];
}

/** Numbers for every option. Indexed by issue, then by option; a closed issue always counts 0. */
export type OptionTable = readonly (readonly number[])[];

export function spaceOf(issues: readonly Issue[], sheet: Sheet, closed: readonly OptionChoice[]): Space {
  const permitted = issues.map((issue, index) =>
    issue.options
      .map((_, option) => option)
      .filter((option) => !closed.some((entry) => entry.issue === index && entry.option === option)),
  );
  return { issues, sheet, permitted };
}

/** The part of a space where every clause holds. An issue that a clause names may still be closed. */
export function within(space: Space, clauses: readonly Clause[]): Space {
  const permitted = space.permitted.map((options, issue) =>
    options.filter((option) =>
      clauses.every((clause) => clause.issue !== issue || clause.options.includes(option)),
    ),
  );
  return { ...space, permitted };
}
