/** What does a look at one table need of the class around it? */
import type { Scenario } from '#engine/index.ts';
import type { ClassState } from './class-state.ts';
import type { Roll } from './roll.ts';

export interface CockpitContext {
  readonly scenario: Scenario;
  readonly state: ClassState;
  readonly roll: Roll;
  readonly now: number;
  /** Since when a participant has not been on the line; undefined while they are. */
  readonly goneSince: (participant: string) => number | undefined;
  /** Tables where anybody sits, and those of them that are over. */
  readonly peopledTables: number;
  readonly finishedTables: number;
}
