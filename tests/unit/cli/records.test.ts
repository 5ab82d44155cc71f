import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runCli, scratchFolder } from '../../support/run-cli.ts';
import { terminalPlayer } from '../../support/terminal-player.ts';

const play = ['play', 'first-table', '--party', 'halvern', '--seed', '3', '--opponents', 'conceder'];
let path: string;

/** As much of a record file as these tests change. */
interface Written {
  record: { scenario: { digest: string }; setup: { difficulty: number }; moves: unknown[] };
}

/** The record with something in it changed. */
function tampered(change: (file: Written) => unknown): string {
  const file = JSON.parse(readFileSync(path, 'utf8')) as Written;
  change(file);
  const copy = `${path}.tampered`;
  writeFileSync(copy, JSON.stringify(file));
  return copy;
}

beforeEach(async () => {
  path = join(scratchFolder(), 'game.json');
  await runCli([...play, '--record', path], { answers: terminalPlayer({ wanted: 0 }) });
});

describe('replay', () => {
  test('tells the whole game from outside, and comes to the same digest', async () => {
    const { code, output, errors } = await runCli(['replay', path]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain('Round 1 of 6 begins.');
    expect(output).toMatch(/ {4}1A \(Kesanda \d/);
    expect(output).toMatch(/\d+ moves replayed to the digest that the record states \([0-9a-f]{12}\)\.$/);
    expect(output).not.toMatch(/\{\{|undefined|\bYou\b/);
  });

  test('tells machines the same, twice alike', async () => {
    const first = await runCli(['replay', '--json', path]);
    expect(first.output).toBe((await runCli(['replay', '--json', path])).output);
    expect(JSON.parse(first.output)).toMatchObject({
      scenario: { id: 'first-table' },
      setup: { seed: '3', difficulty: 1 },
      moves: expect.arrayContaining(['halvern-chief ready']),
      phase: 'debrief',
      ending: { kind: 'agreement' },
      faithful: true,
    });
  });
});

describe('a record that was changed', () => {
  const broken: readonly (readonly [string, (file: Written) => unknown])[] = [
    ['RECORD_DIFFERS', (file) => Object.assign(file, { digest: '0'.repeat(64) })],
    ['RECORD_MALFORMED', (file) => Object.assign(file, { extra: true })],
    ['RECORD_FORMAT_UNKNOWN', (file) => Object.assign(file, { format: 99 })],
    ['SCENARIO_DIFFERS', (file) => (file.record.scenario.digest = 'other')],
    ['UNKNOWN_DIFFICULTY', (file) => (file.record.setup.difficulty = 9)],
    ['ILLEGAL_MOVE', (file) => file.record.moves.unshift({ type: 'sign', by: 'kesanda-chief' })],
  ];

  test.each(broken)('is refused with %s by replay, report and play', async (code, change) => {
    const copy = tampered(change);
    for (const args of [
      ['replay', copy],
      ['report', copy],
      ['play', '--resume', copy],
    ]) {
      const ran = await runCli(args);
      expect(ran.code).toBe(1);
      expect(ran.errors).toMatch(new RegExp(`^${code}: `));
      expect(ran.errors).not.toContain('{{');
    }
  });

  test('or is none, or is not there, is refused by its own code', async () => {
    writeFileSync(path, 'not json');
    expect((await runCli(['replay', path])).errors).toMatch(/^RECORD_NOT_JSON: /);
    const missing = await runCli(['report', `${path}.missing`]);
    expect(missing.code).toBe(2);
    expect(missing.errors).toMatch(/^CANNOT_READ: /);
  });

  test('may begin with the mark that some editors put there', async () => {
    const marked = join(scratchFolder(), 'marked.json');
    writeFileSync(marked, `\uFEFF${readFileSync(path, 'utf8')}`);
    expect(await runCli(['replay', marked])).toMatchObject({ code: 0, errors: '' });
  });
});

describe('report', () => {
  test('prints the debrief, with the party that a person played marked', async () => {
    const { code, output, errors } = await runCli(['report', path]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain('Halvern (you)');
    expect(output).toContain('Nash (largest product of gains)');
    expect(output).not.toMatch(/\{\{|undefined|NaN/);
  });

  test('tells machines everything, twice alike', async () => {
    const first = await runCli(['report', '--json', path]);
    expect(first.output).toBe((await runCli(['report', '--json', path])).output);
    expect(Object.keys(JSON.parse(first.output))).toEqual(
      expect.arrayContaining(['scenario', 'setup', 'facts', 'years', 'without', 'scores', 'lenses']),
    );
  });

  test('has nothing to say of a game that is not over', async () => {
    const half = join(scratchFolder(), 'half.json');
    await runCli([...play, '--record', half], { answers: ['go', '2'] });
    expect(await runCli(['report', half])).toMatchObject({
      code: 1,
      output: '',
      errors: expect.stringMatching(/^NOT_OVER: /),
    });
  });
});
