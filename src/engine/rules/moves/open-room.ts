import type { Match, Scenario } from '../../model/index.ts';
import { happen } from '../happen.ts';
import { mayTalk } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/** Opens a side room with some of the others. Whoever is not in it learns nothing of it. */
export const openRoom: MoveRule<'open-room'> = {
  binds: true,
  offer(scenario, match, seat) {
    // Two parties alone are already private: their plenary is the room.
    if (!mayTalk(match, seat.party) || scenario.parties.length < 3) return undefined;
    const parties = scenario.parties
      .map((_, party) => party)
      .filter((party) => party !== seat.party && !match.left[party]);
    return parties.length < 2 ? undefined : { type: 'open-room', parties };
  },
  refuse(scenario, match, seat, move, question) {
    const isSome = move.with.length > 0 && new Set(move.with).size === move.with.length;
    if (!isSome || !move.with.every((party) => question.parties.includes(party)))
      return { code: 'UNKNOWN_PARTY' };
    const members = membersOf(seat.party, move.with);
    if (members.length === presentCount(scenario, match)) return { code: 'NOT_NOW' };
    const isOpen = match.rooms.some((room) => room.members.join() === members.join());
    return isOpen ? { code: 'NOT_NOW' } : undefined;
  },
  apply(_scenario, match, seat, move) {
    const room = { id: match.rooms.length, openedBy: seat.party, members: membersOf(seat.party, move.with) };
    return happen({ ...match, rooms: [...match.rooms, room] }, room.members, {
      type: 'room-opened',
      party: seat.party,
      room: room.id,
    });
  },
};

const membersOf = (own: number, others: readonly number[]) => [own, ...others].toSorted((a, b) => a - b);

const presentCount = (scenario: Scenario, match: Match) =>
  scenario.parties.filter((_, party) => !match.left[party]).length;
