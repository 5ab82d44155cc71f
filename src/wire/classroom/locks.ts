/** What does a lock keep a table from? The server goes by it, and a seat's screen offers nothing that would be refused. */
import { PLENARY, type LegalMove, type Move } from '#engine/index.ts';
import type { TableLock } from './asks.ts';

/** Moves that a lock forbids. Getting ready, and whatever is said at home, is never locked but by `moves`. */
export function isLocked(locks: readonly TableLock[], move: Move): boolean {
  if (locks.includes('moves')) return true;
  if (locks.includes('offers') && isBinding(move)) return true;
  return locks.includes('plenary') && (isBinding(move) || ('room' in move && move.room === PLENARY));
}

/** Of the moves that the rules allow, those that no lock forbids. */
export function unlockedMoves(
  locks: readonly TableLock[],
  legal: readonly LegalMove[],
): readonly LegalMove[] {
  if (locks.length === 0) return legal;
  if (locks.includes('moves')) return [];
  return legal.flatMap((move): readonly LegalMove[] => {
    if (isBinding(move)) return [];
    if (!locks.includes('plenary') || !('rooms' in move)) return [move];
    const rooms = move.rooms.filter((room) => room !== PLENARY);
    return rooms.length === 0 ? [] : [{ ...move, rooms }];
  });
}

/** To table something, or to accept it: what `offers` and `plenary` are there to stop. */
const isBinding = ({ type }: { readonly type: Move['type'] }): boolean =>
  type === 'propose' || type === 'accept';
