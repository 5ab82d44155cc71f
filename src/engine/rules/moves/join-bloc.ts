import { joinable, withBloc } from '../blocs.ts';
import { happen } from '../happen.ts';
import { mayTalk } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/** Joins a bloc, in public, and puts one's supply behind it. */
export const joinBloc: MoveRule<'join-bloc'> = {
  binds: true,
  offer(scenario, match, { party }) {
    const blocs = mayTalk(match, party) ? joinable(scenario, match, party) : [];
    return blocs.length === 0 ? undefined : { type: 'join-bloc', blocs };
  },
  refuse: (_scenario, _match, _seat, { bloc }, question) =>
    question.blocs.includes(bloc) ? undefined : { code: 'UNKNOWN_BLOC', detail: bloc },
  apply(scenario, match, { party }, { bloc }) {
    const { members = [], defectors = [] } = match.blocs[bloc] ?? {};
    const state = { members: [...members, party].toSorted((a, b) => a - b), defectors };
    return happen(withBloc(scenario, match, bloc, state), 'all', { type: 'bloc-joined', party, bloc });
  },
};
