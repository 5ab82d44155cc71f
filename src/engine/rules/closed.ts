import type { Match, OptionChoice, Scenario } from '../model/index.ts';

/** Options that nobody may choose now: closed by a regime in force or by an event. */
export function closedOptions(scenario: Scenario, match: Pick<Match, 'forbidden'>): readonly OptionChoice[] {
  return match.forbidden.length === 0 ? scenario.closed : [...scenario.closed, ...match.forbidden];
}
