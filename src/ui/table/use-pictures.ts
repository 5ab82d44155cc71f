/** The table and the land as they look now, made anew only when something that they show has changed. */
import { useMemo } from 'react';
import {
  mapNames,
  presentMap,
  presentTable,
  type GameState,
  type MapPicture,
  type TablePicture,
} from '#client/index.ts';
import type { Case } from '../case/use-case.ts';

export function useTablePicture({ brief, view }: GameState, { words }: Case): TablePicture {
  return useMemo(
    () => presentTable(brief, view, view.party, (party) => words.party(party)),
    [brief, view, words],
  );
}

export function useMapPicture({ caseFile, view }: GameState, { words, texts }: Case): MapPicture {
  return useMemo(
    () => presentMap(caseFile, mapNames(words, texts), { view, years: undefined }),
    [caseFile, view, words, texts],
  );
}
