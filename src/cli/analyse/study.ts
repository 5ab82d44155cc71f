/** What does an analysis find out about one case, and about one agreement in it? */
import {
  appraise,
  canSolve,
  countZone,
  distancesOf,
  solve,
  type AnalysisOptions,
  type Counted,
  type Distances,
  type Solved,
  type Valued,
} from '#analysis/index.ts';
import { closedOptions, sheetOf, type Match, type Package, type Scenario } from '#engine/index.ts';
import { exitCodes, Failure } from '../failure.ts';

/** A case as it stands at one moment. */
export type Moment = Required<Pick<AnalysisOptions, 'walkAways' | 'closed' | 'sheets' | 'scale'>>;

export interface Study {
  readonly solved: Solved;
  /** What takes counting; undefined where there are too many packages to count. */
  readonly counted: Counted | undefined;
  readonly agreement: AgreementStudy | undefined;
}

export interface AgreementStudy {
  /** Undefined where the record ended without one: everybody is left with its walk-away. */
  readonly valued: Valued | undefined;
  /** Indexed by party: points. */
  readonly points: readonly number[];
  readonly isOnFrontier: boolean;
  readonly distances: Distances;
}

/** The case as events had left it when a match was over. */
export function momentOf(scenario: Scenario, match: Match, scale: Moment['scale']): Moment {
  return {
    walkAways: match.walkAways,
    closed: closedOptions(scenario, match),
    sheets: scenario.parties.map((_, party) => sheetOf(scenario, match, party)),
    scale,
  };
}

/**
 * @param agreement the package; `none` where a match ended without one
 */
export function studyOf(scenario: Scenario, moment: Moment, agreement: Package | 'none' | undefined): Study {
  if (!canSolve(scenario, moment.sheets))
    throw new Failure('CASE_TOO_LARGE', { name: scenario.id }, exitCodes.no);
  const solved = solvedOr(scenario, moment);
  return {
    solved,
    counted: countZone(scenario, moment),
    agreement: agreement === undefined ? undefined : agreementStudy(scenario, moment, solved, agreement),
  };
}

/** Whether a frontier is too large for memory is only known when it is being looked for. */
function solvedOr(scenario: Scenario, moment: Moment): Solved {
  try {
    return solve(scenario, moment);
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
    throw new Failure('CASE_TOO_LARGE', { name: scenario.id }, exitCodes.no);
  }
}

function agreementStudy(
  scenario: Scenario,
  moment: Moment,
  solved: Solved,
  agreement: Package | 'none',
): AgreementStudy {
  const valued = agreement === 'none' ? undefined : appraise(scenario, agreement, moment);
  const points = valued?.points ?? moment.walkAways;
  const distances = distancesOf(solved, points);
  return { valued, points, isOnFrontier: valued !== undefined && distances.frontier === 0, distances };
}
