/** How does a printed page look? Headings, running text, lists and tables within the width of the terminal. */
import { columns, widthOf, wrap, type Align } from './columns.ts';
import type { Terminal } from './terminal.ts';

export interface Page {
  /** A line, broken where it must be; or an empty one. */
  line(text?: string): void;
  /** Begins a part; there is an empty line before it. */
  heading(text: string): void;
  /** Running text: paragraphs, `**bold**`, and lists of lines that begin with `- `. */
  text(text: string, indent?: string): void;
  bullets(items: readonly string[]): void;
  /** Short things one after the other, none of them broken. */
  flow(items: readonly string[]): void;
  table(rows: readonly (readonly string[])[], align?: readonly Align[]): void;
}

export function createPage(terminal: Terminal): Page {
  const { out, paint } = terminal;
  const strong = (text: string) =>
    text
      .split('**')
      .map((piece, index) => (index % 2 === 1 && piece !== '' ? paint('bold', piece) : piece))
      .join('');
  const bullet = (text: string, indent = '') => {
    const hang = `${indent}  `;
    const [first = '', ...rest] = wrap(strong(text), terminal.columns, hang);
    out(`${indent}• ${first.slice(hang.length)}`);
    for (const line of rest) out(line);
  };
  return {
    line(text = '') {
      if (widthOf(text) <= terminal.columns) out(text);
      else for (const part of wrap(text, terminal.columns, /^ */.exec(text)?.[0])) out(part);
    },
    heading(text) {
      out();
      const lines = wrap(text, terminal.columns);
      for (const line of lines) out(paint('bold', line));
      out(paint('dim', '─'.repeat(Math.max(...lines.map((line) => line.length)))));
    },
    text(text, indent = '') {
      for (const line of text.trim().split('\n')) {
        if (line.startsWith('- ')) bullet(line.slice(2), indent);
        else for (const part of wrap(strong(line), terminal.columns, indent)) out(part.trimEnd());
      }
    },
    bullets(items) {
      for (const item of items) bullet(item);
    },
    flow(items) {
      const lines: string[] = [];
      for (const item of items.map(strong)) {
        const longer = lines.length === 0 ? undefined : `${lines.at(-1)}   ${item}`;
        if (longer !== undefined && widthOf(longer) <= terminal.columns) lines[lines.length - 1] = longer;
        else lines.push(`  ${item}`);
      }
      for (const line of lines) out(line);
    },
    table(rows, align = []) {
      for (const line of columns(rows, align, terminal.columns)) out(line);
    },
  };
}
