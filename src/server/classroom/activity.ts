/** What have the people of each seat done at the table, and when last? To say that one is ready, or to file a plan, is not to be heard. */
import type { SeatId } from '#engine/index.ts';
import type { TableState } from './table-state.ts';

export interface Activity {
  readonly moves: number;
  readonly lastMoveAt: number;
}

/** By seat of those who have been heard. Read from the moves when somebody looks, so that a move need not keep the books. */
export function activityAt({
  session,
  made,
}: Pick<TableState, 'session' | 'made'>): ReadonlyMap<SeatId, Activity> {
  const heard = new Map<SeatId, Activity>();
  const moves = session?.match().moves ?? [];
  for (const [index, { at, by }] of made.entries()) {
    const move = moves[index];
    if (move === undefined || !('by' in move) || !isPerson(by)) continue;
    if (move.type === 'ready' || move.type === 'prepare') continue;
    heard.set(move.by, { moves: (heard.get(move.by)?.moves ?? 0) + 1, lastMoveAt: at });
  }
  return heard;
}

/** Others who make moves at a table are no people. */
const isPerson = (by: string) => by !== 'program' && by !== 'clock' && by !== 'facilitator';
