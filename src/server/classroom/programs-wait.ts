/** What would a program at a table do now, and for whom do programs wait? */
import { isOver, phaseOf, type Move, type Scenario, type SeatId } from '#engine/index.ts';
import { isLocked, type ClassPolicy } from '#wire/index.ts';
import { isOutOfTime } from './extra-time.ts';
import type { Roll } from './roll.ts';
import type { TableState } from './table-state.ts';

/** What programs need to know beside the state of their table. */
export interface AroundPrograms {
  readonly scenario: Scenario;
  readonly policy: () => Pick<ClassPolicy, 'startTogether'>;
  readonly now: () => number;
  /** Does anybody sit there, on the line or not? */
  readonly isPeopled: (seat: SeatId) => boolean;
}

/** The move of whichever program is next; undefined where none may do anything now. */
export function programMove(around: AroundPrograms, state: TableState): Move | undefined {
  const { session, locks, clock } = state;
  if (session === undefined || clock?.kind === 'paused' || isOver(session.match())) return undefined;
  if (isKeptBack(state, around.isPeopled)) return undefined;
  const move = session.nextMove();
  if (move === undefined || isLocked(locks, move)) return undefined;
  if (move.type === 'ready' && isBeforeTalks(state) && !mayGetReady(around, state)) return undefined;
  return 'by' in move && isOutOfTime(state, move.by, move, around.now()) ? undefined : move;
}

/**
 * Do programs alone sit in all chairs of a table that has no end yet? Then they do nothing, until somebody takes a seat or a facilitator lets them play:
 * nobody has asked for a deal that is made without people, and there would be no table left for whoever comes late or comes back.
 */
export const isKeptBack = (
  { session, seats, endedAt, alone }: Pick<TableState, 'session' | 'seats' | 'endedAt' | 'alone'>,
  isPeopled: AroundPrograms['isPeopled'],
): boolean =>
  session !== undefined &&
  endedAt === undefined &&
  !alone &&
  [...seats].every(([seat, { program }]) => program !== undefined || !isPeopled(seat));

/** The same, by who sits where. */
export const isKeptBackAt = (roll: Pick<Roll, 'atSeat'>, table: number, state: TableState): boolean =>
  isKeptBack(state, (seat) => roll.atSeat(table, seat).length > 0);

/**
 * Programs get ready once all people at their table are, and the talks are open where all tables begin together. That keeps nobody waiting, and
 * until then whoever takes over a seat finds a plan that can still be changed.
 */
export function mayGetReady(
  { scenario, policy, isPeopled }: AroundPrograms,
  { session, seats, held, talksOpened }: Pick<TableState, 'session' | 'seats' | 'held' | 'talksOpened'>,
): boolean {
  const match = session?.match();
  if (match === undefined) return false;
  if (phaseOf(match) === 'preparation' && policy().startTogether && !talksOpened) return false;
  return scenario.seats.every(
    ({ id, party, role }) =>
      role !== 'chief' ||
      seats.get(id)?.program !== undefined ||
      !isPeopled(id) ||
      match.ready[party] === true ||
      held.has(id),
  );
}

/** Does a table read or plan? */
export function isBeforeTalks({ session }: Pick<TableState, 'session'>): boolean {
  const phase = session && phaseOf(session.match());
  return phase === 'briefing' || phase === 'preparation';
}
