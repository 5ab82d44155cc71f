import { resolveText, type CaseFile, type FormatNumber } from '#scenario/index.ts';
import type { Words } from '#words/index.ts';

/** Numbers as they stand in a case's texts: these name the units themselves, and years are names, not amounts. */
export function textFormat(words: Words): FormatNumber {
  return (value, unit) => (unit === 'year' ? String(value) : words.number(value, 2));
}

/** Fills in the numbers of a case's texts. */
export function textSaying(caseFile: CaseFile, words: Words, difficulty: number): (text: string) => string {
  return (text) => resolveText(caseFile, text, { format: textFormat(words), difficulty });
}
