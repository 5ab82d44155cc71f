/** Where in an imported file is something, and how is a fault there reported? */
import type { ImportCode } from '../problem/codes.ts';
import { excerptOf } from '../problem/excerpt.ts';
import type { Problem, ProblemData } from '../problem/problem.ts';
import { nearestOf } from '#kernel/nearest.ts';
import { lineStarts, positionAt } from '../yaml/lines.ts';
import { MAX_IMPORT_PROBLEMS } from './limits.ts';
import type { SourceFile } from '../yaml/read-yaml.ts';

/** Makes a problem of a fault at an offset, in UTF-16 units from 0. */
export type Report = (code: ImportCode, offset: number, data?: ProblemData) => Problem;

export function reportFor({ path, text }: SourceFile): Report {
  let starts: readonly number[] | undefined;
  return (code, offset, data = {}) => {
    starts ??= lineStarts(text);
    const { line, column } = positionAt(starts, Math.min(offset, text.length));
    const excerpt = excerptOf(lineOf(text, starts, line), column - 1);
    return { code, path, line, column, excerpt, data };
  };
}

/** The text of a line (from 1), without its end. Files of one long line have as many problems as any other. */
function lineOf(text: string, starts: readonly number[], line: number): string {
  const end = (starts[line] ?? text.length + 1) - 1;
  return text.slice(starts[line - 1], text[end - 1] === '\r' ? end - 1 : end);
}

/** What was probably meant, to spread into a problem's data. Looked for only as long as somebody may read it. */
export const guessOf = (
  problems: readonly Problem[],
  word: string,
  candidates: Iterable<string>,
): { readonly nearest?: string } =>
  problems.length < MAX_IMPORT_PROBLEMS ? nearestOf(word, candidates) : {};
