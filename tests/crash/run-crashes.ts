/**
 * Is anything lost when the server is killed? Scripted people play at many tables while the server is killed with SIGKILL at random moments and
 * started again. After each sitting the log is read: whatever was acknowledged must be there, once and in order, and be what people are shown.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { streamFrom } from '#kernel/random.ts';
import { checkLog, together, type Findings, type Life, type LoggedRow } from '../support/check-log.ts';
import { good, scenarios } from '../support/class-server.ts';
import { ended, freePort } from '../support/launch.ts';
import { calm, gather, leave, meddle, pause, play, type Gathering } from '../support/players.ts';
import { startVictim } from '../support/victim.ts';

export interface CrashPlan {
  readonly kills: number;
  /** Kills after which a new class sits down: by then most tables have come to their end. */
  readonly sitting: number;
  readonly tables: number;
  readonly seed: string;
  /** Milliseconds that the server lives after it has answered, at least and at most. */
  readonly lives: readonly [number, number];
  readonly say?: (line: string) => void;
}

export interface CrashReport extends Findings {
  readonly kills: number;
  /** Milliseconds from each start of the server to its first acknowledged move. */
  readonly firstAnswers: readonly number[];
}

export async function runCrashes({
  kills,
  sitting,
  tables,
  seed,
  lives,
  say = () => undefined,
}: CrashPlan): Promise<CrashReport> {
  const folder = await mkdtemp(join(tmpdir(), 'offtake-crash-'));
  // Its own copy: what others change meanwhile is another matter.
  await cp(scenarios, join(folder, 'scenarios'), { recursive: true });
  const port = await freePort();
  const random = streamFrom(seed);
  const firstAnswers: number[] = [];
  const findings: Findings[] = [];
  let child = await start(folder, port);
  let gathering: Gathering | undefined;
  try {
    for (let killed = 0; killed < kills;) {
      const sat = (gathering = await gather(`http://127.0.0.1:${port}`, 'crash-test-secret', tables));
      const lived: Life[] = [];
      let readyAt = Date.now();
      let isOver = false;
      let startedAt = performance.now();
      let firstAnswer: ((milliseconds: number) => void) | undefined;
      const options = (who: string) => ({
        isOver: () => isOver,
        random: streamFrom(`${seed}:${killed}:${who}`),
        heard: () => firstAnswer?.(performance.now() - startedAt),
      });
      const playing = Promise.all([
        ...sat.people.map((person) => play(person, { ...options(person.participant), pace: [20, 80] })),
        meddle(sat, { ...options('desk'), pace: [100, 400] }),
      ]);
      // Looked at when it is over; nobody else is to fall over it before.
      playing.catch(() => undefined);
      for (const last = Math.min(kills, killed + sitting); killed < last;) {
        await pause(lives[0] + random() * (lives[1] - lives[0]));
        lived.push([readyAt, Date.now()]);
        child.kill('SIGKILL');
        await ended(child);
        startedAt = performance.now();
        child = await start(folder, port);
        readyAt = Date.now();
        // Not before it listens: what the one before has acknowledged may still be on its way.
        const answered = new Promise<number>((resolve) => (firstAnswer = resolve));
        firstAnswers.push(await Promise.race([answered, playing.then(() => Number.NaN)]));
        firstAnswer = undefined;
        killed++;
        if (killed % 20 === 0) say(`${killed} kills`);
      }
      isOver = true;
      await playing;
      await calm(sat);
      lived.push([readyAt, Date.now()]);
      child.kill('SIGTERM');
      await ended(child);
      findings.push(checkLog(sat, readLog(join(folder, 'classes.sqlite'), sat.code), lived));
      child = await start(folder, port);
      // What the next one has to take up after each kill is its own.
      good(await sat.desk.line.ask('delete-class', { code: sat.code }));
      leave(sat);
    }
    return { kills, firstAnswers, ...together(findings) };
  } finally {
    if (gathering !== undefined) leave(gathering);
    child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}

function readLog(path: string, classId: string): readonly LoggedRow[] {
  const file = new SqliteDatabase(path, { readonly: true });
  const rows = file
    .prepare(
      'SELECT stream, seq, command_id, at, payload FROM events WHERE class_id = ? ORDER BY stream, seq',
    )
    .all(classId) as LoggedRow[];
  file.close();
  return rows;
}

// Started as `npm start` starts it.
const compiled = new URL('../../src/server/compiled.js', import.meta.url).href;
const start = (folder: string, port: number) =>
  startVictim(['--import', compiled, join(import.meta.dirname, 'server.ts'), folder, String(port)]);
