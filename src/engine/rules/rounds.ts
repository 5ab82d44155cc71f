import type { Match, Scenario } from '../model/index.ts';
import { happen } from './happen.ts';
import { injectsAtRoundStart } from './injects.ts';
import { firstSpeaker, nextSpeaker } from './turn.ts';

/** Opens the first round of the negotiation, or of a renegotiation. */
export function beginRound(scenario: Scenario, match: Match): Match {
  const round = match.round + 1;
  const fresh: Match = {
    ...match,
    round,
    passed: match.passed.map(() => false),
    spent: match.spent.map(() => 0),
  };
  const told = happen(fresh, 'all', { type: 'round-began', round, rounds: fresh.rounds });
  const struck = injectsAtRoundStart(scenario, told);
  const speaker =
    scenario.rules.protocol === 'alternating-offers' ? firstSpeaker(scenario, struck) : undefined;
  return { ...struck, speaker };
}

/** Closes the round: the next one begins, or the deadline ends the negotiation. */
export function endRound(scenario: Scenario, match: Match): Match {
  return match.round >= match.rounds
    ? endInImpasse(match, 'deadline', undefined)
    : beginRound(scenario, match);
}

/** The speaker is done: the next one has the floor, or the round closes. */
export function endTurn(scenario: Scenario, match: Match): Match {
  if (match.speaker === undefined || match.ending !== undefined || match.draft !== undefined) return match;
  const speaker = nextSpeaker(scenario, match, match.speaker);
  return speaker === undefined ? endRound(scenario, match) : { ...match, speaker };
}

/** At the open table the round closes when everybody still there has passed. */
export function endRoundIfAllPassed(scenario: Scenario, match: Match): Match {
  const waiting = scenario.parties.some((_, party) => !match.left[party] && !match.passed[party]);
  return waiting || match.ending !== undefined ? match : endRound(scenario, match);
}

/** Settles that there will be no agreement. */
export function endInImpasse(
  match: Match,
  reason: 'deadline' | 'walk-away' | 'not-ratified' | 'not-signed',
  by: number | undefined,
): Match {
  const told = happen(match, 'all', { type: 'impasse', reason });
  return { ...told, ending: { kind: 'impasse', reason, by } };
}
