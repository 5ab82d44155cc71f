/** What does each party come home with? */
import type { DraftAgreement, Match, Scenario, Sheet } from '../model/index.ts';
import { agreementIn } from './agreement-in.ts';
import { pointsOf } from './points.ts';
import { sheetOf } from './sheet.ts';

/**
 * Points, indexed by party like the sheets: of the agreement for those whom it binds, of the own walk-away for everybody else, and for all
 * where there is none.
 */
export const resultsUnder = (
  sheets: readonly Sheet[],
  agreement: Pick<DraftAgreement, 'package' | 'parties'> | undefined,
): readonly number[] =>
  sheets.map((sheet, party) =>
    agreement?.parties.includes(party) === true ? pointsOf(sheet, agreement.package) : sheet.walkAway,
  );

/** The same of a match as it stands, by its sheets as events have left them. */
export const resultsOf = (scenario: Scenario, match: Match): readonly number[] =>
  resultsUnder(
    scenario.parties.map((_, party) => sheetOf(scenario, match, party)),
    agreementIn(match),
  );
