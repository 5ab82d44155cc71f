import { describe, expect, test } from 'vitest';
import { runStages } from '../../.ci/run-stages.ts';
import type { Stage } from '../../.ci/stages.ts';

const stage = (name: string, code: string, more: Partial<Stage> = {}): Stage => ({
  name,
  commands: [['node', '-e', code, '--']],
  whenItFails: `Mend ${name}.`,
  ...more,
});

/** A runner that writes its report where it was told to, as Vitest does. */
const vitest = (passed: number, failed: number) =>
  stage(
    'tests',
    `const path = process.argv.find((each) => each.startsWith('--outputFile')).split('=')[1];
     require('fs').writeFileSync(path, '{"numPassedTests":${passed},"numFailedTests":${failed}}');
     process.exit(${failed})`,
    { counts: 'vitest' },
  );

/** A runner that writes its report where the environment tells it to, as Playwright does. */
const playwright = (expected: number, flaky: number) =>
  stage(
    'end-to-end',
    `require('fs').writeFileSync(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME, '{"stats":{"expected":${expected},"flaky":${flaky},"unexpected":0}}')`,
    { counts: 'playwright' },
  );

async function run(...stages: readonly Stage[]) {
  const lines: string[] = [];
  const held = await runStages(stages, (line) => lines.push(line));
  return { held, lines: lines.join('\n').split('\n') };
}

describe('the stages of npm test', () => {
  test('are all run, and their tests added up', async () => {
    const { held, lines } = await run(
      stage('lint', 'console.log("3 files")'),
      vitest(12, 0),
      playwright(4, 1),
    );
    expect(held).toBe(true);
    expect(lines[0]).toMatch(/^✓ lint +\d+\.\d s +3 files$/);
    expect(lines.at(-1)).toBe('17 passed, 0 failed');
  });

  test('end with the first that fails, what it said, and what to do', async () => {
    const { held, lines } = await run(
      stage('lint', 'console.log("a fault"); process.exit(3)'),
      vitest(12, 0),
    );
    expect(held).toBe(false);
    expect(lines).toContain('a fault');
    expect(lines).toContain('lint failed. Mend lint.');
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
  });

  test('count the tests that failed', async () => {
    const { held, lines } = await run(vitest(10, 2), playwright(4, 0));
    expect(held).toBe(false);
    expect(lines.at(-1)).toBe('10 passed, 2 failed');
  });

  test('name what held only at a second try', async () => {
    const { held, lines } = await run(
      stage('servers', "console.log('  ✓ a wrong code 12ms (retry x1)'); console.log('2 tests')"),
    );
    expect(held).toBe(true);
    expect(lines).toContain('  at the second try: ✓ a wrong code 12ms (retry x1)');
    expect(lines.filter((line) => line.includes('second try'))).toHaveLength(1);
  });

  test('fail when a runner falls over without a report', async () => {
    const { held, lines } = await run(stage('tests', 'process.exit(1)', { counts: 'vitest' }));
    expect(held).toBe(false);
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
  });

  test('say so when a program was ended from outside', async () => {
    const { held, lines } = await run(
      stage('tests', 'process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 9000)'),
    );
    expect(held).toBe(false);
    expect(lines).toContain('node was ended from outside, by SIGTERM.');
  });

  test('fail when a stage that must be quiet says a word', async () => {
    const { held } = await run(stage('build', 'console.error("a warning")', { isQuiet: true }));
    expect(held).toBe(false);
  });

  test('fail when a tool is not there', async () => {
    const { held, lines } = await run({
      name: 'gone',
      commands: [['no-such-tool']],
      whenItFails: 'Install it.',
    });
    expect(held).toBe(false);
    expect(lines.join()).toContain('no-such-tool');
  });

  test('run every command of a stage, and fail when any of them does', async () => {
    const commands = [
      ['node', '-e', 'console.log("first"); process.exit(1)'],
      ['node', '-e', 'console.log("second")'],
    ];
    const { held, lines } = await run({ name: 'types', commands, whenItFails: '' });
    expect(held).toBe(false);
    expect(lines).toEqual(expect.arrayContaining(['first', 'second']));
  });
});
