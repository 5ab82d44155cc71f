/** Runs the stages of `npm test` one after the other, and counts what they tested. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stage } from './stages.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface StageResult {
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: string;
  /** Single tests; undefined where the stage has none, or fell over before it could count them. */
  readonly count: Count | undefined;
}

/**
 * Runs the stages, stops at the first that fails, and says what to do then. The last line it says is always
 * `N passed, N failed`: single tests, where a stage that failed as a whole counts as one. Answers whether all held.
 */
export async function runStages(stages: readonly Stage[], say: (line: string) => void): Promise<boolean> {
  const reports = mkdtempSync(join(tmpdir(), 'offtake-test-'));
  const begin = performance.now();
  let passed = 0;
  try {
    for (const stage of stages) {
      const { ok, count, output, seconds } = await runStage(stage, join(reports, `${stage.name}.json`));
      passed += count?.passed ?? 0;
      const facts = count === undefined ? lastLine(output, ok) : `${count.passed} passed`;
      say(`${ok ? '✓' : '✗'} ${stage.name.padEnd(12)}${seconds.padStart(7)}   ${facts}`.trimEnd());
      for (const line of secondTries(output)) say(`  at the second try: ${line}`);
      if (ok) continue;
      say(`\n${output.trim()}\n\n${stage.name} failed. ${stage.whenItFails}\n`);
      say(`${passed} passed, ${Math.max(count?.failed ?? 0, 1)} failed`);
      return false;
    }
    say(`\nEverything held, in ${secondsSince(begin)}.\n\n${passed} passed, 0 failed`);
    return true;
  } finally {
    rmSync(reports, { recursive: true });
  }
}

async function runStage(stage: Stage, report: string): Promise<StageResult> {
  const begin = performance.now();
  let output = '';
  let ok = true;
  for (const command of stage.commands) {
    const ended = await run([...command, ...reporters(stage, report)], report);
    output += ended.output;
    ok &&= ended.ok && !(stage.isQuiet === true && ended.output.trim() !== '');
  }
  return { ok, output, seconds: secondsSince(begin), count: stage.counts && readCount(stage.counts, report) };
}

function reporters({ counts }: Stage, report: string): readonly string[] {
  if (counts === 'vitest') return ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return counts === 'playwright' ? ['--reporter=list,json'] : [];
}

function run(
  command: readonly string[],
  report: string,
): Promise<{ readonly ok: boolean; readonly output: string }> {
  const [program = '', ...args] = command;
  const { FORCE_COLOR: _, ...given } = process.env;
  const env = { ...given, PLAYWRIGHT_JSON_OUTPUT_NAME: report, NO_COLOR: '1' };
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    }
    child.on('error', (error) => resolve({ ok: false, output: `${program}: ${error.message}` }));
    child.on('close', (code, signal) => {
      // Nothing failed here: somebody, or a lack of memory, ended the program.
      if (signal !== null) output += `\n${program} was ended from outside, by ${signal}.\n`;
      resolve({ ok: code === 0, output });
    });
  });
}

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

/** What did not hold at once, in the words of Vitest, `(retry x1)`, or of Playwright, `(retry #1)`. */
const secondTries = (output: string): readonly string[] =>
  output
    .split('\n')
    .filter((line) => /\(retry [x#]\d/.test(line))
    .map((line) => line.trim());

/** The one line of a quiet tool that is worth showing when all is well. */
function lastLine(output: string, ok: boolean): string {
  const line = output.trim().split('\n').at(-1) ?? '';
  return ok && line.length <= 100 ? line : '';
}
