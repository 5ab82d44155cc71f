import { describe, expect, test } from 'vitest';
import { playThrough } from '#server/classroom/play-through.ts';
import { exportClass } from '#server/data/export-class.ts';
import { parseClassFile, type ClassFile, type KeptRow } from '#wire/index.ts';
import { settingsFor } from '../../support/class-server.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';

const caseFile = shippedCase('first-table');
const { scenario } = caseFile;
const [halvern, kesanda] = scenario.seats.map(({ id }) => id);

const rowsOf = (...streams: readonly (readonly object[])[]): readonly KeptRow[] =>
  streams.flatMap((entries, stream) =>
    entries.map((entry, index) => ({ stream, seq: index + 1, at: 1, entry })),
  );

const own = [{ k: 'created', settings: settingsFor() }, { k: 'tables', count: 2 }, { k: 'began' }];
const began = {
  k: 'began',
  scenario: { id: scenario.id, digest: scenario.digest },
  seed: 's',
  difficulty: 0,
  programs: {},
};
const ready = (by: string | undefined) => ({ k: 'move', move: { type: 'ready', by }, by: 'p1' });
const table = [began, ready(halvern), ready(kesanda)];

/** A session as its export is read back. */
function exported(rows: readonly KeptRow[]): ClassFile {
  const kept = rows.map(({ entry, ...row }) => ({
    ...row,
    commandId: undefined,
    payload: JSON.stringify(entry),
  }));
  const { files } = exportClass(caseFile, kept, { withNames: false, withMessages: false });
  const parsed = parseClassFile(files.find(({ name }) => name === 'session.json')?.text ?? '');
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
}

/** What playing it through is answered with: the tables that were played, or what is wrong. */
async function played(file: ClassFile): Promise<unknown> {
  const answer = await playThrough(scenario, file, () => Promise.resolve());
  return answer.ok ? [...answer.value.keys()] : answer.error;
}

describe('a session from a file', () => {
  const file = exported(rowsOf(own, table, table));

  test('is taken when every table comes to what the file states, or states nothing', async () => {
    expect(file.tables).toHaveLength(2);
    expect(await played(file)).toEqual([1, 2]);
    expect(await played({ ...file, tables: [] })).toEqual([1, 2]);
  });

  test('is refused by the table that comes to something else', async () => {
    const shortened = { ...file, rows: file.rows.slice(0, -1) };
    expect(await played(shortened)).toEqual({ code: 'TABLE_DIFFERS', table: 2 });
    const moved = {
      ...file,
      rows: file.rows.map((row) => (row.stream === 1 && row.seq === 1 ? { ...row, entry: otherSeed } : row)),
    };
    expect(await played(moved)).toEqual({ code: 'TABLE_DIFFERS', table: 1 });
    const neverPlayed = { ...file, tables: [...file.tables, { table: 3, digest: 'd' }] };
    expect(await played(neverPlayed)).toEqual({ code: 'TABLE_DIFFERS', table: 3 });
  });
});

const otherSeed = { ...began, seed: 'another' };
