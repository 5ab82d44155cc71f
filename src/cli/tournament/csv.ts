/** How does a table look as CSV? RFC 4180, with what is not known left empty. */
import type { Column } from './columns/column.ts';

/** Lines with their breaks: the heads, then one line per row. */
export function* csvLines<Row>(
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
): IterableIterator<string> {
  yield `${columns.map(({ name }) => name).join(',')}\r\n`;
  for (const row of rows) yield `${columns.map(({ of }) => cellOf(of(row))).join(',')}\r\n`;
}

function cellOf(value: string | number | boolean | undefined): string {
  if (value === undefined) return '';
  const text = String(value);
  if (typeof value !== 'string') return text;
  // A spreadsheet would run a text that begins like this.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
