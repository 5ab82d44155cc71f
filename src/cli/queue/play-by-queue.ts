/** How are games played on other machines, and each counted once? */
import { Queue, QueueEvents } from 'bullmq';
import type { Context } from '../context.ts';
import { Failure } from '../failure.ts';
import { onInterruption } from '../batch/interruption.ts';
import { isRowOf } from '../batch/is-row-of.ts';
import type { Journal } from '../batch/journal.ts';
import { programmeDigest, gamesIn, type Programme } from '../batch/programme.ts';
import { progressOf } from '../batch/progress.ts';
import {
  checkReachable,
  clientTo,
  connectionTo,
  keptSeconds,
  programmeKey,
  queueName,
  shownAddress,
} from './address.ts';
import { gamesOf, helpingsOf, jobId, type GamesJob, type GamesResult } from './job.ts';

/** How often results are looked for besides waiting to be told of them, milliseconds. */
const sweepInterval = 3000;
/** Helpings put into the queue at once. */
const bulk = 500;
/** After so many looks without anybody at work, that is said. */
const patientLooks = 3;
/** After so many looks, what is lacking is put in again: the server may have lost it. */
const looksToOffer = 20;

/**
 * Puts what the journal lacks into the queue and gathers results until nothing is lacking. Workers may come, go and be killed: a
 * helping that was begun and not finished is begun again by another, and its games are counted when they come first. Resolves to
 * whether nothing is lacking any more; after an interruption the workers go on, and the same command gathers what they did.
 */
export async function playByQueue(
  context: Context,
  programme: Programme,
  journal: Journal,
  address: string,
): Promise<boolean> {
  if (journal.size === gamesIn(programme)) return true;
  await checkReachable(address);
  const connection = connectionTo(address);
  // Results stand in the stream of events too; it need not remember many.
  const queue = new Queue<GamesJob, GamesResult>(queueName, {
    connection,
    streams: { events: { maxLen: 1000 } },
  });
  const events = new QueueEvents(queueName, { connection });
  const redis = clientTo(address);
  const interruption = onInterruption();
  const failing = new AbortController();
  const signal = AbortSignal.any([interruption.signal, failing.signal]);
  const progress = progressOf(context, gamesIn(programme), journal.size);
  try {
    await events.waitUntilReady();
    const gathering = gather({ context, programme, journal, queue, events, address, signal }, () =>
      progress.update(journal.size),
    );
    // What goes wrong while helpings are put in is told by the gathering.
    gathering.catch(() => undefined);
    await redis.set(programmeKey(programmeDigest(programme)), JSON.stringify(programme), 'EX', keptSeconds);
    await offer(queue, programme, journal);
    return await gathering;
  } finally {
    // Whatever ended it, nothing is gathered any more.
    failing.abort();
    interruption.stop();
    progress.stop();
    await events.close();
    await queue.close();
    redis.disconnect();
  }
}

/** Puts every helping into the queue of which a game is lacking, unless it is there already. */
async function offer(
  queue: Queue<GamesJob, GamesResult>,
  programme: Programme,
  journal: Journal,
): Promise<void> {
  const lacking = helpingsOf(programme).filter((job) => gamesOf(job).some((game) => !journal.has(game)));
  const wanted = new Set(lacking.map(jobId));
  // What failed in an earlier run gets another chance.
  for (const job of await queue.getFailed())
    if (job.id !== undefined && wanted.has(job.id)) await job.remove();
  for (let start = 0; start < lacking.length; start += bulk)
    await queue.addBulk(
      lacking.slice(start, start + bulk).map((job) => ({
        name: 'games',
        data: job,
        opts: {
          jobId: jobId(job),
          removeOnComplete: { age: keptSeconds },
          removeOnFail: { age: keptSeconds },
        },
      })),
    );
}

interface Gathering {
  readonly context: Context;
  readonly programme: Programme;
  readonly journal: Journal;
  readonly queue: Queue<GamesJob, GamesResult>;
  readonly events: QueueEvents;
  readonly address: string;
  readonly signal: AbortSignal;
}

/** Resolves once everything is there or the signal is given; rejects when a helping fails for good. */
function gather(
  { context, programme, journal, queue, events, address, signal }: Gathering,
  see: () => void,
): Promise<boolean> {
  const own = new Set(helpingsOf(programme).map(jobId));
  const total = gamesIn(programme);
  return new Promise((resolve, reject) => {
    let looks = 0;
    const end = (settle: () => void) => {
      clearInterval(sweeping);
      signal.removeEventListener('abort', interrupt);
      settle();
    };
    const interrupt = () => end(() => resolve(false));
    const take = (id: string | undefined, result: GamesResult) => {
      if (id === undefined || !own.has(id)) return;
      if (result.some(({ line }) => !isRowOf(programme, JSON.parse(line)))) {
        end(() => reject(new Failure('RESULTS_DIFFER', { path: shownAddress(address) })));
        return;
      }
      journal.add(result);
      // Once it is on disk the server need not keep it.
      queue.remove(id).catch(() => undefined);
      see();
      if (journal.size === total) end(() => resolve(true));
    };
    const sweep = async () => {
      for (const job of await queue.getCompleted(0, bulk)) take(job.id, job.returnvalue);
      looks++;
      if (looks % looksToOffer === 0) await offer(queue, programme, journal);
      if (looks === patientLooks && (await queue.getWorkersCount()) === 0)
        context.terminal.err(context.words.t('tournament.nobody-works', { address: shownAddress(address) }));
    };
    const sweeping = setInterval(() => void sweep().catch(() => undefined), sweepInterval);
    events.on('completed', ({ jobId: id, returnvalue }) => take(id, returnvalue as unknown as GamesResult));
    events.on('failed', ({ jobId: id, failedReason }) => {
      if (own.has(id)) end(() => reject(new Failure('WORKER_FAILED', { why: failedReason })));
    });
    // A server that is away for a while comes back, or is waited for until one is interrupted.
    events.on('error', () => undefined);
    queue.on('error', () => undefined);
    signal.addEventListener('abort', interrupt);
    void sweep().catch(() => undefined);
  });
}
