import type { Scenario, SeatId } from '#engine/index.ts';

/** Who sits in a seat. */
export type Occupant =
  | { readonly kind: 'person' }
  | {
      readonly kind: 'program';
      readonly strategy: string;
      readonly parameters?: Readonly<Record<string, number>>;
      /** Makes offers and answers them, and says and promises nothing besides: the way of a laboratory. */
      readonly quiet?: boolean;
    };

/** Who sits where. A seat that is not listed is empty, and its moves are nobody's. */
export type Seating = Readonly<Record<SeatId, Occupant>>;

/** One person in one chief seat, and programs in the other chiefs' seats. */
export function soloSeating(
  scenario: Scenario,
  own: SeatId | undefined,
  strategyOf: (party: number) => string,
): Seating {
  const chiefs = scenario.seats.filter((seat) => seat.role === 'chief');
  return Object.fromEntries(
    chiefs.map((seat): [SeatId, Occupant] => [
      seat.id,
      seat.id === own ? { kind: 'person' } : { kind: 'program', strategy: strategyOf(seat.party) },
    ]),
  );
}
