/** How is a table written so that every spreadsheet reads it, and runs nothing of it? RFC 4180, with a byte-order mark. */
export type Cell = string | number | boolean | undefined;

export function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(cellText).join(','));
  return `\u{FEFF}${lines.join('\r\n')}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  // A spreadsheet takes a text that begins like this, in letters of any width, for a formula: what somebody typed must stay text.
  const plain = /^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
