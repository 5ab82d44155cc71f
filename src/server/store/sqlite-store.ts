/** A store in one SQLite file on this machine, written by a thread of its own. */
import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Store, StoreProblem } from './store.ts';
import type { Job, Reply, Request, Value } from './worker-messages.ts';

type Outcome = Reply['result'];

/**
 * How often the thread is woken at most, in milliseconds: waking it, and waiting for the disk, cost more than all the rest of a move. Whoever asks
 * first does not wait; whoever asks while many do waits for no more than this.
 */
const pace = 24;
/** So many do not wait for that: what is done with them in one go would keep the next ones waiting. */
const enough = 96;

/** Opens the store, or says why it cannot be: in use, corrupt, foreign, read-only, full. */
export async function openSqliteStore(path: string): Promise<Result<Store, StoreProblem>> {
  const worker = new Worker(new URL('./store.worker.ts', import.meta.url), { workerData: { path } });
  const open = new Map<number, (result: Outcome) => void>();
  let count = 0;
  let failure: StoreProblem | undefined;
  let outbox: Request[] = [];
  let sentAt = Number.NEGATIVE_INFINITY;
  let waker: NodeJS.Timeout | undefined;

  const opened = new Promise<Outcome>((resolve) => open.set(count, resolve));
  worker.on('message', (replies: readonly Reply[]) => {
    for (const { numbers, result } of replies)
      for (const number of numbers) {
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

  /** What is asked within a moment crosses to the thread together. */
  const send = () => {
    if (outbox.length === 0) return;
    clearTimeout(waker);
    sentAt = performance.now();
    const requests = outbox;
    outbox = [];
    worker.postMessage(requests);
  };
  const ask = (job: Job): Promise<Outcome> => {
    if (failure !== undefined) return Promise.resolve(err(failure));
    if (outbox.length === 0) {
      const wait = sentAt + pace - performance.now();
      if (wait > 0) waker = setTimeout(send, wait);
      else setImmediate(send);
    }
    count++;
    outbox.push({ number: count, job });
    if (outbox.length === enough) send();
    return new Promise((resolve) => open.set(count, resolve));
  };
  const done = (outcome: Outcome): Result<undefined, StoreProblem> => (outcome.ok ? ok(undefined) : outcome);
  /** What the answer to a question of this kind carries. */
  async function get<Carried>(
    name: string,
    job: Job,
    carried: (value: Value) => Carried | undefined,
  ): Promise<Result<Carried, StoreProblem>> {
    const outcome = await ask(job);
    if (!outcome.ok) return outcome;
    const value = outcome.value && carried(outcome.value);
    if (value === undefined) throw new Error(`The worker answered something else than ${name}`);
    return ok(value);
  }

  return ok({
    async claim(classId, at, over) {
      const taken = await get('claim', { type: 'claim', classId, at, over }, (value) =>
        'claim' in value ? value : undefined,
      );
      if (!taken.ok) return taken;
      return taken.value.claim === undefined ? err({ code: 'STORE_FENCED', path }) : ok(taken.value.claim);
    },
    async find(classId) {
      const found = await get('find', { type: 'find', classId }, listed);
      return found.ok ? ok(found.value[0]) : found;
    },
    read: (classId, stream) =>
      get('read', { type: 'read', classId, stream }, (value) => ('rows' in value ? value.rows : undefined)),
    append: async (classId, epoch, rows) => done(await ask({ type: 'append', classId, epoch, rows })),
    classes: () => get('classes', { type: 'classes' }, listed),
    silentSince: (since) =>
      get('silent', { type: 'silent', since }, (value) => ('silent' in value ? value.silent : undefined)),
    remove: async (classId) => done(await ask({ type: 'remove', classId })),
    keep: (name, value) =>
      get('keep', { type: 'keep', name, value }, (answer) => ('kept' in answer ? answer.kept : undefined)),
    async close() {
      await ask({ type: 'close' });
      await worker.terminate();
    },
  });
}

const listed = (value: Value) => ('classes' in value ? value.classes : undefined);
