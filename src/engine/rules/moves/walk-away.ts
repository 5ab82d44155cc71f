import type { Match, Scenario } from '../../model/index.ts';
import { PLENARY } from '../../model/move.ts';
import { canStillAgree, suffice } from '../decision.ts';
import { happen } from '../happen.ts';
import { roomWithout } from '../rooms.ts';
import { endInImpasse } from '../rounds.ts';
import { isAlive, retire } from '../standing.ts';
import { chairOf, hasFloor, phaseOf } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/**
 * Leaves for good: in the negotiation (in alternating offers, on one's turn), or instead of signing. The table
 * goes on without the party where the decision rule allows it, and ends in impasse where it does not, or where nobody is
 * left to draft.
 */
export const walkAway: MoveRule<'walk-away'> = {
  binds: true,
  offer(scenario, match, seat) {
    const { party } = seat;
    if (match.left[party]) return undefined;
    const phase = phaseOf(match);
    const maySign = phase === 'signature' && match.draft?.parties.includes(party) && !match.signed[party];
    // Whoever has joined an adopted text leaves it at signature, not before.
    const mayLeave =
      phase === 'negotiation' && hasFloor(scenario, match, party) && !match.draft?.parties.includes(party);
    return maySign || mayLeave ? { type: 'walk-away' } : undefined;
  },
  refuse: () => undefined,
  apply(scenario, match, seat) {
    const { party } = seat;
    // Whoever is gone hears nothing more of the side rooms.
    const rooms = match.rooms.map((room) => (room.id === PLENARY ? room : roomWithout(room, party)));
    const gone = happen({ ...match, rooms, left: match.left.with(party, true) }, 'all', {
      type: 'party-left',
      party,
    });
    return phaseOf(match) === 'signature'
      ? withoutSigner(scenario, gone, party)
      : withoutParty(scenario, gone, party);
  },
};

function withoutParty(scenario: Scenario, match: Match, party: number): Match {
  const own = retire(match, 'withdrawn', (proposal) => proposal.by === party);
  const left = retire(own, 'fallen', (proposal) => !isAlive(scenario, own, proposal));
  const goesOn = party !== chairOf(scenario) && canStillAgree(scenario, left);
  return goesOn ? left : endInImpasse(left, 'walk-away', party);
}

function withoutSigner(scenario: Scenario, match: Match, party: number): Match {
  const { draft } = match;
  if (draft === undefined) return match;
  const parties = draft.parties.filter((other) => other !== party);
  return suffice(scenario, parties)
    ? { ...match, draft: { ...draft, parties } }
    : endInImpasse(match, 'not-signed', party);
}
