import type { IssueIndex, OptionIndex } from './ids.ts';

/** Stands where an issue is closed because its condition does not hold. */
export const CLOSED = -1;

/**
 * One option for every open issue. Indexed by issue; each entry is an option index of that issue,
 * or {@link CLOSED}.
 */
export type Package = readonly OptionIndex[];

/** One issue settled in one of several ways. */
export interface Clause {
  readonly issue: IssueIndex;
  /** Sorted, at least one. In a regime's conditions {@link CLOSED} may be among them: the issue is not open. */
  readonly options: readonly OptionIndex[];
}

/** Holds for a package when every clause holds. An empty condition always holds. */
export type Condition = readonly Clause[];
