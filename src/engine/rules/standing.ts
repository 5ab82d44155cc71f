import type { Match, PartyIndex, Proposal, ProposalStatus, Scenario } from '../model/index.ts';
import { suffice } from './decision.ts';

/** Proposals that may still be accepted. */
export function standingProposals(match: Match): readonly Proposal[] {
  return match.proposals.filter((proposal) => proposal.status === 'standing');
}

/** Changes one proposal and leaves the others. */
export function withProposal(match: Match, id: number, change: (proposal: Proposal) => Proposal): Match {
  return {
    ...match,
    proposals: match.proposals.map((proposal) => (proposal.id === id ? change(proposal) : proposal)),
  };
}

/** Gives another status to every standing proposal that `which` picks. */
export function retire(match: Match, status: ProposalStatus, which: (proposal: Proposal) => boolean): Match {
  return {
    ...match,
    proposals: match.proposals.map((proposal) =>
      proposal.status === 'standing' && which(proposal) ? { ...proposal, status } : proposal,
    ),
  };
}

/** Could this proposal still be agreed, given who has rejected it and who has left? */
export function isAlive(scenario: Scenario, match: Match, proposal: Proposal): boolean {
  const possible = scenario.parties
    .map((_, party) => party)
    .filter((party) => !match.left[party] && !proposal.rejectedBy.includes(party));
  return suffice(scenario, possible);
}

/** The first package of a standing proposal that enough parties support. */
export function agreedPackage(
  scenario: Scenario,
  match: Match,
):
  | { readonly proposal: Proposal; readonly package: number; readonly parties: readonly PartyIndex[] }
  | undefined {
  for (const proposal of standingProposals(match)) {
    for (const [index, supporters] of proposal.supporters.entries()) {
      const parties = supporters.filter((party) => !match.left[party]);
      if (suffice(scenario, parties))
        return { proposal, package: index, parties: parties.toSorted((a, b) => a - b) };
    }
  }
  return undefined;
}
