/** How are many games handed out and gathered in? */
import type { PlayedGame, Pool } from './pool.ts';

/** A helping of games should take about this long: short enough to show progress, long enough to be worth handing over. */
const helpingMilliseconds = 250;
const largestHelping = 256;

export interface BatchRun {
  readonly pool: Pool;
  /** Numbers of the games to play. */
  readonly games: Iterable<number>;
  /** Told of finished games, in the order in which they end. */
  readonly keep: (played: readonly PlayedGame[]) => void;
  /** Once it is aborted no game begins; those being played are finished and kept. */
  readonly signal: AbortSignal;
}

/**
 * Plays all games. Which thread plays which game, and when, changes nothing but the order in which they end. Resolves to
 * whether all were played.
 */
export async function playBatch({ pool, games, keep, signal }: BatchRun): Promise<boolean> {
  const waiting = games[Symbol.iterator]();
  let isAll = false;
  const helping = (size: number): readonly number[] => {
    const taken: number[] = [];
    while (taken.length < size && !isAll) {
      const next = waiting.next();
      if (next.done === true) isAll = true;
      else taken.push(next.value);
    }
    return taken;
  };
  const stop = () => pool.stop();
  signal.addEventListener('abort', stop);
  let isWhole = true;
  let isFailed = false;
  const playOn = async (): Promise<void> => {
    let size = 1;
    while (!signal.aborted && !isFailed) {
      const wanted = helping(size);
      if (wanted.length === 0) return;
      const began = performance.now();
      const played = await pool.play(wanted);
      const took = performance.now() - began;
      keep(played);
      if (played.length < wanted.length) isWhole = false;
      size = Math.max(1, Math.min(size * 2, largestHelping, Math.round((size * helpingMilliseconds) / took)));
    }
  };
  try {
    await Promise.all(
      Array.from({ length: pool.threads }, () =>
        playOn().catch((problem: unknown) => {
          isFailed = true;
          throw problem;
        }),
      ),
    );
  } finally {
    signal.removeEventListener('abort', stop);
  }
  return isWhole && helping(1).length === 0;
}
