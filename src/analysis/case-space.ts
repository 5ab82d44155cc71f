/** What may be agreed in this scenario, and what is it worth to each party? The part of an analysis that walk-aways do not touch. */
import type { OptionChoice, Scenario, Sheet } from '#engine/index.ts';
import { frontierOf, type FrontierPoint } from './frontier/frontier.ts';
import { spaceOf, type Space } from './space/space.ts';

/** The sheets of one moment. Indexed by party. */
export type Sheets = readonly Omit<Sheet, 'walkAway'>[];

export interface CaseSpace {
  readonly scenario: Scenario;
  readonly sheets: Sheets;
  readonly closed: readonly OptionChoice[];
  /** Column p holds the points of party p; flag p is raised where a red line of party p is crossed. */
  readonly space: Space;
  readonly frontier: readonly FrontierPoint[];
}

export function caseSpaceOf(scenario: Scenario, sheets: Sheets, closed: readonly OptionChoice[]): CaseSpace {
  const lines = sheets.map(({ redLines }) => redLines.map(({ forbids }) => forbids));
  const space = spaceOf(scenario.issues, closed, sheets, lines);
  const hasRedLines = lines.map((forbidden) => forbidden.length > 0);
  const frontier = frontierOf(space, sheets.length, scenario.rules.decision, hasRedLines);
  return { scenario, sheets, closed, space, frontier };
}
