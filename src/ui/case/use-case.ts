import { useMemo } from 'react';
import { createCaseWords, textsFor, type CaseWords, type GameState, type SeatTexts } from '#client/index.ts';
import { useWords } from '../words/words.ts';

/** The words of the case: names by index, and the texts that this seat may read. */
export interface Case {
  readonly words: CaseWords;
  readonly texts: SeatTexts;
  /** Id of the own party: the key of its texts. */
  readonly own: string;
}

/** What may be said of the game's case, in the player's language, with the numbers in place. */
export function useCase({ caseFile, brief, choice, view }: GameState): Case {
  const words = useWords();
  // Texts depend on what has happened, not on every move.
  const happened = view.events.flatMap((event) => (event.type === 'inject' ? [event.inject] : [])).join();
  return useMemo(() => {
    const texts = textsFor(caseFile, brief.party, {
      language: words.language,
      difficulty: choice.setup.difficulty,
      // Texts name the units themselves; years are names, not amounts.
      format: (value, unit) => (unit === 'year' ? String(value) : words.number(value, 2)),
      happened: happened === '' ? [] : happened.split(','),
    });
    return {
      texts,
      words: createCaseWords(words, brief, texts),
      own: brief.parties[brief.party]?.id ?? '',
    };
  }, [words, caseFile, brief, choice.setup.difficulty, happened]);
}
