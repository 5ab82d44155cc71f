import type { CaseFile, CaseTexts } from '#scenario/index.ts';
import { createCaseWords, type CaseWords, type Words } from '#words/index.ts';

/** A case's texts in the reader's language, or in the first that it has. */
export function textsIn(caseFile: CaseFile, language: string): CaseTexts {
  const texts = caseFile.texts[language] ?? caseFile.texts[caseFile.meta.languages[0] ?? 'en'];
  if (texts === undefined) throw new RangeError('A case has texts in at least one language');
  return texts;
}

export function wordsOf(words: Words, caseFile: CaseFile): CaseWords {
  return createCaseWords(words, caseFile.scenario, textsIn(caseFile, words.language));
}
