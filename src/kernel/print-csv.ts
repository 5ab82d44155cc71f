/** How is a table written so that every spreadsheet reads it, and runs nothing of it? RFC 4180. */
export type Cell = string | number | boolean | undefined;

/** A whole table, with a byte-order mark, by which spreadsheets know letters with accents. */
export function printCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\u{FEFF}${[head, ...rows].map(printCsvLine).join('')}`;
}

/** One line with its break. What is not known is left empty. */
export function printCsvLine(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  // A spreadsheet takes a text that begins like this, in letters of any width, for a formula: what somebody typed must stay text.
  const plain = /^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
