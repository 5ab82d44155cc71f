/** Where are the games of a batch played: in this thread, or in several side by side? */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Piscina } from 'piscina';
import { Failure, type FailureCode } from '../failure.ts';
import { createPlayer, type Batch } from './play-game.ts';

/** The row of a finished game, as the line of JSON that is kept of it. */
export interface PlayedGame {
  readonly game: number;
  readonly line: string;
}

export interface Pool {
  /** How many games are played at once. */
  readonly threads: number;
  /** Plays these games; fewer come back only after `stop`. Rejects with a Failure, or with the fault of a program. */
  play(games: readonly number[]): Promise<readonly PlayedGame[]>;
  /** Begins no more games. Those being played are finished. */
  stop(): void;
  close(): Promise<void>;
}

/** What every thread is given when it starts. */
export interface ThreadData {
  readonly batch: Batch;
  /** One number, not 0 once no more games are to begin. */
  readonly stopped: SharedArrayBuffer;
}

/** What a thread answers: what it played, or why it could not. */
export type ThreadAnswer =
  | { readonly played: readonly PlayedGame[] }
  | { readonly failure: { readonly code: FailureCode; readonly params: Failure['params'] } };

/** A thread takes as long to start as some games do, so that each should have this many at least. */
const gamesPerThread = 12;

/** How many threads are worth their while: those asked for, or as many as there are cores. */
export function threadsFor(games: number, asked?: number): number {
  return asked ?? Math.max(1, Math.min(availableParallelism(), Math.floor(games / gamesPerThread)));
}

export function createPool(batch: Batch, threads: number): Pool {
  return threads === 1 ? poolHere(batch) : createThreads(batch, threads);
}

/** Plays in this thread, and looks up after every game. */
function poolHere(batch: Batch): Pool {
  const player = createPlayer(batch);
  let isStopped = false;
  return {
    threads: 1,
    async play(games) {
      const played: PlayedGame[] = [];
      for (const game of games) {
        await setImmediate();
        if (isStopped) break;
        played.push({ game, line: JSON.stringify(player(game)) });
      }
      return played;
    },
    stop() {
      isStopped = true;
    },
    close: () => Promise.resolve(),
  };
}

/** Threads even where one is enough: this one stays free for other things. */
export function createThreads(batch: Batch, threads: number): Pool {
  const stopped = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const piscina = new Piscina<readonly number[], ThreadAnswer>({
    filename: new URL('play-games.worker.ts', import.meta.url).href,
    name: 'playGames',
    minThreads: threads,
    maxThreads: threads,
    workerData: { batch, stopped } satisfies ThreadData,
  });
  return {
    threads,
    async play(games) {
      const answer = await piscina.run(games);
      if ('failure' in answer) throw new Failure(answer.failure.code, answer.failure.params);
      return answer.played;
    },
    stop: () => void Atomics.store(new Int32Array(stopped), 0, 1),
    close: () => piscina.destroy(),
  };
}
