/** What is a game that has been made and not begun? */
import { phaseOf, type Brief, type View } from '#engine/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import type { Session } from '#session/index.ts';
import { newDraft } from './draft.ts';
import { draftRules } from './draft-commands.ts';
import type { GameChoice, GameState } from './game-state.ts';
import { startingPoints } from './presenters/starting-points.ts';

export const isBeforeTalks = (session: Session): boolean => {
  const phase = phaseOf(session.match());
  return phase === 'briefing' || phase === 'preparation';
};

/** Nothing of it is kept or shown. */
export interface MadeGame {
  readonly session: Session;
  readonly game: GameState;
}

/** What a draft starts from. */
export const startOfDraft = (brief: Brief, view: View) => startingPoints(brief, view)[0]?.package;

/** The game of a session as it would begin. */
export function madeGame(caseFile: CaseFile, choice: GameChoice, session: Session): MadeGame {
  const brief = session.briefOf(choice.seat);
  const view = session.viewOf(choice.seat);
  const start = isBeforeTalks(session) ? undefined : startOfDraft(brief, view);
  const game: GameState = {
    choice,
    caseFile,
    brief,
    view,
    thinking: undefined,
    draft: newDraft(draftRules({ brief, view }), start),
    clock: undefined,
    refusal: undefined,
    years: undefined,
    opened: session.opened(),
    match: session.isOver() ? session.match() : undefined,
    debrief: undefined,
  };
  return { session, game };
}

/** Both are written by the same hand, part by part in the same order. */
export const isSameChoice = (one: GameChoice, other: GameChoice): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
