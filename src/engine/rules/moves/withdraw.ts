import { happen } from '../happen.ts';
import { standingProposals, withProposal } from '../standing.ts';
import { mayTalk } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/** Takes one's own proposal off the table. */
export const withdraw: MoveRule<'withdraw'> = {
  binds: true,
  offer(scenario, match, seat) {
    // The single text is the table's: its chair may draft it anew, and not take it away.
    if (scenario.rules.protocol === 'single-text' || !mayTalk(match, seat.party)) return undefined;
    const proposals = standingProposals(match).filter((proposal) => proposal.by === seat.party);
    return proposals.length === 0
      ? undefined
      : { type: 'withdraw', proposals: proposals.map(({ id }) => id) };
  },
  refuse: (_scenario, _match, _seat, move, question) =>
    question.proposals.includes(move.proposal)
      ? undefined
      : { code: 'UNKNOWN_PROPOSAL', detail: move.proposal },
  apply(_scenario, match, seat, move) {
    const taken = withProposal(match, move.proposal, (proposal) => ({ ...proposal, status: 'withdrawn' }));
    return happen(taken, 'all', { type: 'proposal-withdrawn', party: seat.party, proposal: move.proposal });
  },
};
