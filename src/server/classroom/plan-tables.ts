/** Who sits where, for any number of people? Pure: the same people and tables give the same places. */
import type { ConstituencyIndex, Scenario, SeatId } from '#engine/index.ts';
import { tablesFor, type Place } from '#wire/index.ts';
import { placeWithin } from './place-within.ts';

export interface Placed {
  readonly participant: string;
  readonly place: Place | undefined;
}

export interface TablePlan {
  readonly tables: number;
  readonly places: readonly { readonly participant: string; readonly place: Place }[];
}

/** More people than this in one seat get in each other's way. */
const peoplePerSeat = 2;

/**
 * Places everybody who has no place. As many tables as can be filled with people; spare people share seats (one more each,
 * table by table), then stand for constituencies, then observe. Programs are left for the seats that nobody is there for.
 * @param existing How many tables there are to keep.
 * @param wanted How many tables; left out, as many as people fill. Whoever has a place at a table that is not among them is placed anew.
 */
export function planTables(
  scenario: Scenario,
  people: readonly Placed[],
  existing: number,
  wanted?: number,
): TablePlan {
  const chiefs = seatsOf(scenario, 'chief');
  const members = seatsOf(scenario, 'member');
  const toSeat = people.filter(({ place }) => place === undefined || place.kind === 'seat').length;
  const tables = Math.max(existing, wanted ?? tablesFor(scenario, toSeat).tables);
  const waiting = people.filter(({ place }) => placeWithin(place, tables) === undefined);
  const numbers = Array.from({ length: tables }, (_, index) => index + 1);
  // A table that is built beside others is for those who wait: they take its seats before those that programs play elsewhere.
  const added = existing === 0 || wanted === undefined ? [] : numbers.filter((table) => table > existing);

  const taken = new Map<string, number>();
  const keyOf = (place: Place) => JSON.stringify(Object.values(place));
  for (const { place } of people)
    if (place !== undefined) taken.set(keyOf(place), (taken.get(keyOf(place)) ?? 0) + 1);

  // Seat by seat across the tables, so that no table is left without people while another is full.
  const seatsAcross = (seats: readonly SeatId[], among = numbers): Place[] =>
    seats.flatMap((seat) => among.map((table): Place => ({ kind: 'seat', table, seat })));
  const homes = homesOf(scenario).flatMap((constituency) =>
    numbers.map((table): Place => ({ kind: 'home', table, constituency })),
  );
  const steps: readonly { readonly places: readonly Place[]; readonly room: number }[] = [
    { places: seatsAcross(chiefs, added), room: 1 },
    { places: seatsAcross(chiefs), room: 1 },
    { places: seatsAcross(members), room: 1 },
    { places: seatsAcross(chiefs), room: peoplePerSeat },
    { places: homes, room: 1 },
  ];
  const free = steps.flatMap(({ places, room }) =>
    places.flatMap((place) => {
      const there = taken.get(keyOf(place)) ?? 0;
      if (there >= room) return [];
      taken.set(keyOf(place), room);
      return [place];
    }),
  );
  return {
    tables,
    places: waiting.map(({ participant }, index) => ({
      participant,
      place: free[index] ?? { kind: 'observer', table: 1 + ((index - free.length) % tables) },
    })),
  };
}

const seatsOf = (scenario: Scenario, role: 'chief' | 'member'): readonly SeatId[] =>
  scenario.seats.filter((seat) => seat.role === role).map((seat) => seat.id);

const homesOf = (scenario: Scenario): readonly ConstituencyIndex[] =>
  scenario.constituencies.map((_, constituency) => constituency);
