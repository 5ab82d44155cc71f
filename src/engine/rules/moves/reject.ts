import { happen } from '../happen.ts';
import { isAlive, retire, standingProposals, withProposal } from '../standing.ts';
import { mayAct } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/** Says no to a whole proposal. It falls once too few are left who could still support it. */
export const reject: MoveRule<'reject'> = {
  binds: true,
  offer(scenario, match, seat) {
    if (!mayAct(scenario, match, seat.party)) return undefined;
    const proposals = standingProposals(match).filter(
      (proposal) => proposal.by !== seat.party && !proposal.rejectedBy.includes(seat.party),
    );
    return proposals.length === 0 ? undefined : { type: 'reject', proposals: proposals.map(({ id }) => id) };
  },
  refuse: (_scenario, _match, _seat, move, question) =>
    question.proposals.includes(move.proposal)
      ? undefined
      : { code: 'UNKNOWN_PROPOSAL', detail: move.proposal },
  apply(scenario, match, seat, move) {
    const rejected = withProposal(match, move.proposal, (proposal) => ({
      ...proposal,
      rejectedBy: [...proposal.rejectedBy, seat.party],
      supporters: proposal.supporters.map((parties) => parties.filter((party) => party !== seat.party)),
    }));
    const told = happen(rejected, 'all', {
      type: 'proposal-rejected',
      party: seat.party,
      proposal: move.proposal,
    });
    return retire(told, 'fallen', (proposal) => !isAlive(scenario, told, proposal));
  },
};
