import { useMemo } from 'react';
import {
  createCaseWords,
  injectsIn,
  textsFor,
  type CaseWords,
  type GameState,
  type SeatTexts,
  type Words,
} from '#client/index.ts';
import { useWords } from '../words/words.ts';
import { formatNumber } from './format-number.ts';

/** The words of the case: names by index, and the texts that this seat may read. */
export interface Case {
  readonly words: CaseWords;
  readonly texts: SeatTexts;
  /** Id of the own party: the key of its texts. */
  readonly own: string;
}

/** What a case is made from; whoever asks with the same gets the same. */
type Makings = readonly [
  words: Words,
  caseFile: GameState['caseFile'],
  brief: GameState['brief'],
  difficulty: number,
  happened: string,
];

/** Screens follow each other with the same case: its texts are put together once for all of them. */
let lastMade: { readonly from: Makings; readonly made: Case } | undefined;

function makeCase(from: Makings): Case {
  if (lastMade?.from.every((part, index) => part === from[index]) === true) return lastMade.made;
  const [words, caseFile, brief, difficulty, happened] = from;
  const texts = textsFor(caseFile, brief.party, {
    language: words.language,
    difficulty,
    format: formatNumber(words),
    happened: happened === '' ? [] : happened.split(','),
  });
  const made = {
    texts,
    words: createCaseWords(words, brief, texts),
    own: brief.parties[brief.party]?.id ?? '',
  };
  lastMade = { from, made };
  return made;
}

/** Which makings a game's case has. */
function makingsOf(words: Words, { caseFile, brief, choice, view }: GameState): Makings {
  // Texts depend on what has happened, not on every move.
  const happened = injectsIn(view.events).join();
  return [words, caseFile, brief, choice.setup.difficulty, happened];
}

/** Puts the texts of a case together before anybody asks for them. */
export const makeCaseAhead = (words: Words, game: GameState): void => void makeCase(makingsOf(words, game));

/** What may be said of the game's case, in the player's language, with the numbers in place. */
export function useCase(game: GameState): Case {
  const [words, caseFile, brief, difficulty, happened] = makingsOf(useWords(), game);
  return useMemo(
    () => makeCase([words, caseFile, brief, difficulty, happened]),
    [words, caseFile, brief, difficulty, happened],
  );
}
