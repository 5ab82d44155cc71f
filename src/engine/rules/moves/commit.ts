import { isClause } from '../clauses.ts';
import { happen } from '../happen.ts';
import { injectsOnCommitted } from '../injects.ts';
import { mayTalk } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/** Publishes a position on an issue. One per issue: to change it is to abandon it. */
export const commit: MoveRule<'commit'> = {
  binds: true,
  offer: (_scenario, match, seat) => (mayTalk(match, seat.party) ? { type: 'commit' } : undefined),
  refuse(scenario, match, seat, move) {
    if (!isClause(scenario, move.clause)) return { code: 'MALFORMED_CLAUSE' };
    const isTaken = match.commitments.some(
      (commitment) => commitment.by === seat.party && commitment.clause.issue === move.clause.issue,
    );
    return isTaken ? { code: 'NOT_NOW', detail: move.clause.issue } : undefined;
  },
  apply(scenario, match, seat, move) {
    const commitments = [...match.commitments, { by: seat.party, round: match.round, clause: move.clause }];
    const told = happen({ ...match, commitments }, 'all', {
      type: 'position-published',
      party: seat.party,
      clause: move.clause,
    });
    return injectsOnCommitted(scenario, told);
  },
};
