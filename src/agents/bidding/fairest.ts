import { SAFE } from '../home/chance-at-home.ts';
import type { Bidding, OpponentModel } from '../parts.ts';
import { fairPoint } from '../search/fair-point.ts';
import { choose } from './choose.ts';
import { nearnessToOthers } from './others-words.ts';

/**
 * Of the packages worth what it asks for, tables the one with the greatest product of gains by its guess of the others'
 * sheets; when it has tabled that before, or home is unlikely to carry it, one of the same worth that is like what the others
 * have tabled.
 */
export function fairest(model: OpponentModel): Bidding {
  return (outlook, target) => {
    const fair = fairPoint(outlook, model(outlook), target);
    if (fair === undefined) return [];
    const isSaid = outlook.ledger.timesTabled(fair.package) > 0 && outlook.time < 1;
    if (!isSaid && outlook.chance(fair.package) >= SAFE) return [fair.package];
    const other = choose(outlook, target, [...nearnessToOthers(outlook)]);
    return [other?.package ?? fair.package];
  };
}
