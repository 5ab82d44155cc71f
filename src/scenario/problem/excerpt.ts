/** What does the offending line look like, safe to print on a terminal? */
import { printable } from './printable.ts';
import type { Excerpt } from './problem.ts';

/** Widest excerpt, in characters, and how much of it stands before the fault. */
const WIDTH = 100;
const BEFORE = 60;

/** Cuts a line to the part around `column` (from 0) and blots out what could upset a terminal. */
export function excerptOf(line: string, column: number): Excerpt {
  const start = column > BEFORE ? column - BEFORE : 0;
  const cut = line.slice(start, start + WIDTH);
  const text = printable(cut);
  const head = start > 0 ? '…' : '';
  const tail = start + WIDTH < line.length ? '…' : '';
  return { text: `${head}${text}${tail}`, caret: Math.min(column - start, text.length) + head.length };
}
