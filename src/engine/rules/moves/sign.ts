import { happen } from '../happen.ts';
import { phaseOf } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/** Signs the agreement. */
export const sign: MoveRule<'sign'> = {
  binds: true,
  offer(_scenario, match, seat) {
    const isDue =
      phaseOf(match) === 'signature' &&
      match.draft?.parties.includes(seat.party) &&
      !match.signed[seat.party];
    return isDue ? { type: 'sign' } : undefined;
  },
  refuse: () => undefined,
  apply: (_scenario, match, seat) =>
    happen({ ...match, signed: match.signed.with(seat.party, true) }, 'all', {
      type: 'signed',
      party: seat.party,
    }),
};
