import { createContext, use } from 'react';
import type {
  CaseWords,
  DebriefReport,
  GameState,
  Match,
  Opened,
  OpenedTexts,
  PartyIndex,
  Scenario,
  YearsReport,
} from '#client/index.ts';

/** Everything that the folios read. The reports come a moment after the rest. */
export interface Debrief {
  readonly game: GameState;
  readonly scenario: Scenario;
  readonly match: Match;
  readonly opened: Opened;
  /** The player's own party. */
  readonly me: PartyIndex;
  readonly words: CaseWords;
  readonly texts: OpenedTexts;
  readonly report: DebriefReport | undefined;
  /** The case has too many packages to look at them all: there will be no report. */
  readonly isTooLarge: boolean;
  readonly years: YearsReport | undefined;
}

export const DebriefContext = createContext<Debrief | undefined>(undefined);

/** The finished game, opened. Only inside a debrief. */
export function useDebrief(): Debrief {
  const debrief = use(DebriefContext);
  if (debrief === undefined) throw new Error('useDebrief needs a <DebriefContext value={…}> above it');
  return debrief;
}
