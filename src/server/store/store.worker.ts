/**
 * The thread that writes to the disk, so that waiting for it stops nobody. Everything that has come in while it was writing
 * is written together next: one wait for the disk acknowledges many commands.
 */
import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { err, ok } from '#kernel/result.ts';
import { isConflict, openSqliteFile, storeProblemOf, type SqliteFile } from './sqlite-file.ts';
import {
  appendTogether,
  claimClass,
  keepValue,
  listClasses,
  listSilent,
  readClass,
  removeClass,
  type Dialect,
} from './tables.ts';
import type { Job, Reply, Request, Value } from './worker-messages.ts';

const { path } = workerData as { readonly path: string };
const port = parentPort;
if (port === null) throw new Error('This is a worker');

const answer = (...replies: readonly Reply[]) => port.postMessage(replies);
const dialect: Dialect = {
  path,
  locks: false,
  isConflict,
  problemOf: (error) => storeProblemOf(error, path),
};
/** The number of the answer to opening the file. */
const opening = 0;

let file: SqliteFile | undefined;
let waiting: Request[] = [];
let isWriting = false;

try {
  file = await openSqliteFile(path);
  answer({ numbers: [opening], result: ok(undefined) });
  flushCompileCache();
} catch (error) {
  answer({ numbers: [opening], result: err(storeProblemOf(error, path)) });
}

port.on('message', (requests: readonly Request[]) => {
  waiting.push(...requests);
  void work();
});

async function work(): Promise<void> {
  if (isWriting || file === undefined) return;
  isWriting = true;
  while (waiting.length > 0) {
    const now = waiting;
    waiting = [];
    for (const group of groupsOf(now)) answer(...(await perform(file, group)));
  }
  isWriting = false;
}

/** Appends that stand side by side go together; everything else alone. Order is kept. */
function groupsOf(requests: readonly Request[]): readonly (readonly Request[])[] {
  const groups: Request[][] = [];
  for (const request of requests) {
    const last = groups.at(-1);
    if (request.job.type === 'append' && last?.[0]?.job.type === 'append') last.push(request);
    else groups.push([request]);
  }
  return groups;
}

async function perform(open: SqliteFile, group: readonly Request[]): Promise<readonly Reply[]> {
  try {
    const appends = group.flatMap(({ job }) => (job.type === 'append' ? [job] : []));
    if (appends.length > 0) {
      const results = await appendTogether(open.db, appends, dialect);
      const numbers: number[] = [];
      const refused: Reply[] = [];
      for (const [index, { number }] of group.entries()) {
        const result = results[index];
        if (result?.ok === false) refused.push({ numbers: [number], result });
        else numbers.push(number);
      }
      return [{ numbers, result: ok(undefined) }, ...refused];
    }
    const replies: Reply[] = [];
    for (const { number, job } of group)
      if (job.type !== 'append') replies.push({ numbers: [number], result: ok(await resultOf(open, job)) });
    return replies;
  } catch (error) {
    return [{ numbers: group.map(({ number }) => number), result: err(storeProblemOf(error, path)) }];
  }
}

async function resultOf(open: SqliteFile, job: Exclude<Job, { type: 'append' }>): Promise<Value | undefined> {
  switch (job.type) {
    case 'claim':
      return {
        claim: await open.db
          .transaction()
          .execute((inside) => claimClass(inside, { ...job, holder: undefined })),
      };
    case 'find':
      return { classes: await listClasses(open.db, job.classId) };
    case 'read':
      return { rows: await readClass(open.db, job.classId, job.stream) };
    case 'classes':
      return { classes: await listClasses(open.db) };
    case 'silent':
      return { silent: await listSilent(open.db, job.since) };
    case 'keep':
      return { kept: await keepValue(open.db, job.name, job.value) };
    case 'remove':
      await open.db.transaction().execute((inside) => removeClass(inside, job.classId));
      open.checkpoint();
      return undefined;
    case 'close':
      open.close();
      port?.close();
      return undefined;
  }
}
