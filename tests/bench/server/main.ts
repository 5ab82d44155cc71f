/**
 * How many tables does one process carry? `npm run bench:server` measures what was promised and writes it to docs/benchmarks.md. The load runs in
 * a process of its own on the same machine, and beside it the same load on a bare echo room. Ends with 1 when a promise is not kept.
 * `node tests/bench/server/main.ts <tables> <seconds>` stops at so many tables; with OFFTAKE_PROFILE=<folder> the server writes down there what it did.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { isKept, quantile, type Figure } from '../figure.ts';
import type { Seen } from './load.ts';

const root = resolve(import.meta.dirname, '../../..');
const [loadBefore = 0] = loadavg();
const largest = Number(process.argv[2] ?? 1500);
const seconds = Number(process.argv[3] ?? 12);
const profile = process.env['OFFTAKE_PROFILE'];
const figures: Figure[] = [];
let port = 21_000 + (process.pid % 4000);

/** Share of one core and megabytes that a process uses, as Linux counts them. */
function usage({ pid }: ChildProcess) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { ticks: Number(stat[11]) + Number(stat[12]), megabytes: Number(memory) / 1024 };
}

/** How the server is started, as `npm start` starts it; the echo room too. */
const settings = ['--max-semi-space-size=8', '--import', join(root, 'src/server/compiled.js')];

/** Starts a script, and waits for the first line that it says. */
async function start(script: string, ...args: readonly string[]): Promise<Started> {
  const child = spawn(
    process.execPath,
    [...settings, ...(profile === undefined ? [] : profiling(profile)), join(root, script), ...args],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const says = async () => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error(`${script} ended`);
    return value;
  };
  await says();
  return { child, says };
}

interface Started {
  readonly child: ChildProcess;
  /** The next line that it says. */
  readonly says: () => Promise<string>;
}

const profiling = (folder: string) => ['--cpu-prof', '--cpu-prof-dir', folder];

/** A profile is written when a process ends by itself, which it does when nobody speaks to it any more. */
async function end({ child }: Started): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (profile === undefined) child.kill('SIGKILL');
  else child.stdin?.end();
  await ended;
}

interface Run {
  readonly tables: number;
  readonly p50: number;
  readonly p99: number;
  readonly refused: number;
  /** Per cent of one core: the server's, and the load's own. */
  readonly core: number;
  readonly load: number;
  readonly megabytes: number;
  readonly joined: number;
  readonly split: number;
}

/** So many tables at a server that has been started. */
async function measure(server: ChildProcess, what: 'classes' | 'echo', tables: number): Promise<Run> {
  const load = await start(
    'tests/bench/server/load.ts',
    what,
    `http://127.0.0.1:${port}`,
    String(tables),
    String(seconds),
  );
  const before = usage(server);
  const began = performance.now();
  const { waits, refused, joined, split, core } = JSON.parse(await load.says()) as Seen;
  const after = usage(server);
  return {
    tables,
    p50: quantile(waits, 0.5),
    p99: quantile(waits, 0.99),
    refused,
    core: ((after.ticks - before.ticks) * 10) / ((performance.now() - began) / 100),
    load: core * 100,
    megabytes: after.megabytes,
    joined,
    split,
  };
}

async function classes(tables: number): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'offtake-bench-'));
  cpSync(join(root, 'scenarios'), join(folder, 'scenarios'), { recursive: true });
  port++;
  const server = await start('tests/crash/server.ts', folder, String(port));
  try {
    return await measure(server.child, 'classes', tables);
  } finally {
    await end(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function echo(tables: number): Promise<Run> {
  port++;
  const server = await start('tests/bench/server/echo.ts', String(port));
  try {
    return await measure(server.child, 'echo', tables);
  } finally {
    await end(server);
  }
}

const how = '4 devices a table, a move each 2 s, on disk before it is acknowledged';
const runs: { readonly what: string; readonly run: Run }[] = [];
for (const tables of [75, 300, 600, 1000, 1500].filter((count) => count <= largest)) {
  const run = await classes(tables);
  runs.push({ what: `${tables} tables`, run });
  if (tables === 75)
    figures.push(
      {
        what: '300 people join at once',
        value: run.joined,
        unit: 'ms',
        promised: { atMost: 1500 },
        how: 'from the first call until the last has been shown the class',
      },
      {
        what: 'tables split',
        value: run.split,
        unit: 'tables',
        promised: { atMost: 0 },
        how: 'tables that do not have their four people',
      },
      { what: '300 people play', value: run.core, unit: '% of a core', promised: { atMost: 15 }, how },
    );
  figures.push(
    { what: `${tables} tables, p99`, value: run.p99, unit: 'ms', promised: { atMost: 100 }, how },
    {
      what: `${tables} tables, memory`,
      value: run.megabytes,
      unit: 'MB',
      promised: { atMost: 400 },
      how: 'resident',
    },
  );
}
for (const tables of [...new Set([Math.min(300, largest), Math.min(1500, largest)])]) {
  const bare = await echo(tables);
  runs.push({ what: `echo, ${tables} rooms`, run: bare });
  const own = runs.find(({ what }) => what === `${tables} tables`)?.run;
  if (own === undefined) continue;
  figures.push({
    what: `work for a move at ${tables} tables, echo to ours`,
    value: bare.core / own.core,
    unit: 'of ours',
    promised: { atLeast: 0.7 },
    how: 'share of a core for the same moves, a bare echo room against a table',
  });
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const number = (value: number) => (value >= 100 ? String(Math.round(value)) : value.toFixed(1));
const section = [
  '## The classroom’s server',
  '',
  `One process and its load on one machine: ${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores, Node ${process.versions.node}, load before the run ${loadBefore.toFixed(1)}, ${new Date().toISOString().slice(0, 10)}. The waits include the load’s own. A move is something said to the whole table; a facilitator’s cockpit is open in every class of up to 150 tables.`,
  '',
  row(['What', 'p50 ms', 'p99 ms', '% of a core', '% of a core, the load', 'MB', 'Refused']),
  row(['---', '---', '---', '---', '---', '---', '---']),
  ...runs.map(({ what, run }) =>
    row([
      what,
      number(run.p50),
      number(run.p99),
      number(run.core),
      number(run.load),
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
if (profile !== undefined) process.exit();
const path = join(root, 'docs/benchmarks.md');
const page = readFileSync(path, 'utf8');
const before = page.split('\n## The classroom’s server')[0] ?? page;
writeFileSync(path, `${before.trimEnd()}\n\n${section}`);
execFileSync(join(root, 'node_modules/.bin/prettier'), ['--write', '--log-level', 'warn', path]);
process.exitCode = figures.every(isKept) ? 0 : 1;
process.exit();
