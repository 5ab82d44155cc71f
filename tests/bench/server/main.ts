/**
 * How many tables does one process carry? `npm run bench:server` measures what was promised and writes it to docs/benchmarks.md. The load runs on
 * the same machine, and beside it the same load on a bare echo room. Ends with 1 when a promise is not kept.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Socket } from 'socket.io-client';
import { isKept, quantile, type Figure } from '../figure.ts';
import { ask, open, steady, type Device } from './load.ts';

const root = resolve(import.meta.dirname, '../../..');
const [loadBefore = 0] = loadavg();
const largest = Number(process.argv[2] ?? 1500);
const seconds = Number(process.argv[3] ?? 12);
const perClass = 150;
const figures: Figure[] = [];
let port = 21_000 + (process.pid % 4000);

/** Share of one core and megabytes that a process uses, as Linux counts them. */
function usage({ pid }: ChildProcess) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { ticks: Number(stat[11]) + Number(stat[12]), megabytes: Number(memory) / 1024 };
}

async function start(script: string, ...args: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await new Promise<void>((ready, fail) => {
    child.stdout.once('data', () => ready());
    child.once('exit', () => fail(new Error(`${script} ended`)));
  });
  return child;
}

interface Run {
  readonly tables: number;
  readonly p50: number;
  readonly p99: number;
  readonly refused: number;
  /** Per cent of one core. */
  readonly core: number;
  readonly megabytes: number;
}

async function measure(child: ChildProcess, devices: readonly Device[]): Promise<Run> {
  const before = usage(child);
  const began = performance.now();
  const { waits, refused } = await steady(devices, seconds);
  const after = usage(child);
  const core = ((after.ticks - before.ticks) * 10) / ((performance.now() - began) / 100);
  return {
    tables: devices.length / 4,
    p50: quantile(waits, 0.5),
    p99: quantile(waits, 0.99),
    refused,
    core,
    megabytes: after.megabytes,
  };
}

async function withServer<Result>(
  run: (address: string, child: ChildProcess) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'offtake-bench-'));
  cpSync(join(root, 'scenarios'), join(folder, 'scenarios'), { recursive: true });
  port++;
  const child = await start('tests/crash/server.ts', folder, String(port));
  try {
    return await run(`http://127.0.0.1:${port}`, child);
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Classes of so many tables of four, joined all at once, begun and reading. */
async function gather(
  address: string,
  tables: number,
): Promise<{ readonly devices: readonly Device[]; readonly joined: number; readonly split: number }> {
  const desk = await open(address);
  const { token } = await ask(desk, { type: 'facilitate', secret: 'crash-test-secret' });
  const devices: Device[] = [];
  let joined = 0;
  let split = 0;
  for (let from = 0; from < tables; from += perClass) {
    const count = Math.min(perClass, tables - from);
    await ask(desk, { type: 'enter', token });
    const settings = {
      title: 'Bench',
      scenario: 'lobito-corridor',
      difficulty: 0,
      seed: 'bench',
      shape: 'weeks',
      policy: { facilitatorsRead: 'plenary', startTogether: false },
    };
    const made = await ask(desk, { type: 'create-class', id: `create-${from}-bench`, settings });
    const { code } = made['class'] as { readonly code: string };
    await ask(desk, { type: 'enter', token, class: code });
    const began = performance.now();
    const sockets = await Promise.all(
      Array.from({ length: count * 4 }, async (_, who): Promise<Socket> => {
        const socket = await open(address);
        const name = `Person ${who}`;
        const seat = await ask(socket, {
          type: 'join',
          id: `join-${from}-${who}-bench`,
          code,
          name,
          language: 'en',
        });
        await ask(socket, { type: 'enter', token: seat['token'] });
        return socket;
      }),
    );
    joined = performance.now() - began;
    await ask(desk, { type: 'build-tables', id: `build-${from}-bench` });
    await ask(desk, { type: 'begin', id: `begin-${from}-bench` });
    const places = new Map<number, number>();
    for (const socket of sockets) {
      const { own } = (await ask(socket, { type: 'sync' })) as unknown as {
        readonly own: { readonly place: { readonly table: number; readonly seat: string } };
      };
      places.set(own.place.table, (places.get(own.place.table) ?? 0) + 1);
      const by = own.place.seat;
      const name = `${from}-${devices.length}`;
      await ask(socket, { type: 'move', id: `ready-${name}-bench`, move: { type: 'ready', by } });
      devices.push({
        socket,
        move: (round) => ({
          type: 'move',
          id: `say-${name}-${round}-${Math.round(performance.now())}`,
          move: { type: 'say', by, room: 0, text: `We could live with sixty per cent, in round ${round}.` },
        }),
      });
    }
    split += [...places.values()].filter((people) => people !== 4).length;
  }
  desk.close();
  return { devices, joined, split };
}

async function echo(tables: number): Promise<Run> {
  port++;
  const child = await start('tests/bench/server/echo.ts', String(port));
  try {
    const view = 'x'.repeat(300);
    const sockets = await Promise.all(
      Array.from({ length: tables * 4 }, (_, who) =>
        open(`http://127.0.0.1:${port}`, { room: String(Math.floor(who / 4)) }),
      ),
    );
    const run = await measure(
      child,
      sockets.map((socket) => ({ socket, move: () => ({ view }) })),
    );
    for (const socket of sockets) socket.close();
    return run;
  } finally {
    child.kill('SIGKILL');
  }
}

const how = '4 devices a table, a move each 2 s, on disk before it is acknowledged';
const runs: { readonly what: string; readonly run: Run }[] = [];
for (const tables of [75, 300, 600, 1000, 1500].filter((count) => count <= largest)) {
  await withServer(async (address, child) => {
    const { devices, joined, split } = await gather(address, tables);
    if (tables === 75) {
      figures.push({
        what: '300 people join at once',
        value: joined,
        unit: 'ms',
        promised: { atMost: 1500 },
        how: 'from the first call to the last seat token',
      });
      figures.push({
        what: 'tables split',
        value: split,
        unit: 'tables',
        promised: { atMost: 0 },
        how: 'tables that do not have their four people',
      });
    }
    const run = await measure(child, devices);
    runs.push({ what: `${tables} tables`, run });
    if (tables === 75)
      figures.push({
        what: '300 people play',
        value: run.core,
        unit: '% of a core',
        promised: { atMost: 15 },
        how,
      });
    figures.push({
      what: `${tables} tables, p99`,
      value: run.p99,
      unit: 'ms',
      promised: { atMost: 100 },
      how,
    });
    figures.push({
      what: `${tables} tables, memory`,
      value: run.megabytes,
      unit: 'MB',
      promised: { atMost: 400 },
      how: 'resident',
    });
    for (const { socket } of devices) socket.close();
  });
}
const compared = Math.min(300, largest);
const bare = await echo(compared);
runs.push({ what: `echo, ${compared} rooms`, run: bare });
const own = runs.find(({ run }) => run.tables === compared)?.run;
if (own !== undefined)
  figures.push({
    what: 'work for a move, echo to ours',
    value: bare.core / own.core,
    unit: 'of ours',
    promised: { atLeast: 0.7 },
    how: `share of a core, ${compared} rooms of four, a bare echo room against a table`,
  });

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const number = (value: number) => (value >= 100 ? String(Math.round(value)) : value.toFixed(1));
const section = [
  '## The classroom’s server',
  '',
  `One process and its load on one machine: ${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores, Node ${process.versions.node}, load before the run ${loadBefore.toFixed(1)}, ${new Date().toISOString().slice(0, 10)}. The waits include the load’s own.`,
  '',
  row(['What', 'p50 ms', 'p99 ms', '% of a core', 'MB', 'Refused']),
  row(['---', '---', '---', '---', '---', '---']),
  ...runs.map(({ what, run }) =>
    row([
      what,
      number(run.p50),
      number(run.p99),
      number(run.core),
      number(run.megabytes),
      String(run.refused),
    ]),
  ),
  '',
  row(['Promise', 'Measured', 'Promised', 'Kept']),
  row(['---', '---', '---', '---']),
  ...figures.map((figure) => {
    const promise = figure.promised;
    const limit =
      promise === undefined
        ? ''
        : 'atMost' in promise
          ? `at most ${promise.atMost}`
          : `at least ${promise.atLeast}`;
    return row([figure.what, `${number(figure.value)} ${figure.unit}`, limit, isKept(figure) ? 'yes' : 'no']);
  }),
  '',
].join('\n');
console.log(section);
const path = join(root, 'docs/benchmarks.md');
const page = readFileSync(path, 'utf8');
const before = page.split('\n## The classroom’s server')[0] ?? page;
writeFileSync(path, `${before.trimEnd()}\n\n${section}`);
execFileSync(join(root, 'node_modules/.bin/prettier'), ['--write', '--log-level', 'warn', path]);
process.exitCode = figures.every(isKept) ? 0 : 1;
process.exit();
