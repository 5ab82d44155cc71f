/**
 * How many tables does one process carry? `npm run bench:server` measures what was promised and writes it to docs/benchmarks.md. The load runs in
 * a process of its own on the same machine: moves of all kinds, talk alone, and the same talk on a bare echo room. Each is then given more and more
 * tables, until people wait too long. Ends with 1 when a promise is not kept.
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
/** How many tables, step by step, until it is too many. */
const steps = Array.from({ length: 23 }, (_, step) => 1500 + step * 250);
/** As far as 20,000 open files go. Beyond it as many moves are made by as many people as there is room for, who move the sooner again. */
const mostTables = 4750;
/** Milliseconds after which each device moves again. */
const every = 2000;
/** Milliseconds that 99 of 100 moves are answered in. */
const longestWait = 100;
/** Per cent of a core from which on the load itself keeps its own answers waiting. */
const mostLoad = 85;
let port = 21_000 + (process.pid % 4000);

/** Share of one core and megabytes that a process uses, as Linux counts them. */
function usage({ pid }: ChildProcess) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { ticks: Number(stat[11]) + Number(stat[12]), megabytes: Number(memory) / 1024 };
}

/** How the server is started, as `npm start` starts it; the echo room too. */
const settings = [
  '--max-semi-space-size=8',
  '--v8-pool-size=2',
  '--import',
  join(root, 'src/server/compiled.js'),
];

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
  /** What is sent to the people at a table for a move, the acknowledgement and the cockpit's share included. */
  readonly messages: number;
  readonly bytes: number;
  /** Microseconds of the server's processor time for a move, all its threads together. */
  readonly work: number;
}

type Load = 'moves' | 'talk' | 'echo';

/** So many tables at a server that has been started. */
async function measure(server: ChildProcess, what: Load, tables: number): Promise<Run> {
  const gathered = Math.min(tables, mostTables);
  const load = await start(
    'tests/bench/server/load.ts',
    what,
    `http://127.0.0.1:${port}`,
    String(gathered),
    String(seconds),
    String((every * gathered) / tables),
  );
  const before = usage(server);
  const began = performance.now();
  const { waits, refused, joined, split, core, ...seen } = JSON.parse(await load.says()) as Seen;
  const after = usage(server);
  const ticks = after.ticks - before.ticks;
  return {
    tables,
    p50: quantile(waits, 0.5),
    p99: quantile(waits, 0.99),
    refused,
    core: (ticks * 10) / ((performance.now() - began) / 100),
    load: core * 100,
    megabytes: after.megabytes,
    joined,
    split,
    messages: seen.messages / seen.moves,
    bytes: seen.bytes / seen.moves,
    work: (ticks * 10_000) / seen.moves,
  };
}

async function classes(what: 'moves' | 'talk', tables: number): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'offtake-bench-'));
  cpSync(join(root, 'scenarios'), join(folder, 'scenarios'), { recursive: true });
  port++;
  const server = await start('tests/crash/server.ts', folder, String(port));
  try {
    return await measure(server.child, what, tables);
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

async function ours(tables: number): Promise<Run> {
  const run = await classes('moves', tables);
  runs.push({ what: `${tables} tables`, run });
  return run;
}
async function talking(tables: number): Promise<Run> {
  const run = await classes('talk', tables);
  runs.push({ what: `talk, ${tables} tables`, run });
  return run;
}
async function bare(tables: number): Promise<Run> {
  const run = await echo(tables);
  runs.push({ what: `echo, ${tables} rooms`, run });
  return run;
}

for (const tables of [75, 300, 600, 1000, 1500].filter((count) => count <= largest)) {
  const run = await ours(tables);
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
    { what: `${tables} tables, p99`, value: run.p99, unit: 'ms', promised: { atMost: longestWait }, how },
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
  const talk = await talking(tables);
  const echo = await bare(tables);
  figures.push({
    what: `work for a move of talk at ${tables} tables, echo to ours`,
    value: echo.work / talk.work,
    unit: 'of ours',
    how: 'processor time for the same moves, a bare echo room against a table',
  });
}

/** How far a server went. */
interface Reach {
  readonly tables: number;
  /** Why it was not given more: the wait was too long, the load could not have made more, or nobody asked. */
  readonly end: 'wait' | 'load' | 'asked';
}

const isTooMuch = ({ p99, refused }: Run) => p99 > longestWait || refused > 0;

/** A machine has bad moments: so often a step is tried before it counts as too much. */
const tries = 3;

/** Gives a server more and more tables, one step after the other, until 99 of 100 moves are not answered in time. What was measured already counts. */
function climber(prefix: string, suffix: string, tryOut: (tables: number) => Promise<Run>) {
  let reached: Reach = { tables: 0, end: 'asked' };
  return {
    reached: () => reached,
    async step(tables: number): Promise<void> {
      if (reached.end !== 'asked') return;
      let run =
        runs.find(({ what }) => what === `${prefix}${tables} ${suffix}`)?.run ?? (await tryOut(tables));
      for (let tried = 1; tried < tries && isTooMuch(run); tried++) run = await tryOut(tables);
      const isLoadSpent = run.load > mostLoad;
      const carried = isTooMuch(run) ? reached.tables : tables;
      reached = { tables: carried, end: isLoadSpent ? 'load' : isTooMuch(run) ? 'wait' : 'asked' };
    },
  };
}

const climbs = {
  moves: climber('', 'tables', ours),
  talk: climber('talk, ', 'tables', talking),
  echo: climber('echo, ', 'rooms', bare),
};
// By turns, so that all meet the machine in the same mood.
const asked = largest < 1500 || profile !== undefined ? [] : steps;
for (const tables of asked) for (const climb of Object.values(climbs)) await climb.step(tables);
const reaches =
  asked.length === 0
    ? []
    : [
        { who: 'Tables with moves of all kinds', reached: climbs.moves.reached() },
        { who: 'Tables that only talk', reached: climbs.talk.reached() },
        { who: 'Echo rooms', reached: climbs.echo.reached() },
      ];
if (asked.length > 0) {
  const rooms = climbs.echo.reached().tables || Number.NaN;
  const against =
    'the most tables of which 99 in 100 moves are answered within 100 ms, against the most echo rooms';
  figures.push(
    {
      what: 'tables carried that talk, as echo rooms do, to echo',
      value: climbs.talk.reached().tables / rooms,
      unit: 'of echo’s',
      promised: { atLeast: 0.7 },
      how: against,
    },
    {
      what: 'tables carried with moves of all kinds, to echo',
      value: climbs.moves.reached().tables / rooms,
      unit: 'of echo’s',
      how: against,
    },
  );
}
const ends: Readonly<Record<Reach['end'], string>> = {
  wait: 'with the next step somebody in a hundred waited longer than 100 ms',
  load: 'the load on the same machine could not have made more, so that it may carry more',
  asked: 'more was not tried, so that it may carry more',
};

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const number = (value: number) => (value >= 100 ? String(Math.round(value)) : value.toFixed(1));
const measured = ({ value, what }: Figure) => (what.includes('echo') ? value.toFixed(2) : number(value));
const section = [
  '## The classroom’s server',
  '',
  `One process and its load on one machine: ${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores, Node ${process.versions.node}, load before the run ${loadBefore.toFixed(1)}, ${new Date().toISOString().slice(0, 10)}. The waits include the load’s own. The tables are at their talks; a facilitator’s cockpit is open in every class of up to 150 tables. Of six moves three are something said to the whole table, one is a proposal, one a signal and one a published position, and the people of a table do not all do the same at once; in the rows “talk” everything is said, as in an echo room. An echo room sends what one of four says to all four, and an acknowledgement: as many messages as a table, of somewhat fewer bytes, but it looks at nothing and keeps nothing. Where more than ${mostTables} stand there, it is that many, as far as open files go, whose people move the sooner again, so that there are as many moves. A row that stands there again is another try of the same step: a machine has bad moments, and the best of three counts.`,
  '',
  row([
    ...['What', 'p50 ms', 'p99 ms', '% of a core', 'µs of work a move', 'Messages a move', 'Bytes a move'],
    ...['% of a core, the load', 'MB', 'Refused'],
  ]),
  row(Array.from({ length: 10 }, () => '---')),
  ...runs.map(({ what, run }) =>
    row([
      what,
      number(run.p50),
      number(run.p99),
      number(run.core),
      number(run.work),
      number(run.messages),
      number(run.bytes),
      number(run.load),
      number(run.megabytes),
      String(run.refused),
    ]),
  ),
  '',
  'What is promised against the echo room is how many tables a process has room for until people wait, where both do the same: somebody says something and four people are told. What a move costs stands beside that, and is another matter: a table checks, writes to the disk, applies, and shows each seat its own view, and an echo room does none of that. A proposal, a signal or a position changes what stands before everybody, and what each may do next; an echo room has nothing to compare it with, so that no ratio is promised for it.',
  '',
  ...reaches.flatMap(({ who, reached: { tables, end } }) => [`- ${who}: ${tables} at most; ${ends[end]}.`]),
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
    return row([figure.what, `${measured(figure)} ${figure.unit}`, limit, isKept(figure) ? 'yes' : 'no']);
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
