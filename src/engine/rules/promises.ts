import type { Commitment, Match, Package, PartyIndex, Scenario, SideDeal } from '../model/index.ts';
import { holds } from './points.ts';

/** Promises that a party would break by signing this package. */
export interface BrokenPromises {
  readonly commitments: readonly Commitment[];
  readonly sideDeals: readonly SideDeal[];
  /** Points that breaking them costs the party. */
  readonly cost: number;
}

/** What has this party promised in public, or initialled in private, that the package goes against? */
export function brokenPromises(
  rules: Pick<Scenario['rules'], 'commitmentCost' | 'sideDealCost'>,
  promises: Pick<Match, 'commitments' | 'sideDeals'>,
  party: PartyIndex,
  pkg: Package,
): BrokenPromises {
  const commitments = promises.commitments.filter(
    (commitment) => commitment.by === party && !holds([commitment.clause], pkg),
  );
  const sideDeals = promises.sideDeals.filter(
    (deal) =>
      deal.parties.includes(party) &&
      deal.initialledBy.length === deal.parties.length &&
      !holds(deal.clauses, pkg),
  );
  const cost = commitments.length * rules.commitmentCost + sideDeals.length * rules.sideDealCost;
  return { commitments, sideDeals, cost };
}
