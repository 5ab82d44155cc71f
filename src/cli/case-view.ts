import { openedTexts, type CaseFile, type CaseTexts } from '#scenario/index.ts';
import { createCaseWords, type CaseWords, type Words } from '#words/index.ts';
import { textFormat } from './case-texts.ts';

/** A case's texts in the reader's language, or in the first that it has. */
export function textsIn(caseFile: CaseFile, language: string): CaseTexts {
  const texts = caseFile.texts[language] ?? caseFile.texts[caseFile.meta.languages[0] ?? 'en'];
  if (texts === undefined) throw new RangeError('A case has texts in at least one language');
  return texts;
}

/** Names of the case, with their numbers in place. */
export function wordsOf(words: Words, caseFile: CaseFile): CaseWords {
  const texts = openedTexts(caseFile, { language: words.language, difficulty: 0, format: textFormat(words) });
  return createCaseWords(words, caseFile.scenario, texts);
}
