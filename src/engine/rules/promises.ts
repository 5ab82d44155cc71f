import type { Commitment, Match, Package, PartyIndex, Scenario, SideDeal } from '../model/index.ts';
import { costOfDefection } from './blocs.ts';
import { holds } from './points.ts';

/** Promises that a party would break by signing this package. */
export interface BrokenPromises {
  readonly commitments: readonly Commitment[];
  readonly sideDeals: readonly SideDeal[];
  /** Points lost for a bloc that was left, or left standing outside. */
  readonly defection: number;
  /** Points that breaking them costs the party. */
  readonly cost: number;
}

/**
 * What has this party promised in public, or initialled in private, that the package goes against?
 *
 * @param signatories those who would sign it, where that is known: a member of a bloc who signs without the others defects
 */
export function brokenPromises(
  rules: Pick<Scenario['rules'], 'commitmentCost' | 'sideDealCost' | 'blocs'>,
  promises: Pick<Match, 'commitments' | 'sideDeals' | 'blocs'>,
  party: PartyIndex,
  pkg: Package,
  signatories?: readonly PartyIndex[],
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
  const defection = costOfDefection(rules.blocs ?? [], promises.blocs, party, signatories);
  const cost = commitments.length * rules.commitmentCost + sideDeals.length * rules.sideDealCost + defection;
  return { commitments, sideDeals, defection, cost };
}
