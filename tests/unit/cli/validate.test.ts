import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli, scratchFolder } from '../../support/run-cli.ts';

/** A copy of the tutorial with faults in it. */
function brokenCase(): string {
  const folder = join(scratchFolder(), 'first-table');
  cpSync('scenarios/first-table', folder, { recursive: true });
  const path = join(folder, 'scenario.yaml');
  const text = readFileSync(path, 'utf8')
    .replace('pillar: price', 'pillar: prise')
    .replaceAll('walkAway: 48', 'walkAway: 480');
  writeFileSync(path, text);
  return folder;
}

describe('validate', () => {
  test('finds a shipped scenario sound, and measures it', async () => {
    const { code, output, errors } = await runCli(['validate', 'first-table']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatch(/^first-table is sound \(digest [0-9a-f]{12}\)\./);
    expect(output).toContain('intro, measured against the band “intro”: 600 packages');
    expect(output).not.toContain('missed');
  });

  test('takes a folder, a scenario.yaml, or a folder of scenarios', async () => {
    const quick = '--no-calibrate';
    expect((await runCli(['validate', quick, 'scenarios/first-table'])).code).toBe(0);
    expect((await runCli(['validate', quick, 'scenarios/first-table/scenario.yaml'])).code).toBe(0);
    const all = await runCli(['validate', quick, 'scenarios']);
    expect(all.code).toBe(0);
    expect(all.output).toContain('first-table is sound');
    expect(all.output).toContain('lobito-corridor is sound');
    expect(all.output).not.toContain('measured');
  });

  test('shows the control codes in a name that it was given, and does not send them', async () => {
    const { code, errors } = await runCli(['validate', '\u001b[2Jnone']);
    expect(code).toBe(2);
    expect(errors).toContain('\uFFFD[2Jnone');
    expect(errors).not.toContain('\u001b');
  });

  test('says so when its texts are not a folder', async () => {
    const folder = brokenCase();
    rmSync(join(folder, 'texts'), { recursive: true });
    writeFileSync(join(folder, 'texts'), 'not a folder');
    expect(await runCli(['validate', folder])).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/^CANNOT_READ: .*texts/),
    });
  });

  test('lists every fault of a broken one with its place and what to do', async () => {
    const folder = brokenCase();
    const { code, output, errors } = await runCli(['validate', folder]);
    expect({ code, errors }).toEqual({ code: 1, errors: '' });
    expect(output).toMatch(/scenario\.yaml:\d+:\d+ WORD_UNKNOWN “prise”/);
    expect(output.match(/NUMBER_RANGE/g)).toHaveLength(2);
    expect(output).toContain('Did you mean price?');
    expect(output).toContain(`${folder}: 3 faults.`);
  });

  test('one broken scenario among sound ones is enough for a no', async () => {
    const { code, output } = await runCli(['validate', '--no-calibrate', 'first-table', brokenCase()]);
    expect(code).toBe(1);
    expect(output).toContain('first-table is sound');
  });

  test('tells machines the same', async () => {
    const folder = brokenCase();
    const { code, output } = await runCli(['validate', '--json', 'first-table', folder]);
    const [sound, broken] = JSON.parse(output);
    expect(code).toBe(1);
    expect(sound).toMatchObject({ path: 'first-table', problems: [], id: 'first-table' });
    expect(sound.calibration.map(({ difficulty }: { difficulty: string }) => difficulty)).toEqual([
      'intro',
      'standard',
      'hard',
    ]);
    expect(broken.path).toBe(folder);
    expect(broken.problems[0]).toMatchObject({
      code: 'WORD_UNKNOWN',
      path: 'scenario.yaml',
      line: expect.any(Number),
      column: expect.any(Number),
      what: expect.stringContaining('prise'),
      mend: expect.stringContaining('price'),
    });
    expect(broken).not.toHaveProperty('digest');
  });

  test('an unsound scenario cannot be played or simulated', async () => {
    const folder = brokenCase();
    for (const command of ['play', 'simulate']) {
      const { code, errors } = await runCli([command, folder]);
      expect(code).toBe(1);
      expect(errors).toMatch(/^SCENARIO_UNSOUND: .* 3 faults/);
    }
  });
});
