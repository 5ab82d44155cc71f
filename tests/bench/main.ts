/**
 * How fast is it? Measures what was promised and writes docs/benchmarks.md: `npm run bench`. With `--quick` it leaves the
 * browser away, takes less time over the rest and writes nothing; with `--browser` it measures nothing but the browser and
 * writes nothing; with `--json` it prints JSON for machines and nothing else.
 * Ends with 1 when a promise is not kept.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAnalysis } from './analysis.ts';
import { measureEngine } from './engine.ts';
import { isKept, type Figure } from './figure.ts';
import { measureNegotiations, negotiationFigures } from './negotiations.ts';
import { promised, reportOf, shown } from './report.ts';
import { measureYears } from './years.ts';

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, browser: { type: 'boolean' }, json: { type: 'boolean' } },
});
const isQuick = values.quick ?? false;
const isBrowserOnly = values.browser ?? false;
const isJson = values.json ?? false;
const root = resolve(import.meta.dirname, '../..');

const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${process.platform}, Node ${process.versions.node}`;
const [loadBefore = 0] = loadavg();
if (loadBefore > cpus().length / 4)
  console.warn(
    `This machine is busy (load ${loadBefore.toFixed(1)}): the numbers will be worse than they are.`,
  );

const browserFigures = isQuick ? [] : await inBrowser();
const pairs = isBrowserOnly ? [] : measureNegotiations(isQuick ? 0.4 : 2);
const games = isQuick ? 3 : 20;
const engineFigures = isBrowserOnly
  ? []
  : [
      ...['first-table', 'lobito-corridor'].flatMap((id) => measureEngine(id, games)),
      ...(isQuick ? [] : ['first-table', 'lobito-corridor'].map(measureYears)),
      ...measureAnalysis(isQuick),
    ];
const negotiations = negotiationFigures(pairs);
const figures = [...browserFigures, ...negotiations, ...engineFigures];

// One line, so that what npm says before it is easy to leave away; `npm run --silent` does not say it.
if (isJson)
  console.log(
    JSON.stringify({
      machine,
      loadBefore,
      quick: isQuick,
      negotiations: pairs,
      figures: figures.map((figure) => ({ ...figure, kept: isKept(figure) })),
    }),
  );
else
  for (const figure of figures)
    console.log(
      `${isKept(figure) ? '✓' : '✗'} ${[`${figure.what}: ${shown(figure)}`, promised(figure)].filter(Boolean).join(', ')}${isBrowserOnly ? ` (${figure.how})` : ''}`,
    );
if (!isQuick && !isBrowserOnly) {
  const page = join(root, 'docs/benchmarks.md');
  const report = reportOf({ machine, loadBefore, browserFigures, negotiations, engineFigures });
  // What `npm run bench:server` measured stands at the end of the page, and stays.
  const [, ofServer] = readFileSync(page, 'utf8').split('\n## The classroom’s server');
  writeFileSync(page, ofServer === undefined ? report : `${report}\n## The classroom’s server${ofServer}`);
}
process.exitCode = figures.every(isKept) ? 0 : 1;

/** What a person waits for, on the built game. The browser is loaded only when it is needed. */
async function inBrowser(): Promise<readonly Figure[]> {
  const [{ startServer }, { measureClicks }, { measureFirstScreen }] = await Promise.all([
    import('#server/index.ts'),
    import('./clicks.ts'),
    import('./first-screen.ts'),
  ]);
  execFileSync('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const started = await startServer({ folder: join(root, 'dist'), host: '127.0.0.1', port: 0 });
  if (!started.ok) throw new Error(started.error.code);
  const { address, stop } = started.value;
  const measured = [...(await measureFirstScreen(address)), ...(await measureClicks(address))];
  await stop();
  return measured;
}
