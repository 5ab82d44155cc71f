/**
 * How fast is it? Measures what was promised, on the built game, and writes docs/benchmarks.md: `npm run bench`.
 * Ends with 1 when a promise is not kept.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { startServer } from '#server/index.ts';
import { measureAnalysis } from './analysis.ts';
import { measureClicks } from './clicks.ts';
import { measureEngine } from './engine.ts';
import { isKept, type Figure } from './figure.ts';
import { measureFirstScreen } from './first-screen.ts';
import { slowness } from './slow-browser.ts';
import { measureYears } from './years.ts';

const root = resolve(import.meta.dirname, '../..');

const [loadBefore = 0] = loadavg();
if (loadBefore > cpus().length / 4)
  console.warn(
    `This machine is busy (load ${loadBefore.toFixed(1)}): the numbers will be worse than they are.`,
  );

execFileSync('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], {
  cwd: root,
  stdio: 'inherit',
});
const started = await startServer({ folder: join(root, 'dist'), host: '127.0.0.1', port: 0 });
if (!started.ok) throw new Error(started.error.code);
const { address, stop } = started.value;
const browserFigures = [...(await measureFirstScreen(address)), ...(await measureClicks(address))];
await stop();
const engineFigures = [
  ...['first-table', 'lobito-corridor'].flatMap(measureEngine),
  ...['first-table', 'lobito-corridor'].map(measureYears),
  ...measureAnalysis(),
];

const figures = [...browserFigures, ...engineFigures];
for (const figure of figures) console.log(`${isKept(figure) ? '✓' : '✗'} ${figure.what}: ${shown(figure)}`);
writeFileSync(join(root, 'docs/benchmarks.md'), report());
process.exitCode = figures.every(isKept) ? 0 : 1;

function report(): string {
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${process.platform}, Node ${process.versions.node}`;
  const { processor, downMegabits, latencyMilliseconds } = slowness;
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`. Run it on your own machine: the numbers below are of one machine on one day.',
    '',
    `- Machine: ${machine}`,
    `- Load before the run: ${loadBefore.toFixed(1)}`,
    `- Day: ${new Date().toISOString().slice(0, 10)}`,
    '',
    '## In the browser',
    '',
    `Headless Chromium without a graphics card, slowed down ${processor} times, over ${downMegabits} Mbit/s with ${latencyMilliseconds} ms of latency.`,
    '',
    table(browserFigures),
    '',
    '## Without a screen',
    '',
    'On one core, at full speed.',
    '',
    table(engineFigures),
    '',
  ].join('\n');
}

function table(rows: readonly Figure[]): string {
  const cells = rows.map((figure) => [figure.what, shown(figure), promised(figure), figure.how]);
  const all = [['What', 'Measured', 'Promised', 'How'], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

function shown({ value, unit }: Figure): string {
  return `${value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toFixed(1)} ${unit}`;
}

function promised({ promised: limit, unit }: Figure): string {
  if (limit === undefined) return '';
  return 'atMost' in limit ? `at most ${limit.atMost} ${unit}` : `at least ${limit.atLeast} ${unit}`;
}
