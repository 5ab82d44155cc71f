/**
 * Is anything lost when the server is killed? Scripted people at many tables talk without pause while the server is killed with SIGKILL at
 * random moments and started again. Afterwards the log is read: whatever was acknowledged must be there, once.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { ClassLine } from '#client/index.ts';
import { streamFrom } from '#kernel/random.ts';
import { scenarios } from '../support/class-server.ts';
import { ended, freePort } from '../support/launch.ts';
import { compare, gather, pause, settled, talk, type Findings, type LoggedRow } from '../support/talkers.ts';
import { startVictim } from '../support/victim.ts';

export interface CrashPlan {
  readonly kills: number;
  readonly tables: number;
  readonly seed: string;
  /** Milliseconds that the server lives after it has answered, at least and at most. */
  readonly lives: readonly [number, number];
  readonly say?: (line: string) => void;
}

export interface CrashReport extends Findings {
  readonly kills: number;
  readonly acknowledged: number;
  /** Milliseconds from each start of the server to its first acknowledged move. */
  readonly firstAnswers: readonly number[];
}

export async function runCrashes({
  kills,
  tables,
  seed,
  lives,
  say = () => undefined,
}: CrashPlan): Promise<CrashReport> {
  const folder = await mkdtemp(join(tmpdir(), 'offtake-crash-'));
  // Its own copy: what others change meanwhile is another matter.
  await cp(scenarios, join(folder, 'scenarios'), { recursive: true });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const random = streamFrom(seed);
  const lines: ClassLine[] = [];
  let child = await start(folder, port);
  try {
    const { people, code } = await gather(address, 'crash-test-secret', tables);
    lines.push(...people);
    const acknowledged: string[] = [];
    let isOver = false;
    let startedAt = performance.now();
    let firstAnswer: ((milliseconds: number) => void) | undefined;
    const talking = Promise.all(
      people.map((line, who) =>
        talk(line, String(who), {
          isOver: () => isOver,
          random,
          pace: [20, 80],
          heard(text) {
            acknowledged.push(text);
            firstAnswer?.(performance.now() - startedAt);
          },
        }),
      ),
    );
    const firstAnswers: number[] = [];
    for (let kill = 0; kill < kills; kill++) {
      await pause(lives[0] + random() * (lives[1] - lives[0]));
      child.kill('SIGKILL');
      await ended(child);
      startedAt = performance.now();
      child = await start(folder, port);
      // Not before it listens: what the one before has acknowledged may still be on its way.
      firstAnswers.push(await new Promise<number>((resolve) => (firstAnswer = resolve)));
      firstAnswer = undefined;
      if ((kill + 1) % 20 === 0) say(`${kill + 1} kills, ${acknowledged.length} acknowledged`);
    }
    isOver = true;
    await talking;
    const events = await Promise.all(people.map(settled));
    child.kill('SIGTERM');
    await ended(child);
    const rows = readLog(join(folder, 'classes.sqlite'), code);
    return {
      kills,
      acknowledged: acknowledged.length,
      firstAnswers,
      ...compare(acknowledged, events, rows),
    };
  } finally {
    for (const line of lines) line.close();
    child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}

function readLog(path: string, classId: string): readonly LoggedRow[] {
  const file = new SqliteDatabase(path, { readonly: true });
  const rows = file
    .prepare('SELECT stream, seq, payload FROM events WHERE class_id = ? ORDER BY stream, seq')
    .all(classId) as LoggedRow[];
  file.close();
  return rows;
}

// Started as `npm start` starts it.
const compiled = new URL('../../src/server/compiled.js', import.meta.url).href;
const start = (folder: string, port: number) =>
  startVictim(['--import', compiled, join(import.meta.dirname, 'server.ts'), folder, String(port)]);
