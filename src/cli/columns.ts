import { stripVTControlCharacters } from 'node:util';

export type Align = 'left' | 'right';

const widthOf = (text: string) => stripVTControlCharacters(text).length;

/** Rows as lines, with every column as wide as its widest cell. Alignment is indexed by column; left unless told. */
export function columns(
  rows: readonly (readonly string[])[],
  align: readonly Align[] = [],
): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const room = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
        return align[column] === 'right' ? room + cell : cell + room;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** Text broken at words into lines of at most `width` characters, each after `indent`. Paragraphs are kept. */
export function wrap(text: string, width: number, indent = ''): readonly string[] {
  return text
    .trim()
    .split('\n')
    .flatMap((paragraph) => {
      const lines: string[] = [];
      let line = '';
      for (const word of paragraph.trim().split(/\s+/)) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line !== '' && indent.length + longer.length > width) {
          lines.push(indent + line);
          line = word;
        } else line = longer;
      }
      return [...lines, (indent + line).trimEnd()];
    });
}
