import { SAFE } from '../home/chance-at-home.ts';
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

/** Rungs looked at for one that home would carry. */
const MOST_SKIPPED = 500;

/**
 * The rung that it may go to now; undefined when it has to wait, or is at its last. Where home has a say, packages that it
 * is unlikely to carry are stepped over.
 */
function nextRung(outlook: Outlook): Rung | undefined {
  const { ledger, others, chance } = outlook;
  const own = ledger.distinctTabled;
  const isOwed = others.every((party) => own <= (ledger.words[party]?.distinct ?? 0));
  if (!isOwed) return undefined;
  for (let index = own; index < own + MOST_SKIPPED; index++) {
    const rung = rungOf(outlook, index);
    if (rung === undefined) break;
    if (chance(rung.package) >= SAFE && ledger.timesTabled(rung.package) === 0) return rung;
  }
  return rungOf(outlook, own);
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
