import { agreementIn, closedOptions, sheetOf } from '#engine/index.ts';
import type { Match, Package, PartyIndex, Scenario } from '#engine/index.ts';
import type { Analysis, Valued } from '../analysis.ts';
import { analyseSpace } from '../analyse.ts';
import { caseSpaceOf, type CaseSpace } from '../case-space.ts';
import { valueOf } from '../value.ts';

/** A match that is over, with its case as events left it: what every part of a debrief starts from. */
export interface Finished {
  readonly scenario: Scenario;
  readonly match: Match;
  readonly caseSpace: CaseSpace;
  readonly walkAways: readonly number[];
  readonly analysis: Analysis;
  /** The package agreed; undefined at an impasse. */
  readonly deal: Valued | undefined;
  /** Parties bound by it, sorted. */
  readonly bound: readonly PartyIndex[];
  readonly valueOf: (pkg: Package) => Valued;
}

export function finishedOf(scenario: Scenario, match: Match): Finished {
  const sheets = scenario.parties.map((_, party) => sheetOf(scenario, match, party));
  const walkAways = sheets.map(({ walkAway }) => walkAway);
  const caseSpace = caseSpaceOf(scenario, sheets, closedOptions(scenario, match));
  const agreement = agreementIn(match);
  const worth = (pkg: Package): Valued => valueOf(caseSpace, walkAways, pkg);
  return {
    scenario,
    match,
    caseSpace,
    walkAways,
    analysis: analyseSpace(caseSpace, walkAways),
    deal: agreement === undefined ? undefined : worth(agreement.package),
    bound: agreement?.parties ?? [],
    valueOf: worth,
  };
}

/** Indexed by party: what each came home with. Who is not bound keeps its walk-away. */
export function resultsOf({ deal, bound, walkAways }: Finished): readonly number[] {
  return walkAways.map((walkAway, party) =>
    deal !== undefined && bound.includes(party) ? (deal.points[party] ?? walkAway) : walkAway,
  );
}
