/** How do text and tables fit a line? */
import { stripVTControlCharacters } from 'node:util';

export type Align = 'left' | 'right';

/** A column of words may be broken down to this many characters, and no further. */
const narrowest = 10;
const gap = 2;

/** Characters that a text takes up, colours not counted. */
export const widthOf = (text: string): number => stripVTControlCharacters(text).length;

/**
 * Rows as lines of at most `width` characters, every column as wide as its widest cell. Where that does not fit, the
 * widest columns of words are broken into several lines; figures, on the right, never are.
 *
 * @param align by column; left unless told
 */
export function columns(
  rows: readonly (readonly string[])[],
  align: readonly Align[],
  width: number,
): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const wished = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const widths = narrowed(wished, align, width - gap * (count - 1));
  return rows.flatMap((row) => {
    const cells = widths.map((room, column) => broken(row[column] ?? '', room));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, column) => {
          const text = lines[line] ?? '';
          const room = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)));
          return align[column] === 'right' ? room + text : text + room;
        })
        .join(' '.repeat(gap))
        .trimEnd(),
    );
  });
}

/** Takes from the widest column of words, character by character, until the row fits or cannot get narrower. */
function narrowed(wished: readonly number[], align: readonly Align[], width: number): readonly number[] {
  const widths = [...wished];
  let excess = widths.reduce((sum, each) => sum + each, 0) - width;
  while (excess > 0) {
    const widest = widths.reduce(
      (found, each, column) =>
        align[column] !== 'right' && each > (widths[found] ?? 0) && each > narrowest ? column : found,
      widths.findIndex((each, column) => align[column] !== 'right' && each > narrowest),
    );
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess--;
  }
  return widths;
}

/** A cell in lines; what is indented stays so. */
function broken(cell: string, width: number): readonly string[] {
  if (widthOf(cell) <= width) return [cell];
  const indent = /^ */.exec(cell)?.[0] ?? '';
  return wrap(cell, width, indent);
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
        if (line !== '' && indent.length + widthOf(longer) > width) {
          lines.push(indent + line);
          line = word;
        } else line = longer;
      }
      return [...lines, (indent + line).trimEnd()];
    });
}
