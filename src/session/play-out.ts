import type { Session } from './session.ts';

/**
 * Lets programs play a session to its end. When none of them has anything to do, time runs out: that is how a
 * table of programs moves on. Throws when `limit` moves are not enough, which only a faulty program can cause.
 */
export function playOut(session: Session, limit = 20_000): void {
  for (let moves = 0; !session.isOver(); moves++) {
    if (moves > limit) throw new Error(`No end after ${limit} moves, in ${session.match().state}`);
    if (!session.advance()) session.timeUp();
  }
}
