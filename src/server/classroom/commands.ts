/** How does a class do a command once, however often it is sent? */
import type { SeatId } from '#engine/index.ts';
import type { Reply, Refused } from '#wire/index.ts';
import type { Classroom } from './room.ts';
import type { ClassEntry } from './log-entries.ts';

/** An answer that carries nothing. */
export type Plain = Reply<'place'>;

export const fine = { ok: true } as const;
export const refuse = (code: Refused['code']): Refused => ({ ok: false, code });

export interface Named {
  readonly id: string;
}
export const nameOfAsk = ({ id }: Named) => `f:${id}`;

/** Writes what a command comes to, unless it was done before. */
export const once = (
  room: Classroom,
  ask: Named,
  entries: () => readonly ClassEntry[] | Refused,
): Promise<Plain> =>
  room.run<Plain>(
    nameOfAsk(ask),
    () => fine,
    async () => {
      const made = entries();
      if ('ok' in made) return made;
      return made.length === 0 ? fine : ((await room.write(nameOfAsk(ask), made)) ?? fine);
    },
  );

export const isSeat = (room: Classroom, seat: SeatId) =>
  room.host.caseFile.scenario.seats.some(({ id }) => id === seat);

/** Does this seat speak for its party? No other is played by a program where nobody is there. */
export const isChief = (room: Classroom, seat: SeatId) =>
  room.host.caseFile.scenario.seats.some(({ id, role }) => id === seat && role === 'chief');
