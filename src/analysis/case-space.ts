/** What may be agreed in this scenario, and what is it worth to each party? The part of an analysis that walk-aways do not touch. */
import type { Condition, OptionChoice, Scenario, Sheet } from '#engine/index.ts';
import { frontierOf, type FrontierPoint } from './frontier/frontier.ts';
import { counterOf, type Counter } from './space/count.ts';
import { spaceOf, type Space, type Worth } from './space/space.ts';

/** The sheets of one moment. Indexed by party. */
export type Sheets = readonly Omit<Sheet, 'walkAway'>[];

export interface CaseSpace {
  readonly scenario: Scenario;
  readonly sheets: Sheets;
  readonly closed: readonly OptionChoice[];
  /** Column p holds the points of party p; flag p is raised where a red line of party p is crossed. */
  readonly space: Space;
  readonly count: Counter;
  readonly frontier: readonly FrontierPoint[];
}

export function caseSpaceOf(scenario: Scenario, sheets: Sheets, closed: readonly OptionChoice[]): CaseSpace {
  const space = scoreSpace(scenario, sheets, closed);
  const hasRedLines = sheets.map(({ redLines }) => redLines.length > 0);
  const frontier = frontierOf(space, sheets.length, scenario.rules.decision, hasRedLines);
  return { scenario, sheets, closed, space, count: counterOf(space), frontier };
}

/**
 * The packages with their points: column p for party p, flag p for its red lines. Further columns and flags follow
 * those of the parties.
 */
export function scoreSpace(
  { issues }: Scenario,
  sheets: Sheets,
  closed: readonly OptionChoice[],
  worths: readonly Worth[] = [],
  flags: readonly (readonly Condition[])[] = [],
): Space {
  const redLines = sheets.map((sheet) => sheet.redLines.map(({ forbids }) => forbids));
  return spaceOf(issues, closed, [...sheets, ...worths], [...redLines, ...flags]);
}
