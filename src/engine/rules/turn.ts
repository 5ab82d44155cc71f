import type { Match, PartyIndex, Phase, Scenario } from '../model/index.ts';

/** The phase of every state that has been asked for: there are few, and every rule asks. */
const phaseByState = new Map<string, Phase>();

/** The phase a match is in. */
export function phaseOf({ state }: Pick<Match, 'state'>): Phase {
  const known = phaseByState.get(state);
  if (known !== undefined) return known;
  const [phase] = state.split('.');
  phaseByState.set(state, phase as Phase);
  return phase as Phase;
}

/** Who drafts the single text; undefined where nobody does. */
export function chairOf({ rules }: Pick<Scenario, 'rules'>): PartyIndex | undefined {
  return rules.protocol === 'single-text' ? (rules.chair ?? rules.order[0]) : undefined;
}

/** How many packages one proposal may hold: a single text is one. */
export function packagesPerProposal({ rules }: Pick<Scenario, 'rules'>): number {
  return rules.protocol === 'single-text' ? 1 : rules.packagesPerProposal;
}

/**
 * Has this party the floor? In alternating offers only the speaker has; over a single text the chair while it drafts, and
 * all the others while they read; elsewhere everybody.
 */
export function hasFloor(scenario: Scenario, match: Match, party: PartyIndex): boolean {
  switch (scenario.rules.protocol) {
    case 'alternating-offers':
      return match.speaker === party;
    case 'single-text':
      return match.speaker === undefined ? party !== chairOf(scenario) : match.speaker === party;
    case 'open-table':
    case 'plurilateral':
      return true;
  }
}

/** May this party take a turn now? It needs the floor, and must not have passed. Members of an adopted text are done. */
export function mayAct(scenario: Scenario, match: Match, party: PartyIndex): boolean {
  return (
    phaseOf(match) === 'negotiation' &&
    !match.left[party] &&
    !match.passed[party] &&
    !match.draft?.parties.includes(party) &&
    hasFloor(scenario, match, party)
  );
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
