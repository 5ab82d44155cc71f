import type { SeatId } from '#engine/index.ts';
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

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const schedule = () => {
    callOff?.();
    callOff = undefined;
    if (session.nextProgram() === undefined) return;
    callOff = later(pace(), () => {
      callOff = undefined;
      session.advance();
    });
  };
  const stop = session.subscribe(() => {
    schedule();
    tell();
  });
  schedule();

  return {
    brief: () => session.briefOf(seat),
    view: () => session.viewOf(seat),
    thinking: () => session.nextProgram()?.party,
    send: (move) =>
      Promise.resolve(session.submit(seat, { id: `${seat}:${session.revision()}:${sent++}`, move })),
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
