/** How is a problem told to a person? */
import { importCodes } from './codes.ts';
import type { ImportCode } from './codes.ts';
import { printable } from './printable.ts';
import type { Problem, ProblemData } from './problem.ts';

/** Makes a sentence from a key of the interface languages and the values that it names. */
export type Say = (key: string, data: ProblemData) => string;

/** Data that are themselves words of the interface, with the key under which they stand. */
const wordKeys: Readonly<Record<string, string>> = {
  expected: 'errors.kinds',
  found: 'errors.kinds',
  named: 'errors.named',
  list: 'errors.lists',
  side: 'errors.sides',
  reason: 'errors.reasons',
  form: 'errors.forms',
  torn: 'interop.torn',
  much: 'interop.much',
};

/** A sentence that shows braces cannot write them: they would be filled in. */
const braces = { open: '{{', close: '}}' };

/**
 * What is wrong and what to do about it, in a sentence each. The data's words are said first, so that
 * no English stands in a French sentence.
 */
export function problemSentences(
  problem: Problem,
  say: Say,
): { readonly what: string; readonly mend: string } {
  const data: Record<string, string | number> = { ...braces };
  for (const [name, value] of Object.entries(problem.data)) {
    const key = wordKeys[name];
    data[name] = key === undefined ? shown(value) : say(`${key}.${value}`, {});
  }
  const { code } = problem;
  const mend = say(isImportCode(code) ? `interop.problem.${code}.mend` : `errors.${code}.mend`, data);
  const guess = data['nearest'] === undefined ? '' : ` ${say('errors.nearest', data)}`;
  return {
    what: say(isImportCode(code) ? `interop.problem.${code}.what` : `errors.${code}.what`, data),
    mend: `${mend}${guess}`,
  };
}

const isImportCode = (code: Problem['code']): code is ImportCode => importCodes.some((one) => one === code);

/** Longest part of a file that a sentence repeats. */
const LONGEST = 400;

/** A value from a file, short enough for a sentence and harmless on a terminal. */
const shown = (value: string | number): string | number =>
  typeof value === 'number'
    ? value
    : printable(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);

/**
 * A problem in a few lines: `scenario.yaml:6:13 CODE what is wrong`, the offending line, a caret under the
 * fault, what to do. No line break at the end.
 */
export function formatProblem(problem: Problem, say: Say): string {
  const { what, mend } = problemSentences(problem, say);
  const { line, column, code, excerpt } = problem;
  const path = printable(problem.path);
  if (excerpt.text === '') return `${path}:${line}:${column} ${code} ${what}\n  = ${mend}`;
  const gutter = ' '.repeat(String(line).length);
  return [
    `${path}:${line}:${column} ${code} ${what}`,
    `  ${line} │ ${excerpt.text}`,
    `  ${gutter} │ ${' '.repeat(excerpt.caret)}^`,
    `  ${gutter} = ${mend}`,
  ].join('\n');
}
