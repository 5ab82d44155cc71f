import { happen } from '../happen.ts';
import { phaseOf } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/**
 * Speaks for the draft to one constituency before the vote: each only once, and no more of them than the government has
 * strength for. It brings goodwill, and half of it where the constituency had been surprised. Others do not see it.
 */
export const lobby: MoveRule<'lobby'> = {
  binds: true,
  offer(scenario, match, seat) {
    const { party } = seat;
    const isDue =
      phaseOf(match) === 'ratification' &&
      match.draft?.parties.includes(party) &&
      !match.ratifications.some((entry) => entry.party === party);
    if (!isDue) return undefined;
    const own = scenario.constituencies.flatMap((entry, index) => (entry.party === party ? [index] : []));
    const spent = own.filter((index) => match.lobbied[index]).length;
    const constituencies = own.filter((index) => !match.lobbied[index]);
    return spent >= (scenario.rules.home.lobbies ?? 0) || constituencies.length === 0
      ? undefined
      : { type: 'lobby', constituencies };
  },
  refuse: (_scenario, _match, _seat, move, question) =>
    question.constituencies.includes(move.constituency)
      ? undefined
      : { code: 'UNKNOWN_CONSTITUENCY', detail: move.constituency },
  apply: (_scenario, match, { party }, { constituency }) =>
    happen({ ...match, lobbied: match.lobbied.with(constituency, true) }, [party], {
      type: 'constituency-lobbied',
      party,
      constituency,
    }),
};
