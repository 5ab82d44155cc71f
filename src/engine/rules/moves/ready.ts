import { happen } from '../happen.ts';
import { phaseOf } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

const waitingPhases = ['briefing', 'preparation', 'impasse', 'implementation'];

/** Says that a delegation is done with a phase that ends when all are. */
export const ready: MoveRule<'ready'> = {
  binds: true,
  offer(scenario, match, seat) {
    const phase = phaseOf(match);
    if (!waitingPhases.includes(phase) || match.ready[seat.party]) return undefined;
    const mustPlan = phase === 'preparation' && scenario.rules.planning === 'required';
    return mustPlan && match.sheets[seat.party] === undefined ? undefined : { type: 'ready' };
  },
  refuse: () => undefined,
  apply: (_scenario, match, seat) =>
    happen({ ...match, ready: match.ready.with(seat.party, true) }, 'all', {
      type: 'got-ready',
      party: seat.party,
    }),
};
