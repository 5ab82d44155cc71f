/** Which locks hold at these tables, and what would a press change? */
import type { CockpitTable, TableLock, Wish } from '#client/index.ts';

export const lockKinds = ['offers', 'plenary', 'moves'] as const satisfies readonly TableLock[];

/** Does it hold at all of them? Tables that are over are asked only where no other is left. */
export function isLockedAt(
  tables: readonly Pick<CockpitTable, 'locks' | 'over'>[],
  lock: TableLock,
): boolean {
  const playing = tables.filter(({ over }) => !over);
  return playing.length > 0 && playing.every(({ locks }) => locks.includes(lock));
}

/** Sets this lock alone, or lifts it where it holds already; the others stay. */
export const lockWish = (
  tables: readonly Pick<CockpitTable, 'table' | 'locks' | 'over'>[],
  lock: TableLock,
  all: boolean,
): Wish<'lock'> => ({
  kinds: [lock],
  locks: isLockedAt(tables, lock) ? [] : [lock],
  ...(all ? {} : { tables: tables.map(({ table }) => table) }),
});
