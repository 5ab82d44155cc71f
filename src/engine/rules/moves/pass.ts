import { happen } from '../happen.ts';
import { mayAct } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/** Lets the turn go by; at the open table, says that one is done for this round. */
export const pass: MoveRule<'pass'> = {
  binds: true,
  offer: (scenario, match, seat) => (mayAct(scenario, match, seat.party) ? { type: 'pass' } : undefined),
  refuse: () => undefined,
  apply: (_scenario, match, seat) =>
    happen({ ...match, passed: match.passed.with(seat.party, true) }, 'all', {
      type: 'turn-passed',
      party: seat.party,
    }),
};
