/** When does a program stand in for people who are not there, because they went or because they never came? As the policy says. */
import type { SeatId } from '#engine/index.ts';
import type { Place } from '#wire/index.ts';
import { programFor } from './programs.ts';
import type { Classroom } from './room.ts';

/** What calls off the wait for a seat, by table and seat. */
const waits = new WeakMap<Classroom, Map<string, () => void>>();
/** Classes that have been put down: who is hung up on then is not awaited there. */
const over = new WeakSet<Classroom>();

/**
 * Counts from now for each of these seats whose people are all off the line; a count that runs already begins anew.
 * @param places Left out, every seat of the class that has people: when its tables begin, and after a restart.
 */
export function coverDeserted(
  room: Classroom,
  places: readonly (Place | undefined)[] = [...room.state().members.values()].map(({ place }) => place),
): void {
  if (over.has(room) || room.state().settings.policy.coverAfterSeconds === 0) return;
  const seats = new Map(
    places.flatMap((place) =>
      place?.kind === 'seat' ? [[`${place.table} ${place.seat}`, place] as const] : [],
    ),
  );
  for (const [key, { table, seat }] of seats) if (isDeserted(room, table, seat)) wait(room, key, table, seat);
}

/** Ends every wait of a class that is put down. */
export function coverNoMore(room: Classroom): void {
  over.add(room);
  for (const callOff of waits.get(room)?.values() ?? []) callOff();
  waits.delete(room);
}

function isDeserted(room: Classroom, table: number, seat: SeatId): boolean {
  const people = room.roll().atSeat(table, seat);
  return people.length > 0 && people.every(({ id }) => !room.lines.isConnected(id));
}

function wait(room: Classroom, key: string, table: number, seat: SeatId): void {
  const waiting = waits.get(room) ?? new Map<string, () => void>();
  waits.set(room, waiting);
  waiting.get(key)?.();
  const { coverAfterSeconds } = room.state().settings.policy;
  const callOff = room.host.later(coverAfterSeconds * 1000, () => {
    waiting.delete(key);
    const isOff = room.state().settings.policy.coverAfterSeconds === 0;
    if (isOff || !isDeserted(room, table, seat)) return;
    const covering = room
      .table(table)
      ?.note(undefined, ({ session, seats }) =>
        session === undefined || session.isOver() || seats.get(seat)?.program !== undefined
          ? undefined
          : { k: 'seated', seat, covered: true, program: programFor(room, seat) },
      );
    covering?.catch(room.host.report);
  });
  waiting.set(key, callOff);
}
