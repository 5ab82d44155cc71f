/** What becomes of a table that whoever runs it closes before its time? */
import type { Match, Phase, Scenario } from '../model/index.ts';
import { endInImpasse } from './rounds.ts';
import { signedByEnough } from './signed-by-enough.ts';
import { phaseOf } from './turn.ts';

const over: readonly Phase[] = ['impasse', 'implementation', 'debrief'];

/** Anywhere before there is an agreement, or none. */
export const canAdjourn = (match: Match): boolean => !over.includes(phaseOf(match));

/** What is signed by enough holds among those who signed. Otherwise there is no agreement, and no round is played that was not. */
export const adjourn = (scenario: Scenario, match: Match): Match =>
  signedByEnough(scenario, match) ?? endInImpasse(match, 'adjourned', undefined);
