/** What becomes of a table that whoever runs it closes before its time? */
import type { Match, Phase, Scenario } from '../model/index.ts';
import { suffice } from './decision.ts';
import { endInImpasse } from './rounds.ts';
import { phaseOf } from './turn.ts';

const over: readonly Phase[] = ['impasse', 'implementation', 'debrief'];

/** Anywhere before there is an agreement, or none. */
export const canAdjourn = (match: Match): boolean => !over.includes(phaseOf(match));

/** What is signed by enough holds among those who signed. Otherwise there is no agreement, and no round is played that was not. */
export function adjourn(scenario: Scenario, match: Match): Match {
  const { draft } = match;
  const signatories = draft?.parties.filter((party) => match.signed[party]) ?? [];
  return draft !== undefined && signatories.length > 0 && suffice(scenario, signatories)
    ? { ...match, draft: { ...draft, parties: signatories } }
    : endInImpasse(match, 'adjourned', undefined);
}
