import type { Outlook } from '../outlook.ts';
import type { Aspiration, Bidding } from '../parts.ts';
import { rungOf } from '../search/ladder-of.ts';
import type { Rung } from '../search/ladder.ts';

/*
 * MiCRO, the minimal concession in reply to new offers: packages in the order of own points, the next one only when every
 * other party has put its name to at least as many different packages as oneself.
 *
 * De Jonge (2022), "An analysis of the linear bilateral ANAC domains using the MiCRO benchmark strategy", IJCAI 2022,
 * alg. 1. Towards several parties the one that has offered least counts.
 */

/** The rung that it may go to now; undefined when it has to wait, or is at its last. */
function nextRung(outlook: Outlook): Rung | undefined {
  const { ledger, others } = outlook;
  const own = ledger.distinctTabled;
  const isOwed = others.every((party) => own <= (ledger.words[party]?.distinct ?? 0));
  return isOwed ? rungOf(outlook, own) : undefined;
}

/** Asks for the next rung when it is owed, for the lowest tabled so far when it is not. */
export const rungByRung: Aspiration = (outlook) => {
  const { ledger, best } = outlook;
  const rung = nextRung(outlook) ?? rungOf(outlook, Math.max(0, ledger.distinctTabled - 1));
  return rung?.own ?? best;
};

/** Tables the next rung, or one of those before, drawn by luck. */
export const ladderBidding: Bidding = (outlook) => {
  const next = nextRung(outlook);
  if (next !== undefined) return [next.package];
  const { ledger, random } = outlook;
  const earlier = rungOf(outlook, Math.floor(random() * ledger.distinctTabled));
  return earlier === undefined ? [] : [earlier.package];
};
