import { disclosureKinds } from '../../model/move.ts';
import { happen } from '../happen.ts';
import { prioritiesOf, sheetOf } from '../sheet.ts';
import { standingProposals } from '../standing.ts';
import { mayTalk } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/**
 * Publishes a summary of the mandate (one's issues in true order of importance) or the text on the table.
 * A published text informs one's constituencies.
 */
export const disclose: MoveRule<'disclose'> = {
  binds: true,
  offer(_scenario, match, seat) {
    if (!mayTalk(match, seat.party)) return undefined;
    const kinds = disclosureKinds.filter(
      (what) =>
        !match.disclosures.some((disclosure) => disclosure.by === seat.party && disclosure.what === what) &&
        (what === 'mandate-summary' || standingProposals(match).length > 0),
    );
    return kinds.length === 0 ? undefined : { type: 'disclose', kinds };
  },
  refuse: (_scenario, _match, _seat, move, question) =>
    question.kinds.includes(move.what) ? undefined : { code: 'NOT_NOW', detail: move.what },
  apply(scenario, match, seat, move) {
    const priorities =
      move.what === 'mandate-summary' ? prioritiesOf(sheetOf(scenario, match, seat.party)) : [];
    const disclosures = [...match.disclosures, { by: seat.party, what: move.what, priorities }];
    return happen({ ...match, disclosures }, 'all', {
      type: 'disclosed',
      party: seat.party,
      what: move.what,
    });
  },
};
