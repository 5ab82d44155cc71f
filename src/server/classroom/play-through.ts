/** Can a session that was played elsewhere be played here, line by line; and does every table of it come to what the file says? */
import { digest, type Scenario } from '#engine/index.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { ClassFile } from '#wire/index.ts';
import { withoutNulls } from '#wire/index.ts';
import { evolveClass, type ClassState } from './class-state.ts';
import { isFitClassEntry, isFitTableEntry } from './is-fit-entry.ts';
import type { ClassEntry, TableEntry } from './log-entries.ts';
import { emptyTable, evolveTable, type TableState } from './table-state.ts';
import { timingOf } from './timing.ts';

/** By number. */
export type PlayedTables = ReadonlyMap<number, TableState>;

/** A line that cannot be: `path` is where in the file, such as `rows.17`. */
export interface Unplayable {
  readonly code: 'CLASS_FILE_UNPLAYABLE';
  readonly path: string;
}

/** A table that comes to something else than the file states: a line of it was changed since. */
export interface TableDiffers {
  readonly code: 'TABLE_DIFFERS';
  readonly table: number;
}

/** How many lines are played before others have their turn. */
const linesAtOnce = 40;

/**
 * Plays every line once, for nobody.
 * @param breathe Lets whoever else waits have a turn: a long session takes seconds.
 */
export async function playThrough(
  scenario: Scenario,
  { rows, tables: stated }: Pick<ClassFile, 'rows' | 'tables'>,
  breathe: () => Promise<unknown>,
): Promise<Result<PlayedTables, Unplayable | TableDiffers>> {
  const unplayable = (index: number) =>
    err<Unplayable>({ code: 'CLASS_FILE_UNPLAYABLE', path: `rows.${index}` });
  const next = new Map<number, number>();
  let state: ClassState | undefined;
  /** A table that was taken away before the class began may have left lines. */
  let mostTables = 0;
  const own = rows.flatMap(({ stream }, index) => (stream === 0 ? [index] : []));
  const others = rows.flatMap(({ stream }, index) => (stream === 0 ? [] : [index]));
  const tables = new Map<number, TableState>();
  // The class comes first, wherever its lines stand in the file: tables go by its clocks.
  for (const [count, index] of [...own, ...others].entries()) {
    const row = rows[index];
    if (row === undefined) continue;
    if (row.seq !== (next.get(row.stream) ?? 1)) return unplayable(index);
    next.set(row.stream, row.seq + 1);
    if (count % linesAtOnce === linesAtOnce - 1) await breathe();
    try {
      // As it will be read back from the store.
      const entry: unknown = withoutNulls(JSON.parse(JSON.stringify(row.entry)));
      if (row.stream === 0) {
        if (!isFitClassEntry(scenario, state, entry as ClassEntry)) return unplayable(index);
        state = evolveClass(state, entry as ClassEntry, row.at);
        mostTables = Math.max(mostTables, state.tables);
      } else {
        if (state === undefined || row.stream > mostTables) return unplayable(index);
        if (!isFitTableEntry(scenario, entry as TableEntry)) return unplayable(index);
        const context = { scenario, timing: timingOf(state.settings, scenario) };
        const before = tables.get(row.stream) ?? emptyTable;
        tables.set(row.stream, evolveTable(before, entry as TableEntry, row.at, context));
      }
    } catch {
      return unplayable(index);
    }
  }
  if (state === undefined) return err({ code: 'CLASS_FILE_UNPLAYABLE', path: 'rows' });
  for (const { table, digest: expected } of stated) {
    await breathe();
    const match = tables.get(table)?.session?.match();
    if (match === undefined || digest(match) !== expected) return err({ code: 'TABLE_DIFFERS', table });
  }
  return ok(tables);
}
