/** What stands on one side of a comparison? */
import type { Implementation } from '#engine/index.ts';

/** Which way a measure goes when the system is there. */
export type Direction = 'more' | 'less' | 'same';

/** How issues are settled that are not settled in the usual way: option by issue. */
export type Clauses = Readonly<Record<string, string>>;

/** One side of a comparison: who signs what, under which regimes, where. */
export interface Side {
  readonly clauses: Clauses;
  /** Ids of regimes in force beside those of the case. */
  readonly regimes?: readonly string[];
  /** Ids of regimes of the case that are lifted. */
  readonly lifted?: readonly string[];
  /** Parties that are bound, by id; everybody where it is left out. */
  readonly bound?: readonly string[];
  /** What is different about the years. */
  readonly change?: (given: Implementation) => Implementation;
}
