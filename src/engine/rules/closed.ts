import type { Match, OptionChoice, Scenario } from '../model/index.ts';
import { closedBy } from './precedence.ts';
import { regimesAtTable } from './regimes-in-force.ts';

/** Options that nobody may choose now: closed by a regime that is still in force, or by an event. */
export function closedOptions(
  scenario: Scenario,
  { forbidden, happened }: Pick<Match, 'forbidden' | 'happened'>,
): readonly OptionChoice[] {
  const regimes = happened.length === 0 ? scenario.regimes : regimesAtTable(scenario, happened);
  const closed = regimes === scenario.regimes ? scenario.closed : closedBy(regimes);
  return forbidden.length === 0 ? closed : [...closed, ...forbidden];
}
