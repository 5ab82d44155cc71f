/** How is a batch played on this machine, with what was played before left alone? */
import type { Context } from '../context.ts';
import { onInterruption } from './interruption.ts';
import { missingFrom, type Journal } from './journal.ts';
import { playBatch } from './play-batch.ts';
import type { Batch } from './play-game.ts';
import { createPool, threadsFor } from './pool.ts';
import { progressOf } from './progress.ts';
import { gamesIn } from './programme.ts';

/**
 * Plays what the journal lacks, with a bar where somebody watches. Resolves to whether nothing is lacking any more; it is after
 * an interruption.
 *
 * @param workers games played at once; as many as there are cores where undefined
 */
export async function playMissing(
  context: Context,
  batch: Batch,
  journal: Journal,
  workers: number | undefined,
): Promise<boolean> {
  const { programme } = batch;
  const games = gamesIn(programme);
  const left = games - journal.size;
  if (left === 0) return true;
  const progress = progressOf(context, games, journal.size);
  const interruption = onInterruption();
  const pool = createPool(batch, threadsFor(left, workers));
  try {
    return await playBatch({
      pool,
      games: missingFrom(journal, programme),
      keep(played) {
        journal.add(played);
        progress.update(journal.size);
      },
      signal: interruption.signal,
    });
  } finally {
    interruption.stop();
    progress.stop();
    await pool.close();
  }
}
