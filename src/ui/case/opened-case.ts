import { createCaseWords, openedTexts, type CaseWords, type GameState, type Words } from '#client/index.ts';
import { formatNumber } from './format-number.ts';

export interface OpenedCase {
  readonly texts: ReturnType<typeof openedTexts>;
  readonly words: CaseWords;
}

type Makings = readonly [words: Words, caseFile: GameState['caseFile'], difficulty: number];

/** All the texts of a large case take long to put together: once is enough. */
let lastMade: { readonly from: Makings; readonly made: OpenedCase } | undefined;

/** Every text of the game's case, for when it is over. Whoever asks again gets the same. */
export function openedCase(words: Words, { caseFile, choice }: GameState): OpenedCase {
  const { difficulty } = choice.setup;
  const from: Makings = [words, caseFile, difficulty];
  if (lastMade?.from.every((part, index) => part === from[index]) === true) return lastMade.made;
  const texts = openedTexts(caseFile, { language: words.language, difficulty, format: formatNumber(words) });
  const made = { texts, words: createCaseWords(words, caseFile.scenario, texts) };
  lastMade = { from, made };
  return made;
}
