/** With which case did a table begin? As its log says. */
import type { Row } from '../store/store.ts';
import type { TableEntry } from './log-entries.ts';

type Beginning = Extract<TableEntry, { readonly k: 'began' }>;

/** Seldom further than the first line: a facilitator may lock a table before it begins. Undefined where none has begun. */
export function beginningOf(rows: readonly Row[]): Beginning | undefined {
  for (const { payload } of rows) {
    const entry = JSON.parse(payload) as TableEntry;
    if (entry.k === 'began') return entry;
  }
  return undefined;
}
