/** What may be agreed in this scenario, and what is it worth to each party? The part of an analysis that walk-aways do not touch. */
import type { Condition, OptionChoice, Scenario, Sheet } from '#engine/index.ts';
import { frontierOf, type FrontierPoint } from './frontier/frontier.ts';
import { counterOf, type Counter } from './space/count.ts';
import { rulers, type Ruler } from './space/grains.ts';
import { largestSpace, spaceSize, type SpaceSize } from './space/space-size.ts';
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

export function caseSpaceOf(
  scenario: Scenario,
  sheets: Sheets,
  closed: readonly OptionChoice[],
  ruler: Ruler = rulers.points,
): CaseSpace {
  const space = scoreSpace(scenario, sheets, closed, { ruler });
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
  const { packages, joined } = sizeOf(issues, sheets);
  return packages <= largestSpace.packages && joined <= largestSpace.joined;
}

/** Can its frontier be looked for? What cannot be counted may still be solved: up to 9 × 10¹⁵ packages. */
export function canSolve(
  { issues, mandates }: Pick<Scenario, 'issues' | 'mandates'>,
  sheets: Sheets = mandates,
): boolean {
  const { packages, joined } = sizeOf(issues, sheets);
  return packages <= Number.MAX_SAFE_INTEGER && joined <= largestSpace.joined;
}

function sizeOf(issues: Scenario['issues'], sheets: Sheets): SpaceSize {
  return spaceSize(
    issues,
    sheets.flatMap(({ interactions, redLines }) => [
      ...interactions.map(({ when }) => when),
      ...redLines.map(({ forbids }) => forbids),
    ]),
  );
}

/** What a space holds beside the parties' own columns and flags. */
interface MoreColumns {
  readonly worths?: readonly Worth[];
  readonly flags?: readonly (readonly Condition[])[];
  readonly ruler?: Ruler;
}

/**
 * The packages with their points: column p for party p, flag p for its red lines. Further columns and flags follow
 * those of the parties.
 */
export function scoreSpace(
  scenario: Scenario,
  sheets: Sheets,
  closed: readonly OptionChoice[],
  { worths = [], flags = [], ruler = rulers.points }: MoreColumns = {},
): Space {
  if (!canSolve(scenario, sheets)) throw new RangeError('Too many packages to analyse');
  const redLines = sheets.map((sheet) => sheet.redLines.map(({ forbids }) => forbids));
  return spaceOf(scenario.issues, closed, [...sheets, ...worths], [...redLines, ...flags], ruler);
}
