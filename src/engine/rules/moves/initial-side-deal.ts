import { happen } from '../happen.ts';
import { mayTalk } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/** Initials a side deal. It is in force once all its parties have. */
export const initialSideDeal: MoveRule<'initial-side-deal'> = {
  binds: true,
  offer(_scenario, match, seat) {
    if (!mayTalk(match, seat.party)) return undefined;
    const open = match.sideDeals.filter(
      (deal) => deal.parties.includes(seat.party) && !deal.initialledBy.includes(seat.party),
    );
    return open.length === 0 ? undefined : { type: 'initial-side-deal', sideDeals: open.map(({ id }) => id) };
  },
  refuse: (_scenario, _match, _seat, move, question) =>
    question.sideDeals.includes(move.sideDeal)
      ? undefined
      : { code: 'UNKNOWN_SIDE_DEAL', detail: move.sideDeal },
  apply(_scenario, match, seat, move) {
    const sideDeals = match.sideDeals.map((deal) =>
      deal.id === move.sideDeal ? { ...deal, initialledBy: [...deal.initialledBy, seat.party] } : deal,
    );
    return happen({ ...match, sideDeals }, match.sideDeals[move.sideDeal]?.parties ?? [], {
      type: 'side-deal-initialled',
      party: seat.party,
      sideDeal: move.sideDeal,
    });
  },
};
