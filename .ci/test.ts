/**
 * Does everything still hold? Runs the stages in order, stops at the first that fails, and says what to do.
 *
 *   npm test                       everything
 *   npm test -- types lint         some stages, by name
 *
 * The last line is always `N passed, N failed`: single tests, and a stage that failed as a whole counts as one.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stages, type Stage } from './stages.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const reports = mkdtempSync(join(tmpdir(), 'offtake-test-'));
async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => stages.every((stage) => stage.name !== name));
  if (unknown.length > 0) {
    console.error(
      `No stage is called ${unknown.join(', ')}. There are: ${stages.map(({ name }) => name).join(', ')}.`,
    );
    return 2;
  }
  const chosen = names.length === 0 ? stages : stages.filter(({ name }) => names.includes(name));
  let passed = 0;
  const begin = performance.now();
  for (const stage of chosen) {
    const { count, output, ok, seconds } = await runStage(stage);
    passed += count?.passed ?? 0;
    const facts = count === undefined ? lastLine(output, ok) : `${count.passed} passed`;
    console.log(`${ok ? '✓' : '✗'} ${stage.name.padEnd(12)}${seconds.padStart(7)}   ${facts}`);
    if (ok) continue;
    console.log(`\n${output.trim()}\n\n${stage.name} failed. ${stage.whenItFails}\n`);
    console.log(`${passed} passed, ${Math.max(count?.failed ?? 0, 1)} failed`);
    return 1;
  }
  console.log(
    `\nAll ${chosen.length} stages held, in ${secondsSince(begin).trim()}.\n\n${passed} passed, 0 failed`,
  );
  return 0;
}

async function runStage(stage: Stage) {
  const begin = performance.now();
  const report = join(reports, `${stage.name}.json`);
  let output = '';
  let ok = true;
  for (const command of stage.commands) {
    const ended = await run([...command, ...reporters(stage, report)], report);
    output += ended.output;
    ok &&= ended.ok && !(stage.isQuiet === true && ended.output.trim() !== '');
  }
  return { ok, output, seconds: secondsSince(begin), count: stage.counts && readCount(stage.counts, report) };
}

function reporters(stage: Stage, report: string): string[] {
  switch (stage.counts) {
    case 'vitest':
      return ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    case 'playwright':
      return ['--reporter=list,json'];
    case undefined:
      return [];
  }
}

function run(
  command: readonly string[],
  report: string,
): Promise<{ readonly ok: boolean; readonly output: string }> {
  const [program = '', ...args] = command;
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, NO_COLOR: '1' };
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    }
    child.on('error', (error) => resolve({ ok: false, output: `${program}: ${error.message}` }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** The runner's own count; `undefined` when it fell over before it could write one. */
function readCount(runner: 'vitest' | 'playwright', report: string): Count | undefined {
  try {
    const told = JSON.parse(readFileSync(report, 'utf8')) as Record<string, unknown>;
    if (runner === 'vitest')
      return { passed: Number(told['numPassedTests']), failed: Number(told['numFailedTests']) };
    const stats = told['stats'] as {
      readonly expected: number;
      readonly flaky: number;
      readonly unexpected: number;
    };
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  } catch {
    return undefined;
  }
}

const secondsSince = (begin: number) => `${((performance.now() - begin) / 1000).toFixed(1)} s`;

/** The one line of a quiet tool that is worth showing when all is well. */
function lastLine(output: string, ok: boolean): string {
  const line = output.trim().split('\n').at(-1) ?? '';
  return ok && line.length <= 100 ? line : '';
}

process.exitCode = await main(process.argv.slice(2));
rmSync(reports, { recursive: true });
