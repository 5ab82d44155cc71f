import type { Aspiration, OpponentModel } from '../parts.ts';
import { fairPoint } from '../search/fair-point.ts';
import { concededAt } from './time-dependent.ts';

/**
 * Goes from its best package to what it takes for the Nash point as time goes by, and never asks for less.
 *
 * @param exponent β of the time-dependent tactics: below 1 late, above 1 early
 */
export function towardsFair(model: OpponentModel, exponent: number): Aspiration {
  return (outlook) => {
    const { walkAway, best, time } = outlook;
    const goal = fairPoint(outlook, model(outlook), walkAway)?.own ?? best;
    const conceded = concededAt({ exponent, opening: 0, reserve: 0 }, time);
    return best - conceded * Math.max(0, best - goal);
  };
}

/**
 * Goes as far of its way to the Nash point as the others have come of theirs, as it sees both: the share of the way from
 * their first word to the Nash point, on its own sheet, is the share of the way from its best package to that point. It is
 * nice: of what is left it always goes a part unasked, so that two of them do not wait for each other. In the last tenth of
 * the time it makes what is left of the way by itself, so that good will does not fail for want of time.
 *
 * Baarslag, Hindriks & Jonker (2013), "A tit for tat negotiation strategy for real-time bilateral negotiations", whose
 * bonus for short time this follows; towards several, the mean.
 *
 * @param generosity the part that it goes unasked, from 0 to 1
 */
export function niceTitForTat(model: OpponentModel, generosity: number): Aspiration {
  return (outlook) => {
    const { walkAway, best, time, ledger, others } = outlook;
    const goal = fairPoint(outlook, model(outlook), walkAway)?.own ?? best;
    const shares = others.map((party) => {
      const points = ledger.words[party]?.points ?? [];
      const first = points[0];
      if (first === undefined) return 0;
      const gone = Math.max(0, (ledger.words[party]?.best ?? first) - first);
      return goal <= first ? 1 : Math.min(1, gone / (goal - first));
    });
    const come = shares.reduce((sum, one) => sum + one, 0) / Math.max(1, shares.length);
    const share = come + generosity * (1 - come);
    const bonus = time <= LATE ? 0 : (MOST_BONUS * (time - LATE)) / (1 - LATE);
    return best - (share + bonus * (1 - share)) * Math.max(0, best - goal);
  };
}

const LATE = 0.9;
const MOST_BONUS = 1;
