/** What is reckoned of the offers on a table is kept while these, and everybody's sheets, are as they were: most moves are talk. */
import { areSameSheets, type Match, type Scenario } from '#engine/index.ts';

type Reckon<Value> = (scenario: Scenario, match: Match) => Value;

export function perOffers<Value>(reckon: Reckon<Value>): Reckon<Value> {
  const kept = new WeakMap<Match['proposals'], { readonly match: Match; readonly value: Value }>();
  return (scenario, match) => {
    const before = kept.get(match.proposals);
    if (before !== undefined && before.match.draft === match.draft && areSameSheets(before.match, match))
      return before.value;
    const value = reckon(scenario, match);
    kept.set(match.proposals, { match, value });
    return value;
  };
}
