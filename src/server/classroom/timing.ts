/** How long does each part of a session take? Clocks in seconds, from the shape of the session. */
import { phaseOf, type Match, type Scenario } from '#engine/index.ts';
import type { ClassSettings, ClassTiming, SessionShape } from '#wire/index.ts';

/** Minutes of a session by part; what is left is welcome and debrief (a quarter of the session at least). */
const minutesOf: Readonly<
  Record<
    SessionShape,
    { readonly preparation: number; readonly talks: number; readonly home: number } | undefined
  >
> = {
  'minutes-60': { preparation: 8, talks: 24, home: 3 },
  'minutes-90': { preparation: 10, talks: 35, home: 4 },
  'minutes-180': { preparation: 30, talks: 75, home: 8 },
  weeks: undefined,
};

/** The clocks of a class: its own, or those of its shape. Talks are shared out evenly among rounds and turns. */
export function timingOf({ shape, timing }: ClassSettings, { rules, parties }: Scenario): ClassTiming {
  if (timing !== undefined) return timing;
  const minutes = minutesOf[shape];
  if (minutes === undefined) return {};
  const turns = rules.rounds * (rules.protocol === 'alternating-offers' ? parties.length : 1);
  return {
    preparation: minutes.preparation * 60,
    round: Math.max(30, Math.round((minutes.talks * 60) / turns)),
    home: minutes.home * 60,
  };
}

/** What a clock runs for. It starts afresh when this changes; undefined where none runs. */
export function spanOf(
  match: Match,
): { readonly name: string; readonly part: keyof ClassTiming } | undefined {
  switch (phaseOf(match)) {
    case 'briefing':
    case 'preparation':
      return { name: 'preparation', part: 'preparation' };
    case 'negotiation':
      return { name: `round:${match.round}:${match.speaker ?? ''}`, part: 'round' };
    case 'ratification':
      return { name: 'ratification', part: 'home' };
    case 'signature':
      return { name: 'signature', part: 'home' };
    case 'impasse':
    case 'implementation':
    case 'debrief':
      return undefined;
  }
}
