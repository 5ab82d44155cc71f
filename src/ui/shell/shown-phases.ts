/** Which steps does a game take, and which of them has it passed by? */
import type { MatchEvent } from '#client/index.ts';

/** Phases as the player meets them; the impasse stands where ratification would. */
export const shownPhases = [
  'briefing',
  'preparation',
  'negotiation',
  'ratification',
  'signature',
  'implementation',
  'debrief',
] as const;
export type ShownPhase = (typeof shownPhases)[number];

/** Steps before `now` that were never taken: after an impasse nothing went home and nobody signed. */
export function missedPhases(events: readonly MatchEvent[], now: ShownPhase): readonly ShownPhase[] {
  const entered = new Set(events.flatMap((event) => (event.type === 'phase-entered' ? [event.phase] : [])));
  return shownPhases.slice(0, shownPhases.indexOf(now)).filter((phase) => !entered.has(phase));
}
