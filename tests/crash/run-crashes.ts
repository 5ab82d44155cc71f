/**
 * Is anything lost when the server is killed? Scripted people at many tables talk without pause while the server is killed with SIGKILL at
 * random moments and started again. Afterwards the log is read: whatever was acknowledged must be there, once.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { connectToClass, type ClassLine } from '#client/index.ts';
import { streamFrom } from '#kernel/random.ts';
import { good, lineOptions, openPolicy, scenarios, settingsFor, until } from '../support/class-server.ts';

export interface CrashPlan {
  readonly kills: number;
  readonly tables: number;
  readonly seed: string;
  /** Milliseconds that the server lives after it has answered, at least and at most. */
  readonly lives: readonly [number, number];
  readonly say?: (line: string) => void;
}

export interface CrashReport {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged, and not in the log. */
  readonly missing: readonly string[];
  /** In the log more than once. */
  readonly duplicates: readonly string[];
  /** Devices whose view is not what the log comes to. */
  readonly diverged: readonly string[];
  /** Milliseconds from each start of the server to its first acknowledged move. */
  readonly firstAnswers: readonly number[];
  /** Tables that each person of a class was split over: 1 each. */
  readonly gaps: number;
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
    const { people, code } = await gather(address, tables);
    lines.push(...people);
    const acknowledged: string[] = [];
    let isOver = false;
    let startedAt = performance.now();
    let firstAnswer: ((milliseconds: number) => void) | undefined;

    /** One person: says something new as soon as the last was acknowledged. */
    const talk = async (line: ClassLine, who: number) => {
      for (let count = 0; !isOver; count++) {
        const text = `${who}.${count}`;
        const table = await until(() => line.table(), 30_000);
        const seat = table.brief().seat.id;
        const answer =
          count % 5 === 4
            ? await line.ask('team-say', { text })
            : await line.ask('move', { move: { type: 'say', by: seat, room: 0, text } });
        if (!answer.ok) throw new Error(`${text}: ${answer.code}`);
        acknowledged.push(text);
        firstAnswer?.(performance.now() - startedAt);
        await pause(20 + random() * 60);
      }
    };
    const talking = Promise.all(people.map(talk));
    const firstAnswers: number[] = [];
    for (let kill = 0; kill < kills; kill++) {
      await pause(lives[0] + random() * (lives[1] - lives[0]));
      child.kill('SIGKILL');
      await ended(child);
      startedAt = performance.now();
      const answered = new Promise<number>((resolve) => (firstAnswer = resolve));
      child = await start(folder, port);
      firstAnswers.push(await answered);
      firstAnswer = undefined;
      if ((kill + 1) % 20 === 0) say(`${kill + 1} kills, ${acknowledged.length} acknowledged`);
    }
    isOver = true;
    await talking;
    const events = await Promise.all(people.map(settled));
    child.kill('SIGTERM');
    await ended(child);
    const log = readLog(join(folder, 'classes.sqlite'), code);
    return {
      kills,
      acknowledged: acknowledged.length,
      missing: acknowledged.filter((text) => (log.said.get(text) ?? 0) === 0),
      duplicates: [...log.said].filter(([, times]) => times > 1).map(([text]) => text),
      diverged: events.flatMap(({ name, table, said }) => {
        const expected = log.plenary.get(table) ?? [];
        return JSON.stringify(expected) === JSON.stringify(said) ? [] : [name];
      }),
      firstAnswers,
      gaps: log.gaps,
    };
  } finally {
    for (const line of lines) line.close();
    child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}

/** A class of two at each table, seated, begun, and in its talks. */
async function gather(address: string, tables: number) {
  const device = () => connectToClass(lineOptions(address));
  const desk = await device();
  const { token } = good(await desk.ask('facilitate', { secret: 'crash-test-secret' }));
  good(await desk.enter(token));
  const settings = settingsFor({ scenario: 'first-table', policy: openPolicy });
  const { class: made } = good(await desk.ask('create-class', { settings }));
  good(await desk.enter(token, made.id));
  const people: ClassLine[] = [];
  for (let who = 0; who < tables * 2; who++) {
    const line = await device();
    const joined = good(await line.ask('join', { code: made.code, name: `Person ${who}`, language: 'en' }));
    good(await line.enter(joined.token));
    people.push(line);
  }
  good(await desk.ask('build-tables', {}));
  good(await desk.ask('begin', {}));
  await Promise.all(
    people.map(async (line) => {
      const table = await until(() => line.table(), 30_000);
      const ready = () => table.send({ type: 'ready', by: table.brief().seat.id });
      await ready();
      await until(() => table.view().phase === 'preparation', 30_000);
    }),
  );
  desk.close();
  return { people, code: made.code };
}

/** What a device shows once everything has come: what was said in the plenary, in order. */
async function settled(line: ClassLine) {
  good(await line.ask('sync', {}));
  const { own, view } = line.store.get();
  const said = (view?.events ?? []).flatMap((event) => (event.type === 'message-sent' ? [event.text] : []));
  return { name: own?.name ?? '', table: own?.place?.table ?? 0, said };
}

function readLog(path: string, classId: string) {
  const file = new SqliteDatabase(path, { readonly: true });
  const rows = file
    .prepare('SELECT stream, seq, payload FROM events WHERE class_id = ? ORDER BY stream, seq')
    .all(classId) as { readonly stream: number; readonly seq: number; readonly payload: string }[];
  file.close();
  const said = new Map<string, number>();
  const plenary = new Map<number, string[]>();
  let gaps = 0;
  let before = { stream: -1, seq: 0 };
  for (const { stream, seq, payload } of rows) {
    if (seq !== (stream === before.stream ? before.seq + 1 : 1)) gaps++;
    before = { stream, seq };
    const entry = JSON.parse(payload) as {
      readonly k: string;
      readonly text?: string;
      readonly move?: { type: string; text?: string };
    };
    const move = entry.k === 'move' && entry.move?.type === 'say' ? entry.move.text : undefined;
    const text = move ?? (entry.k === 'said' ? entry.text : undefined);
    if (text === undefined) continue;
    said.set(text, (said.get(text) ?? 0) + 1);
    if (move !== undefined) plenary.set(stream, [...(plenary.get(stream) ?? []), move]);
  }
  return { said, plenary, gaps };
}

async function start(folder: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'server.ts'), folder, String(port)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
  child.removeAllListeners('exit');
  return child;
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
