import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli, scratchFolder } from '../../support/run-cli.ts';
import { own, rowsOf, sessionText, table } from '../../support/session-file.ts';

interface Stated {
  readonly tables: readonly { readonly table: number; readonly digest: string }[];
}

/** A session of two tables, replayed with other things stated than it came to. */
function replayed(change: (tables: Stated['tables']) => Stated['tables']) {
  const session = JSON.parse(sessionText(rowsOf(own, table, table))) as Stated;
  const path = join(scratchFolder(), 'session.json');
  writeFileSync(path, JSON.stringify({ ...session, tables: change(session.tables) }));
  return runCli(['replay', path]);
}

describe('the replay of a session', () => {
  test('comes to what each table states', async () => {
    const { code, errors } = await replayed((tables) => tables);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });

  test('names a table that comes to something else', async () => {
    const { code, errors } = await replayed(([first, second]) => [
      first!,
      { ...second!, digest: '0'.repeat(64) },
    ]);
    expect(code).toBe(1);
    expect(errors).toMatch(/^TABLE_DIFFERS: Table 2 /);
  });

  test('names a table that is stated and has no lines', async () => {
    const { code, errors } = await replayed((tables) => [...tables, { table: 3, digest: '0'.repeat(64) }]);
    expect(code).toBe(1);
    expect(errors).toMatch(/^TABLE_MISSING: .* table 3 /);
  });
});
