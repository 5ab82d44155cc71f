import type { PartyIndex, SeatId } from '#engine/index.ts';
import type { Session } from '#session/index.ts';
import type { Connection } from './connection.ts';

/** Runs something later; returns how to call it off. */
export type Later = (milliseconds: number, run: () => void) => () => void;

export interface LocalOptions {
  readonly session: Session;
  readonly seat: SeatId;
  readonly later: Later;
  /** How long programs seem to think now. */
  readonly pace: () => number;
}

/** A connection to a session in this very process, which moves its programs one at a time, at a human pace. */
export function connectLocally({ session, seat, later, pace }: LocalOptions): Connection {
  const listeners = new Set<() => void>();
  let callOff: (() => void) | undefined;
  let sent = 0;
  /** Whose program moves next; undefined where none does, or before that has been thought about. */
  let next: PartyIndex | undefined;

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const schedule = () => {
    callOff?.();
    callOff = undefined;
    next = session.nextProgram()?.party;
    if (next === undefined) return;
    callOff = later(pace(), () => {
      callOff = undefined;
      session.advance();
    });
  };
  /** What the player did is shown first; only then do the programs think about it. */
  const scheduleSoon = () => {
    callOff?.();
    next = undefined;
    callOff = later(0, () => {
      schedule();
      if (next !== undefined) tell();
    });
  };
  let isPlayers = false;
  const stop = session.subscribe(() => {
    if (isPlayers) scheduleSoon();
    else schedule();
    tell();
  });
  scheduleSoon();

  return {
    brief: () => session.briefOf(seat),
    view: () => session.viewOf(seat),
    thinking: () => next,
    send(move) {
      isPlayers = true;
      const answer = session.submit(seat, { id: `${seat}:${session.revision()}:${sent++}`, move });
      isPlayers = false;
      return Promise.resolve(answer);
    },
    timeUp() {
      session.timeUp();
    },
    opened: () => session.opened(),
    closedMatch: () => (session.isOver() ? session.match() : undefined),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      callOff?.();
      stop();
    },
  };
}
