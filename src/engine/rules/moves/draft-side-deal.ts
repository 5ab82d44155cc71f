import { PLENARY } from '../../model/move.ts';
import type { SideDeal } from '../../model/index.ts';
import { isClause } from '../clauses.ts';
import { happen, roomAudience, roomsOf } from '../happen.ts';
import { mayTalk } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/** Writes down what the members of a side room would promise each other. The drafter initials it at once. */
export const draftSideDeal: MoveRule<'draft-side-deal'> = {
  binds: true,
  offer(_scenario, match, seat) {
    if (!mayTalk(match, seat.party)) return undefined;
    const rooms = roomsOf(match, seat.party).filter((room) => room !== PLENARY);
    return rooms.length === 0 ? undefined : { type: 'draft-side-deal', rooms };
  },
  refuse(scenario, _match, _seat, move, question) {
    if (!question.rooms.includes(move.room)) return { code: 'UNKNOWN_ROOM', detail: move.room };
    const issues = move.clauses.map((clause) => clause.issue);
    const areClauses =
      move.clauses.length > 0 &&
      new Set(issues).size === issues.length &&
      move.clauses.every((clause) => isClause(scenario, clause));
    return areClauses ? undefined : { code: 'MALFORMED_CLAUSE' };
  },
  apply(_scenario, match, seat, move) {
    const sideDeal: SideDeal = {
      id: match.sideDeals.length,
      room: move.room,
      by: seat.party,
      parties: match.rooms.find((room) => room.id === move.room)?.members ?? [],
      clauses: move.clauses,
      initialledBy: [seat.party],
    };
    return happen({ ...match, sideDeals: [...match.sideDeals, sideDeal] }, roomAudience(match, move.room), {
      type: 'side-deal-drafted',
      party: seat.party,
      sideDeal: sideDeal.id,
    });
  },
};
