import type { Audience, Happening, Match, PartyIndex } from '../model/index.ts';
import { PLENARY } from '../model/move.ts';

/** Adds an event to the match for those who may learn of it. */
export function happen(match: Match, audience: Audience, happening: Happening): Match {
  const event = { id: match.events.length, round: match.round, audience, ...happening };
  return { ...match, events: match.events.concat(event) };
}

/** Those who hear what is said in a room. */
export function roomAudience(match: Match, room: number): Audience {
  return room === PLENARY ? 'all' : (match.rooms.find((entry) => entry.id === room)?.members ?? []);
}

const plenaryAlone: readonly number[] = [PLENARY];

/** Rooms in which a party sits, the plenary first. */
export function roomsOf({ rooms }: Match, party: PartyIndex): readonly number[] {
  // Mostly nobody sits aside, and every message asks.
  if (rooms.length === 1) return plenaryAlone;
  const sideRooms = rooms.filter((room) => room.id !== PLENARY && room.members.includes(party));
  return [PLENARY, ...sideRooms.map((room) => room.id)];
}
