import { withBloc } from '../blocs.ts';
import { happen } from '../happen.ts';
import { mayTalk } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/** Leaves a bloc, in public and for good: it presses less without one, and those who stay remember. */
export const leaveBloc: MoveRule<'leave-bloc'> = {
  binds: true,
  offer(_scenario, match, { party }) {
    if (!mayTalk(match, party)) return undefined;
    const blocs = match.blocs.flatMap(({ members }, index) => (members.includes(party) ? [index] : []));
    return blocs.length === 0 ? undefined : { type: 'leave-bloc', blocs };
  },
  refuse: (_scenario, _match, _seat, { bloc }, question) =>
    question.blocs.includes(bloc) ? undefined : { code: 'UNKNOWN_BLOC', detail: bloc },
  apply(scenario, match, { party }, { bloc }) {
    const { members = [], defectors = [] } = match.blocs[bloc] ?? {};
    const state = {
      members: members.filter((other) => other !== party),
      defectors: [...defectors, party].toSorted((a, b) => a - b),
    };
    return happen(withBloc(scenario, match, bloc, state), 'all', { type: 'bloc-left', party, bloc });
  },
};
