/** Does what lies there to be signed bind, when no more time is given? */
import type { Match, Scenario } from '../model/index.ts';
import { suffice } from './decision.ts';

/** The agreement among those who signed, the others having stayed out; undefined where they do not suffice. */
export function signedByEnough(scenario: Scenario, match: Match): Match | undefined {
  const { draft, signed } = match;
  if (draft === undefined) return undefined;
  const parties = draft.parties.filter((party) => signed[party]);
  return suffice(scenario, parties) ? { ...match, draft: { ...draft, parties } } : undefined;
}
