/** How does the debrief of solo play show a table of a class, once everything is open? */
import { briefFor, openedFor, replay, viewFor, type SeatId } from '#engine/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import type { ClassFacts, DebriefTable } from '#wire/index.ts';
import { newDraft } from '../draft.ts';
import { draftRules } from '../draft-commands.ts';
import type { GameState } from '../game-state.ts';
import type { Analyst } from '../ports.ts';
import { reckonYears } from '../reckon-years.ts';

/** A table's game as one seat would look back on it; undefined while its record is closed or does not play. */
export function tableGame(
  caseFile: CaseFile,
  facts: ClassFacts,
  { record }: DebriefTable,
  seatId: SeatId,
): GameState | undefined {
  const { scenario } = caseFile;
  const played = record === undefined ? undefined : replay(scenario, record);
  const seat = scenario.seats.find(({ id }) => id === seatId);
  if (played?.ok !== true || seat === undefined) return undefined;
  const match = played.value;
  const brief = briefFor(scenario, match, seat);
  const view = viewFor(scenario, match, seat);
  return {
    choice: {
      scenario: facts.scenario,
      seat: seatId,
      opponents: {},
      setup: match.setup,
      clock: false,
    },
    caseFile,
    brief,
    view,
    thinking: undefined,
    draft: newDraft(draftRules({ brief, view }), undefined),
    clock: undefined,
    refusal: undefined,
    years: undefined,
    opened: openedFor(scenario, match),
    match,
    debrief: undefined,
  };
}

/** Works out what the debrief shows, and tells of each part as it comes. Returns how to call it off. */
export function reckonTable(
  analyst: Analyst,
  game: GameState,
  tell: (change: Partial<GameState>) => void,
): () => void {
  let isWanted = true;
  const say = (change: Partial<GameState>) => {
    if (isWanted) tell(change);
  };
  const { match, caseFile, choice } = game;
  const { scenario } = caseFile;
  reckonYears(
    analyst,
    scenario,
    game.view,
    choice.setup.seed,
    (years) => say({ years }),
    (reckoning) => say({ reckoning }),
  ).catch(() => undefined);
  if (match !== undefined)
    void analyst
      .debrief(scenario, match)
      .then((debrief) => say({ debrief: debrief ?? 'too-large' }))
      .catch(() => undefined);
  return () => {
    isWanted = false;
  };
}
