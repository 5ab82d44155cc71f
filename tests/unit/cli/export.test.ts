import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli, scratchFolder } from '../../support/run-cli.ts';

describe.each([
  ['genius', 'xml'],
  ['geniusweb', 'json'],
])('offtake export %s', (format, ending) => {
  test('names what would be lost, and writes nothing', async () => {
    const out = join(scratchFolder(), 'out');
    const ran = await runCli(['export', format, 'lobito-corridor', '--out', out]);
    expect(ran).toMatchObject({ code: 1, output: '' });
    expect(ran.errors).toMatch(/^The event \S+ has no place there\.$/m);
    expect(ran.errors).toMatch(/^zambia: the combination \S+ is worth more or less than its parts/m);
    expect(ran.errors).toMatch(/EXPORT_LOSSY: \d+ things would be lost/);
    expect(ran.errors).not.toMatch(/\{\{|undefined|interop\./);
    expect(existsSync(out)).toBe(false);
  });

  test('writes the rest when asked to, and programs can play it', async () => {
    const out = join(scratchFolder(), 'out');
    const ran = await runCli(['export', format, 'lobito-corridor', '--lossy', '--out', out]);
    expect(ran.code).toBe(0);
    const files = readdirSync(out);
    expect(files).toEqual(
      ['drc', 'eu', 'lobito-corridor-domain', 'us', 'zambia'].map((name) => `${name}.${ending}`),
    );
    const games = ['-n', '2', '--workers', '1', '--json'];
    const played = await runCli(['simulate', ...files.map((name) => join(out, name)), ...games]);
    expect(JSON.parse(played.output)).toMatchObject({ games: 2 });
  });

  test('writes into no folder that holds something', async () => {
    const out = scratchFolder();
    await runCli(['export', format, 'first-table', '--lossy', '--out', join(out, 'a')]);
    const again = await runCli(['export', format, 'first-table', '--lossy', '--out', join(out, 'a')]);
    expect(again.errors).toContain('FOLDER_EXISTS');
  });
});

test('offtake export knows no other format', async () => {
  expect((await runCli(['export', 'excel', 'first-table'])).errors).toContain('UNKNOWN_FORMAT');
});
