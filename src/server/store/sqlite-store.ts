/** A store in one SQLite file on this machine, written by a thread of its own. */
import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Store, StoreProblem } from './store.ts';
import type { Job, Reply, Request } from './worker-messages.ts';

type Outcome = Reply['result'];

/** Opens the store, or says why it cannot be: in use, corrupt, foreign, read-only, full. */
export async function openSqliteStore(path: string): Promise<Result<Store, StoreProblem>> {
  const worker = new Worker(new URL('./store.worker.ts', import.meta.url), { workerData: { path } });
  const open = new Map<number, (result: Outcome) => void>();
  let count = 0;
  let failure: StoreProblem | undefined;
  let outbox: Request[] = [];

  const opened = new Promise<Outcome>((resolve) => open.set(count, resolve));
  worker.on('message', (replies: readonly Reply[]) => {
    for (const { number, result } of replies) {
      open.get(number)?.(result);
      open.delete(number);
    }
  });
  const fail = (reason: string) => {
    failure ??= { code: 'STORE_FAILED', path, reason };
    for (const resolve of open.values()) resolve(err(failure));
    open.clear();
  };
  worker.on('error', (error) => fail(error.message));
  worker.on('exit', () => fail('closed'));

  const isOpen = await opened;
  if (!isOpen.ok) {
    await worker.terminate();
    return isOpen;
  }

  /** What is asked in one turn of the event loop crosses to the thread together. */
  const send = () => {
    const requests = outbox;
    outbox = [];
    worker.postMessage(requests);
  };
  const ask = (job: Job): Promise<Outcome> => {
    if (failure !== undefined) return Promise.resolve(err(failure));
    if (outbox.length === 0) setImmediate(send);
    count++;
    outbox.push({ number: count, job });
    return new Promise((resolve) => open.set(count, resolve));
  };
  const done = (outcome: Outcome): Result<undefined, StoreProblem> => (outcome.ok ? ok(undefined) : outcome);
  const wrong = (): never => {
    throw new Error('The worker answered another question');
  };

  return ok({
    async claim(classId, at) {
      const outcome = await ask({ type: 'claim', classId, at });
      if (!outcome.ok) return outcome;
      return typeof outcome.value === 'object' && 'epoch' in outcome.value ? ok(outcome.value) : wrong();
    },
    append: async (classId, epoch, rows) => done(await ask({ type: 'append', classId, epoch, rows })),
    async classes() {
      const outcome = await ask({ type: 'classes' });
      if (!outcome.ok) return outcome;
      return Array.isArray(outcome.value) ? ok(outcome.value) : wrong();
    },
    remove: async (classId) => done(await ask({ type: 'remove', classId })),
    async keep(name, value) {
      const outcome = await ask({ type: 'keep', name, value });
      if (!outcome.ok) return outcome;
      return typeof outcome.value === 'string' ? ok(outcome.value) : wrong();
    },
    async close() {
      await ask({ type: 'close' });
      await worker.terminate();
    },
  });
}
