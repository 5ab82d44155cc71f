/** Where in an imported file is something, and how is a fault there reported? */
import type { ImportCode } from '../problem/codes.ts';
import { excerptOf } from '../problem/excerpt.ts';
import type { Problem, ProblemData } from '../problem/problem.ts';
import { lineAt, lineStarts, positionAt } from '../yaml/lines.ts';
import type { SourceFile } from '../yaml/read-yaml.ts';

/** Makes a problem of a fault at an offset, in UTF-16 units from 0. */
export type Report = (code: ImportCode, offset: number, data?: ProblemData) => Problem;

export function reportFor({ path, text }: SourceFile): Report {
  let starts: readonly number[] | undefined;
  return (code, offset, data = {}) => {
    starts ??= lineStarts(text);
    const { line, column } = positionAt(starts, Math.min(offset, text.length));
    return { code, path, line, column, excerpt: excerptOf(lineAt(text, starts, line), column - 1), data };
  };
}
