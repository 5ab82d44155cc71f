/** Who plays the games of a queue? */
import { UnrecoverableError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { createThreads, type Pool } from '../batch/pool.ts';
import type { Programme } from '../batch/programme.ts';
import { Failure } from '../failure.ts';
import { checkReachable, clientTo, connectionTo, programmeKey, queueName } from './address.ts';
import { gamesOf, programmeFrom, type GamesJob, type GamesResult } from './job.ts';

/** A helping that brings down this many workers is given up. */
const mostStalls = 5;

export interface Work {
  readonly address: string;
  /** Games played at once. */
  readonly threads: number;
  /** After so many seconds of silence a worker counts as gone, and its games are begun again by another. */
  readonly patience: number;
  /** Told of every helping that has been played. */
  readonly see: (games: number) => void;
  /** Once it is aborted no helping begins; those being played are finished. */
  readonly signal: AbortSignal;
}

/** Plays what comes until the signal is given. */
export async function work({ address, threads, patience, see, signal }: Work): Promise<void> {
  await checkReachable(address);
  const redis = clientTo(address);
  const pools = poolsOf(redis, threads);
  const worker = new Worker<GamesJob, GamesResult>(
    queueName,
    async ({ data }) => {
      const played = await pools.play(data.programme, gamesOf(data)).catch((problem: unknown) => {
        // Games are pure: what failed once fails always.
        throw new UnrecoverableError(problem instanceof Failure ? problem.code : String(problem));
      });
      see(played.length);
      return played;
    },
    {
      connection: connectionTo(address),
      concurrency: threads,
      lockDuration: patience * 1000,
      lockRenewTime: patience * 250,
      stalledInterval: patience * 500,
      maxStalledCount: mostStalls,
    },
  );
  worker.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await worker.close();
  await pools.close();
  redis.disconnect();
}

/** Threads of one programme, and who is using them. */
interface OpenPool {
  readonly digest: string;
  readonly pool: Promise<Pool>;
  users: number;
}

/** Threads for one programme at a time: tournaments mostly come one after the other. */
function poolsOf(redis: Redis, threads: number) {
  let current: OpenPool | undefined;
  const shut = async ({ pool }: OpenPool): Promise<void> => {
    await pool.then(
      (opened) => opened.close(),
      () => undefined,
    );
  };
  const openFor = (digest: string): OpenPool => {
    const old = current;
    if (old?.digest === digest) return old;
    const pool = programmeOf(redis, digest).then((programme) => createThreads({ programme }, threads));
    const made = { digest, pool, users: 0 };
    current = made;
    // A programme that could not be read may be there the next time.
    pool.catch(() => {
      if (current === made) current = undefined;
    });
    if (old?.users === 0) void shut(old);
    return made;
  };
  return {
    /** Plays games with the threads of their programme, which are closed once nobody needs them any more. */
    async play(digest: string, games: readonly number[]): Promise<GamesResult> {
      const open = openFor(digest);
      open.users++;
      try {
        return await (await open.pool).play(games);
      } finally {
        open.users--;
        if (open !== current && open.users === 0) await shut(open);
      }
    },
    async close() {
      if (current !== undefined) await shut(current);
    },
  };
}

async function programmeOf(redis: Redis, digest: string): Promise<Programme> {
  const text = await redis.get(programmeKey(digest));
  const programme = text === null ? undefined : programmeFrom(text, digest);
  if (programme === undefined) throw new Failure('PROGRAMME_LOST');
  return programme;
}
