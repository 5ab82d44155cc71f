import type { Match, PartyIndex, Scenario } from '../model/index.ts';

/** Do these parties suffice to agree: enough of them, and every party with a veto among them? */
export function suffice(scenario: Scenario, parties: readonly PartyIndex[]): boolean {
  const { quorum, vetoes } = scenario.rules.decision;
  return parties.length >= quorum && vetoes.every((party) => parties.includes(party));
}

/** Parties still at the table. Sorted. */
export function presentParties(scenario: Scenario, match: Match): readonly PartyIndex[] {
  return scenario.parties.map((_, party) => party).filter((party) => !match.left[party]);
}

/** Could those still at the table agree at all? */
export function canStillAgree(scenario: Scenario, match: Match): boolean {
  return suffice(scenario, presentParties(scenario, match));
}
