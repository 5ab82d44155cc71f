import { happen } from '../happen.ts';
import { hasTurnLeft, mayAct } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/** Asks a constituency at home. Costs the turn; reveals its threshold; whoever is asked early is easier to win. */
export const consult: MoveRule<'consult'> = {
  binds: true,
  offer(scenario, match, seat) {
    if (!mayAct(scenario, match, seat.party) || !hasTurnLeft(scenario, match, seat.party)) return undefined;
    const constituencies = scenario.constituencies
      .map((constituency, index) => ({ constituency, index }))
      .filter(({ constituency, index }) => constituency.party === seat.party && !match.consulted[index])
      .map(({ index }) => index);
    return constituencies.length === 0 ? undefined : { type: 'consult', constituencies };
  },
  refuse: (_scenario, _match, _seat, move, question) =>
    question.constituencies.includes(move.constituency)
      ? undefined
      : { code: 'UNKNOWN_CONSTITUENCY', detail: move.constituency },
  apply(_scenario, match, seat, move) {
    const { party } = seat;
    const asked = {
      ...match,
      consulted: match.consulted.with(move.constituency, true),
      spent: match.spent.with(party, (match.spent[party] ?? 0) + 1),
    };
    const told = happen(asked, 'all', { type: 'consultation-held', party });
    return happen(told, [party], { type: 'constituency-consulted', party, constituency: move.constituency });
  },
};
