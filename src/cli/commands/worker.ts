/** How does another machine help with a tournament? */
import { availableParallelism } from 'node:os';
import { countOf, workersOf } from '../batch/count.ts';
import { onInterruption } from '../batch/interruption.ts';
import type { Context } from '../context.ts';
import { exitCodes, Failure } from '../failure.ts';
import { shownAddress } from '../queue/address.ts';
import { work } from '../queue/work.ts';

export interface WorkerOptions {
  readonly queue?: string;
  readonly workers?: string;
  readonly patience: string;
}

const mostPatience = 3600;

/** Plays the games of a queue until it is interrupted, and finishes what it has begun. */
export async function worker({ terminal, words }: Context, options: WorkerOptions): Promise<number> {
  const { queue } = options;
  if (queue === undefined) throw new Failure('QUEUE_MISSING');
  const threads = workersOf(options.workers) ?? availableParallelism();
  const patience = countOf(options.patience, mostPatience, 'NOT_SECONDS');
  const address = shownAddress(queue);
  const interruption = onInterruption();
  let games = 0;
  terminal.err(words.t('tournament.worker.waiting', { address, count: threads }));
  try {
    await work({
      address: queue,
      threads,
      patience,
      see(played) {
        games += played;
      },
      signal: interruption.signal,
    });
  } finally {
    interruption.stop();
  }
  terminal.err(words.t('tournament.worker.done', { count: games }));
  return exitCodes.ok;
}
