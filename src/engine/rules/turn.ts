import type { Match, PartyIndex, Phase, Scenario } from '../model/index.ts';

/** The phase a match is in. */
export function phaseOf(match: Pick<Match, 'state'>): Phase {
  const [phase] = match.state.split('.');
  return phase as Phase;
}

/**
 * May this party take a turn now? In alternating offers only the speaker may; at the open table everybody
 * who has not passed.
 */
export function mayAct(scenario: Scenario, match: Match, party: PartyIndex): boolean {
  if (phaseOf(match) !== 'negotiation' || match.left[party]) return false;
  return scenario.rules.protocol === 'alternating-offers' ? match.speaker === party : !match.passed[party];
}

/** May this party talk, object, promise and publish now? Talk is free: it needs no turn. */
export function mayTalk(match: Match, party: PartyIndex): boolean {
  return phaseOf(match) === 'negotiation' && !match.left[party];
}

/** Has this party anything left to spend at the open table this round? Alternating offers spend turns instead. */
export function hasTurnLeft(scenario: Scenario, match: Match, party: PartyIndex): boolean {
  return (
    scenario.rules.protocol === 'alternating-offers' ||
    (match.spent[party] ?? 0) < scenario.rules.proposalsPerRound
  );
}

/** Who speaks after `party`, leaving out those who left; undefined when that closes the round. */
export function nextSpeaker(scenario: Scenario, match: Match, party: PartyIndex): PartyIndex | undefined {
  const { order } = scenario.rules;
  return order.slice(order.indexOf(party) + 1).find((candidate) => !match.left[candidate]);
}

/** Who speaks first in a round. */
export function firstSpeaker(scenario: Scenario, match: Match): PartyIndex | undefined {
  return scenario.rules.order.find((candidate) => !match.left[candidate]);
}
