/** Sessions of a class on `first-table`, line by line, and as they are exported. */
import { exportClass } from '#server/data/export-class.ts';
import type { KeptRow } from '#wire/index.ts';
import { settingsFor } from './class-server.ts';
import { shippedCase } from './shipped-scenarios.ts';

const caseFile = shippedCase('first-table');
const { scenario } = caseFile;

/** Rows of the class itself, and then of each of its tables. */
export const rowsOf = (...streams: readonly (readonly object[])[]): readonly KeptRow[] =>
  streams.flatMap((entries, stream) =>
    entries.map((entry, index) => ({ stream, seq: index + 1, at: 1, entry })),
  );

/** A class of two tables that has begun. */
export const own = [{ k: 'created', settings: settingsFor() }, { k: 'tables', count: 2 }, { k: 'began' }];
export const began = {
  k: 'began',
  scenario: { id: scenario.id, digest: scenario.digest },
  seed: 's',
  difficulty: 0,
  programs: {},
};
export const ready = (by: string | undefined) => ({ k: 'move', move: { type: 'ready', by }, by: 'p1' });
/** A table where everybody is ready. */
export const table = [began, ...scenario.seats.map(({ id }) => ready(id))];

/** A session as it is exported: `session.json`. */
export function sessionText(rows: readonly KeptRow[]): string {
  const kept = rows.map(({ entry, ...row }) => ({
    ...row,
    commandId: undefined,
    payload: JSON.stringify(entry),
  }));
  const { files } = exportClass(caseFile, kept, { withNames: false, withMessages: false });
  return files.find(({ name }) => name === 'session.json')?.text ?? '';
}
