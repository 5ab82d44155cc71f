import { ratificationOf } from '../../home/ratification.ts';
import { happen } from '../happen.ts';
import { phaseOf } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/** Takes the draft home: calls the vote, or refuses to. Each party decides once. */
export const ratify: MoveRule<'ratify'> = {
  binds: true,
  offer(_scenario, match, seat) {
    const isDue =
      phaseOf(match) === 'ratification' &&
      match.draft?.parties.includes(seat.party) &&
      !match.ratifications.some((entry) => entry.party === seat.party);
    return isDue ? { type: 'ratify' } : undefined;
  },
  refuse: (_scenario, _match, _seat, move) =>
    move.decision === 'submit' || move.decision === 'refuse' ? undefined : { code: 'UNKNOWN_MOVE' },
  apply(scenario, match, seat, move) {
    const { draft } = match;
    if (draft === undefined) return match;
    const ratification = ratificationOf(scenario, match, draft.package, seat.party, move.decision);
    return happen({ ...match, ratifications: [...match.ratifications, ratification] }, 'all', {
      type: 'ratified',
      party: seat.party,
      result: ratification.result,
    });
  },
};
