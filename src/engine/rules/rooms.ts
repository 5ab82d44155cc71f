import type { PartyIndex, Room } from '../model/index.ts';

/** The side room after a party has gone. A room with one party left in it is closed. */
export function roomWithout(room: Room, party: PartyIndex): Room {
  if (!room.members.includes(party)) return room;
  const rest = room.members.filter((member) => member !== party);
  return { ...room, members: rest.length > 1 ? rest : [] };
}
