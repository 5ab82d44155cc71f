/** Who is in the class, where, and on the line? Shared by everything that shows people. */
import type { PartyIndex, Scenario, SeatId } from '#engine/index.ts';
import type { Person, Place } from '#wire/index.ts';
import type { ClassState, Member } from './class-state.ts';

export interface Roll {
  person(member: Member): Person;
  /** People of a seat, in the order in which they came. */
  atSeat(table: number, seat: SeatId): readonly Member[];
  /** Everybody at a table, in any place. */
  atTable(table: number): readonly Member[];
  /** Those who watch, and those who stand for a constituency. */
  observersOf(table: number): readonly Member[];
  /** Who sits for a party. Its home hears nothing of what a delegation drafts, and has no say in it. */
  ofParty(table: number, party: PartyIndex): readonly Member[];
  /** Whose delegation somebody is in: undefined for whoever has no seat, a constituency among them. */
  partyOf(place: Place | undefined): PartyIndex | undefined;
  name(participant: string): string;
}

/** Good until somebody joins, moves, leaves or takes another name; who is on the line is asked each time. */
export function rollOf(
  state: ClassState,
  scenario: Scenario,
  isConnected: (participant: string) => boolean,
): Roll {
  const partyOf = (place: Place | undefined): PartyIndex | undefined =>
    place?.kind === 'seat' ? scenario.seats.find(({ id }) => id === place.seat)?.party : undefined;
  const groups = new Map<string, Member[]>();
  const add = (key: string, member: Member) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  };
  for (const member of state.members.values()) {
    const { place } = member;
    if (place === undefined) continue;
    add(`table ${place.table}`, member);
    add(place.kind === 'seat' ? `seat ${place.table} ${place.seat}` : `observers ${place.table}`, member);
    if (place.kind === 'seat') add(`party ${place.table} ${partyOf(place) ?? ''}`, member);
  }
  return {
    person: ({ id, name }) => ({ id, name, connected: isConnected(id) }),
    atSeat: (table, seat) => groups.get(`seat ${table} ${seat}`) ?? [],
    atTable: (table) => groups.get(`table ${table}`) ?? [],
    observersOf: (table) => groups.get(`observers ${table}`) ?? [],
    ofParty: (table, party) => groups.get(`party ${table} ${party}`) ?? [],
    partyOf,
    name: (participant) => state.members.get(participant)?.name ?? '',
  };
}
