import { createContext, use } from 'react';
import type { Words } from '#words/index.ts';

export const WordsContext = createContext<Words | undefined>(undefined);

/** The words of the language in use. Only under a words provider. */
export function useWords(): Words {
  const words = use(WordsContext);
  if (words === undefined) throw new Error('useWords needs a <WordsContext value={…}> above it');
  return words;
}
