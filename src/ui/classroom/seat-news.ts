/** Who has taken over at a table, between two tellings of who sits there? */
import type { Person, SeatFacts } from '#client/index.ts';

/** A program plays the seat from now on, until its people are back or for good; or a person does, or comes to and reads first. */
export interface SeatNews {
  readonly seat: string;
  readonly now: 'covered' | 'program' | 'person' | 'reading';
}

/** What others at the table are told of the seats; nothing of a seat that was not there before. */
export function seatNews(before: readonly SeatFacts[], after: readonly SeatFacts[]): readonly SeatNews[] {
  return after.flatMap(({ seat, program, covered, reading }): readonly SeatNews[] => {
    const was = before.find((one) => one.seat === seat);
    if (was !== undefined && reading && !was.reading) return [{ seat, now: 'reading' }];
    // Which program it is may be told later: that is no change of who plays.
    if (was === undefined || (was.program === undefined) === (program === undefined)) return [];
    return [{ seat, now: program === undefined ? 'person' : covered ? 'covered' : 'program' }];
  });
}

/** Whose presence changed. Of somebody who is new at the table nothing is told. */
export function presenceNews(before: readonly SeatFacts[], after: readonly SeatFacts[]): readonly Person[] {
  const known = before.flatMap(({ people }) => people);
  return after
    .flatMap(({ people }) => people)
    .filter(({ id, connected }) => known.some((was) => was.id === id && was.connected !== connected));
}
