import type { Match, Opened, Scenario } from '../model/index.ts';
import { sheetOf } from '../rules/sheet.ts';
import { isOver } from '../step.ts';

/** What the debrief opens to everybody; undefined until the match is over. */
export function openedFor(scenario: Scenario, match: Match): Opened | undefined {
  if (!isOver(match)) return undefined;
  return {
    sheets: scenario.parties.map((_, party) => sheetOf(scenario, match, party)),
    plans: match.sheets,
    constituencies: scenario.constituencies.map((constituency, index) => ({
      ...constituency,
      drawnThreshold: match.thresholds[index] ?? constituency.threshold,
      consulted: match.consulted[index] ?? false,
      mood: match.moods[index] ?? 0,
    })),
    ratifications: match.ratifications,
    sideDeals: match.sideDeals,
    questions: match.questions,
    signals: match.signals,
    rooms: match.rooms,
  };
}
