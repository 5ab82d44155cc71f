import { happen } from '../happen.ts';
import { standingProposals, withProposal } from '../standing.ts';
import { mayTalk } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/** Marks the clauses of a package that stand in the way. Says nothing about the rest; takes no turn. */
export const object: MoveRule<'object'> = {
  binds: true,
  offer(_scenario, match, seat) {
    if (!mayTalk(match, seat.party)) return undefined;
    const choices = standingProposals(match)
      .filter((proposal) => proposal.by !== seat.party)
      .flatMap((proposal) =>
        proposal.packages
          .map((_, index) => ({ proposal: proposal.id, package: index }))
          .filter(
            (choice) =>
              !proposal.objections.some(
                (entry) => entry.by === seat.party && entry.package === choice.package,
              ),
          ),
      );
    return choices.length === 0 ? undefined : { type: 'object', choices };
  },
  refuse(scenario, _match, _seat, move, question) {
    const isChoice = question.choices.some(
      (choice) => choice.proposal === move.proposal && choice.package === move.package,
    );
    if (!isChoice) return { code: 'UNKNOWN_PROPOSAL', detail: move.proposal };
    const areIssues =
      move.issues.length > 0 && move.issues.every((issue) => scenario.issues[issue] !== undefined);
    return areIssues && new Set(move.issues).size === move.issues.length
      ? undefined
      : { code: 'UNKNOWN_ISSUE' };
  },
  apply(_scenario, match, seat, move) {
    const { proposal, issues } = move;
    const objection = { by: seat.party, package: move.package, issues };
    const marked = withProposal(match, proposal, (entry) => ({
      ...entry,
      objections: [...entry.objections, objection],
    }));
    return happen(marked, 'all', {
      type: 'objection-raised',
      party: seat.party,
      proposal,
      package: move.package,
      issues,
    });
  },
};
