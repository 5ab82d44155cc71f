import type { ImpasseReason, Match, PartyIndex, Scenario } from '../model/index.ts';
import { happen } from './happen.ts';
import { injectsAtRoundStart } from './injects.ts';
import { standingProposals } from './standing.ts';
import { chairOf, firstSpeaker, nextSpeaker } from './turn.ts';

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
  return { ...struck, speaker: opensRound(scenario, struck) };
}

/** Who has the floor when a round begins; undefined where all have. */
function opensRound(scenario: Scenario, match: Match): PartyIndex | undefined {
  return scenario.rules.protocol === 'alternating-offers' ? firstSpeaker(scenario, match) : chairOf(scenario);
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

/** The chair is done drafting: the others read what stands. Where nothing does, the round was for nothing. */
export function openReading(scenario: Scenario, match: Match): Match {
  if (match.ending !== undefined) return match;
  return standingProposals(match).length === 0
    ? endRound(scenario, match)
    : { ...match, speaker: undefined, passed: match.passed.map(() => false) };
}

/** The reading is over when everybody but the chair has said yes, no, or nothing more. */
export function endReadingIfAllRead(scenario: Scenario, match: Match): Match {
  if (match.ending !== undefined || match.draft !== undefined) return match;
  const text = standingProposals(match)[0];
  const isDone = (party: PartyIndex) =>
    match.left[party] ||
    match.passed[party] ||
    text === undefined ||
    text.rejectedBy.includes(party) ||
    text.supporters.some((supporters) => supporters.includes(party));
  const isOver = scenario.parties.every((_, party) => party === chairOf(scenario) || isDone(party));
  return isOver ? endRound(scenario, match) : match;
}

/** Whoever has not acceded by now stays out. */
export function closeAccession(_scenario: Scenario, match: Match): Match {
  return { ...match, passed: match.passed.map(() => true) };
}

/** Has everybody outside an adopted text acceded to it, or said that it stays out? */
export function isAccessionOver({ draft, left, passed }: Match): boolean {
  return passed.every((isDone, party) => isDone || left[party] || draft?.parties.includes(party));
}

/** Settles that there will be no agreement. */
export function endInImpasse(match: Match, reason: ImpasseReason, by: number | undefined): Match {
  const told = happen(match, 'all', { type: 'impasse', reason });
  return { ...told, ending: { kind: 'impasse', reason, by } };
}
