/** In which words are the things of a case told? */
import { openedTexts, type CaseFile, type FormatNumber, type OpenedTexts } from '#scenario/index.ts';
import { createCaseWords, type CaseWords, type Words } from '#words/index.ts';

/** Numbers as they stand in a case's texts: these name the units themselves, and years are names, not amounts. */
export function textFormat(words: Words): FormatNumber {
  return (value, unit) => (unit === 'year' ? String(value) : words.number(value, 2));
}

/** A case with all its texts and names, for what is told once it is over. */
export interface OpenedCase {
  readonly words: CaseWords;
  readonly texts: OpenedTexts;
}

export function openCase(words: Words, caseFile: CaseFile, difficulty: number): OpenedCase {
  const texts = openedTexts(caseFile, { language: words.language, difficulty, format: textFormat(words) });
  return { words: createCaseWords(words, caseFile.scenario, texts), texts };
}
