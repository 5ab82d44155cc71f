/** What may be agreed in this scenario, and what is it worth to each party? The part of an analysis that walk-aways do not touch. */
import type { Condition, OptionChoice, Scenario, Sheet } from '#engine/index.ts';
import { frontierOf, type FrontierPoint } from './frontier/frontier.ts';
import { counterOf, type Counter } from './space/count.ts';
import { largestSpace, spaceSize } from './space/space-size.ts';
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
 * Is this case small enough to be analysed exactly, in seconds? Up to a thousand million packages, of which interactions,
 * red lines and openings may join issues with up to two million combinations.
 */
export function canAnalyse(
  { issues, mandates }: Pick<Scenario, 'issues' | 'mandates'>,
  sheets: Sheets = mandates,
): boolean {
  const conditions = sheets.flatMap(({ interactions, redLines }) => [
    ...interactions.map(({ when }) => when),
    ...redLines.map(({ forbids }) => forbids),
  ]);
  const { packages, joined } = spaceSize(issues, conditions);
  return packages <= largestSpace.packages && joined <= largestSpace.joined;
}

/**
 * The packages with their points: column p for party p, flag p for its red lines. Further columns and flags follow
 * those of the parties. Throws a RangeError where {@link canAnalyse} says no.
 */
export function scoreSpace(
  scenario: Scenario,
  sheets: Sheets,
  closed: readonly OptionChoice[],
  worths: readonly Worth[] = [],
  flags: readonly (readonly Condition[])[] = [],
): Space {
  if (!canAnalyse(scenario, sheets)) throw new RangeError('Too many packages to analyse');
  const redLines = sheets.map((sheet) => sheet.redLines.map(({ forbids }) => forbids));
  return spaceOf(scenario.issues, closed, [...sheets, ...worths], [...redLines, ...flags]);
}
