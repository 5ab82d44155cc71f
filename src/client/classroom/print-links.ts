/** How does a list of links become a file that a spreadsheet, or a mail merge, reads? RFC 4180, with a byte-order mark. */
export function printLinks(rows: readonly { readonly name: string; readonly link: string }[]): string {
  const lines = ['name,link', ...rows.map(({ name, link }) => `${cellOf(name)},${cellOf(link)}`)];
  return `\u{FEFF}${lines.join('\r\n')}\r\n`;
}

function cellOf(text: string): string {
  // A spreadsheet would run a name that begins like this.
  const plain = /^[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
