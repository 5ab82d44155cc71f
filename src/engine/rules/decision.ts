import type { DecisionRule, Match, PartyIndex, Scenario } from '../model/index.ts';

/** Shares of trade are given in round figures: three thirds must reach a mass of one. */
const SLACK = 1e-6;

/** Do these parties satisfy the rule: enough of them, every party with a veto, and enough of the trade among them? */
export function satisfies({ quorum, vetoes, mass }: DecisionRule, parties: readonly PartyIndex[]): boolean {
  const isMass =
    mass === undefined ||
    parties.reduce((sum, party) => sum + (mass.shares[party] ?? 0), 0) >= mass.least - SLACK;
  return isMass && parties.length >= quorum && vetoes.every((party) => parties.includes(party));
}

/** Do these parties suffice to agree? */
export function suffice(scenario: Scenario, parties: readonly PartyIndex[]): boolean {
  return satisfies(scenario.rules.decision, parties);
}

/** Parties still at the table. Sorted. */
export function presentParties(scenario: Scenario, match: Match): readonly PartyIndex[] {
  return scenario.parties.map((_, party) => party).filter((party) => !match.left[party]);
}

/** Could those still at the table agree at all? */
export function canStillAgree(scenario: Scenario, match: Match): boolean {
  return suffice(scenario, presentParties(scenario, match));
}
