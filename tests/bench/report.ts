import type { Figure } from './figure.ts';
import { slowness } from './slow-browser.ts';

interface Run {
  readonly machine: string;
  readonly loadBefore: number;
  readonly browserFigures: readonly Figure[];
  readonly negotiations: readonly Figure[];
  readonly engineFigures: readonly Figure[];
}

/** The page that `npm run bench` writes. */
export function reportOf({ machine, loadBefore, browserFigures, negotiations, engineFigures }: Run): string {
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
    '## Negotiations of programs',
    '',
    'Two programs, a hundred rounds of alternating offers, issues whose weights and values are drawn by seed. Processor time',
    'of the whole process, so that neighbours do not count; how it is done stands in [strategies.md](strategies.md).',
    '',
    table(negotiations),
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

/** What was measured, for people. */
export function shown({ value, unit }: Figure): string {
  const digits = value >= 10 ? 1 : 2;
  return `${value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toFixed(digits)} ${unit}`;
}

/** What was promised, for people; nothing where nothing was. */
export function promised({ promised: limit, unit }: Figure): string {
  if (limit === undefined) return '';
  return 'atMost' in limit ? `at most ${limit.atMost} ${unit}` : `at least ${limit.atLeast} ${unit}`;
}
