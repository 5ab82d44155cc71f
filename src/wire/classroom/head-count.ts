/** How many tables do so many people make? */
import type { Scenario } from '#engine/index.ts';

/** As many people as one class takes. */
export const maxMembers = 600;

/** As many tables as one class has: so many people make no more, at two to a table. */
export const mostTables = 300;

export interface HeadCount {
  /** At least one. */
  readonly tables: number;
  /** People beyond one for each party: they join delegations, stand for constituencies or observe. */
  readonly spare: number;
  /** Seats that nobody is there for: programs take them. */
  readonly empty: number;
}

/** As many tables as people fill, one person for each party at least; a single table where they are fewer. */
export function tablesFor({ parties }: Pick<Scenario, 'parties'>, people: number): HeadCount {
  const tables = Math.max(1, Math.floor(people / parties.length));
  const seats = tables * parties.length;
  return { tables, spare: Math.max(0, people - seats), empty: Math.max(0, seats - people) };
}
