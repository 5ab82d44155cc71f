import { PLENARY } from '../../model/move.ts';
import { happen, roomsOf } from '../happen.ts';
import { roomWithout } from '../rooms.ts';
import { mayTalk } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/** Leaves a side room. A room with one party left in it is closed. */
export const leaveRoom: MoveRule<'leave-room'> = {
  binds: true,
  offer(_scenario, match, seat) {
    if (!mayTalk(match, seat.party)) return undefined;
    const rooms = roomsOf(match, seat.party).filter((room) => room !== PLENARY);
    return rooms.length === 0 ? undefined : { type: 'leave-room', rooms };
  },
  refuse: (_scenario, _match, _seat, move, question) =>
    question.rooms.includes(move.room) ? undefined : { code: 'UNKNOWN_ROOM', detail: move.room },
  apply(_scenario, match, seat, move) {
    const room = match.rooms.find((entry) => entry.id === move.room);
    if (room === undefined) return match;
    const told = happen(match, room.members, { type: 'room-left', party: seat.party, room: room.id });
    const rooms = told.rooms.map((entry) => (entry.id === room.id ? roomWithout(entry, seat.party) : entry));
    return { ...told, rooms };
  },
};
