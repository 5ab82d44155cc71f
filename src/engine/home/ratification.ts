import type { Match, Package, PartyIndex, Ratification, Scenario, Vote } from '../model/index.ts';
import { holds, pointsOf } from '../rules/points.ts';
import { goodwillOf, goodwillRules, isEarly, type HomeHistory } from './goodwill.ts';
import { hasVeto } from './veto.ts';

/** Does this party sign this package without asking anybody at home? */
export function needsNoVote(scenario: Scenario, pkg: Package, party: PartyIndex): boolean {
  const procedure = scenario.rules.home.procedures[party];
  const hasHome = scenario.constituencies.some((constituency) => constituency.party === party);
  const isSkipped = procedure?.skippedBy !== undefined && holds([procedure.skippedBy], pkg);
  return !hasHome || procedure === undefined || procedure.name === 'executive' || isSkipped;
}

/** What one constituency has lived through in this match. */
export function historyOf(scenario: Scenario, match: Match, constituency: number): HomeHistory {
  const party = scenario.constituencies[constituency]?.party;
  const consulted = match.events.find(
    (event) => event.type === 'constituency-consulted' && event.constituency === constituency,
  );
  return {
    consulted: match.consulted[constituency] ?? false,
    early: consulted !== undefined && isEarly(consulted.round, scenario.rules.rounds),
    lobbied: match.lobbied[constituency] ?? false,
    mood: match.moods[constituency] ?? 0,
    disclosures: match.disclosures.filter((disclosure) => disclosure.by === party),
    commitments: match.commitments.filter((commitment) => commitment.by === party),
  };
}

/** How every constituency of a party would vote on a package now. */
export function votesOn(scenario: Scenario, match: Match, pkg: Package, party: PartyIndex): readonly Vote[] {
  const { home, commitmentCost } = scenario.rules;
  return scenario.constituencies.flatMap((constituency, index) => {
    if (constituency.party !== party) return [];
    const points = pointsOf({ points: constituency.points, interactions: [] }, pkg);
    const goodwill = goodwillOf(goodwillRules(home), commitmentCost, historyOf(scenario, match, index), pkg);
    const threshold = match.thresholds[index] ?? constituency.threshold;
    return [{ constituency: index, yes: points + goodwill >= threshold, points, goodwill, threshold }];
  });
}

/**
 * What comes of taking a package home: carried when the constituencies that say yes hold the quorum of weight
 * and none with a veto under this package says no.
 */
export function ratificationOf(
  scenario: Scenario,
  match: Match,
  pkg: Package,
  party: PartyIndex,
  decision: 'submit' | 'refuse',
): Ratification {
  if (needsNoVote(scenario, pkg, party)) {
    const result = decision === 'submit' ? 'not-needed' : 'refused';
    return { party, result, yesShare: decision === 'submit' ? 1 : 0, votes: [] };
  }
  if (decision === 'refuse') return { party, result: 'refused', yesShare: 0, votes: [] };
  const votes = votesOn(scenario, match, pkg, party);
  const yesShare = votes
    .filter((vote) => vote.yes)
    .reduce((sum, vote) => sum + (scenario.constituencies[vote.constituency]?.weight ?? 0), 0);
  const isVetoed = votes.some(({ yes, constituency }) => {
    const voter = scenario.constituencies[constituency];
    return !yes && voter !== undefined && hasVeto(voter, pkg);
  });
  const quorum = scenario.rules.home.procedures[party]?.quorum ?? 1;
  // A millionth of slack: three thirds of weight must reach a quorum of one.
  const isCarried = yesShare >= quorum - 1e-6 && !isVetoed;
  return { party, result: isCarried ? 'ratified' : 'refused', yesShare, votes };
}
