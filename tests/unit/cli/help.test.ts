import { describe, expect, test } from 'vitest';
import { runCli } from '../../support/run-cli.ts';

const commands = [
  'play',
  'validate',
  'analyse',
  'import',
  'export',
  'simulate',
  'tournament',
  'worker',
  'replay',
  'report',
];

describe('help', () => {
  test('is what one gets for saying nothing', async () => {
    const { code, output, errors } = await runCli([]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatchSnapshot();
  });

  test.each(commands)('of %s says everything that can be said', async (command) => {
    const { code, output, errors } = await runCli([command, '--help']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatchSnapshot();
    expect((await runCli(['help', command])).output).toBe(output);
  });

  test('fits a narrow terminal', async () => {
    for (const command of commands) {
      const { output } = await runCli([command, '--help'], { columns: 60 });
      const prose = output.split('\n').filter((line) => !line.startsWith('  offtake'));
      expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(60);
    }
  });

  test('the version is that of the package', async () => {
    expect(await runCli(['--version'])).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
  });
});

describe('what cannot be understood', () => {
  test.each([
    [['simulat'], 'COMMAND_UNKNOWN', 'Did you mean simulate?'],
    [['simulate', 'first-table', '--gmes', '3'], 'OPTION_UNKNOWN', 'Did you mean --games?'],
    [['play', 'first-table', '--seed'], 'OPTION_WITHOUT_VALUE', '--seed'],
    [['replay'], 'ARGUMENT_MISSING', 'record'],
    [['report', 'a', 'b'], 'ARGUMENT_SURPLUS', 'report'],
    [['simulate', 'firsttable'], 'SCENARIO_NOT_FOUND', 'Did you mean first-table?'],
    [['play', 'first-table', '--party', 'kesenda'], 'UNKNOWN_PARTY', 'Did you mean kesanda?'],
    [
      ['simulate', 'first-table', '--strategy', 'kesanda=bulware'],
      'UNKNOWN_STRATEGY',
      'Did you mean boulware?',
    ],
    [['simulate', 'first-table', '--strategy', 'halvren=linear'], 'UNKNOWN_PARTY', 'Did you mean halvern?'],
    [['simulate', 'first-table', '--difficulty', 'herd'], 'UNKNOWN_DIFFICULTY', 'Did you mean hard?'],
    [['simulate', 'first-table', '--games', '1.5'], 'NOT_A_COUNT', '1.5'],
    [['simulate', 'first-table', '--games', '0'], 'NOT_A_COUNT', '0'],
    [['simulate', 'first-table', '--workers', 'all'], 'NOT_WORKERS', 'all'],
    [['simulate', 'first-table', '--results', 'package.json'], 'RESULTS_DIFFER', 'package.json'],
  ])('%j is answered with %s', async (args, code, hint) => {
    const ran = await runCli(args);
    expect(ran.code).toBe(2);
    expect(ran.output).toBe('');
    expect(ran.errors).toMatch(new RegExp(`^${code}: `));
    expect(ran.errors).toContain(hint);
    expect(ran.errors).not.toContain('{{');
  });

  test('no guess is made where nothing is near', async () => {
    expect((await runCli(['simulate', 'atlantis'])).errors).not.toContain('Did you mean');
  });
});

test('a language that is not shipped is answered in English', async () => {
  const { output } = await runCli([], { environment: { LANG: 'tlh_KL.UTF-8' } });
  expect(output).toBe((await runCli([])).output);
});
