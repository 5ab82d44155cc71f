/** How does a table look as CSV? */
import { printCsvLine } from '#kernel/print-csv.ts';
import type { Column } from './columns/column.ts';

/** Lines with their breaks: the heads, then one line per row. */
export function* csvLines<Row>(
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
): IterableIterator<string> {
  yield printCsvLine(columns.map(({ name }) => name));
  for (const row of rows) yield printCsvLine(columns.map(({ of }) => of(row)));
}
