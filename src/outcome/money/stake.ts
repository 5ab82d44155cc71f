import { parameters } from '../parameters.ts';
import { sum } from '../sum.ts';
import type { ProducerSetting, Setting } from '../world/setting.ts';

const given = parameters.equity;

/** A state's share of its mines, played forward year by year. Millions of US dollars. */
export interface Stake {
  /** Its share of a year in which it is held: `surplus` is profit after tax, `investment` what companies put into plants. */
  readonly serve: (surplus: number, investment: number) => StakeYear;
  /** What it still owes the owners. */
  readonly carried: () => number;
}

export interface StakeYear {
  /** Paid to the treasury. */
  readonly dividend: number;
  readonly carried: number;
}

/**
 * What does a share of the mines bring a state? Part of it a mining law gives for nothing; the rest is bought, and as a state
 * without cash buys: the owners carry it. They advance its price, its part of what is invested and of losses, at the commercial
 * rate, and keep the dividends of that part until they have it back (McPherson 2010 on free equity and carried interest).
 *
 *     price = paid share · years of purchase · margin at the reference price
 *     owed(t) = owed(t−1) · (1 + rate) + paid share · (investment + loss) − withheld
 *     dividend = free share · max(0, surplus) + (paid share · max(0, surplus) − withheld)
 *
 * The owners have no other claim: what is still owed after the last year is theirs to lose.
 */
export function stakeOf({ implementation }: Setting, producer: ProducerSetting): Stake {
  const { terms, production } = producer;
  const free = Math.min(given.freeShare, terms.stateEquityShare);
  const paid = terms.stateEquityShare - free;
  const margins = production.map((row) => {
    const reference = implementation.prices.find(({ mineral }) => mineral === row.mineral)?.reference ?? 0;
    const value = reference * (1 - row.processingMargin * (1 - row.processedShare));
    const cost = row.unitCost + row.processedShare * row.processingCost;
    return (row.oreKt * Math.max(0, value - cost)) / 1000;
  });
  let owed = paid * given.yearsPurchase * sum(margins);
  return {
    carried: () => owed,
    serve(surplus, investment) {
      const due = owed * (1 + implementation.commercialRate) + paid * (investment + Math.max(0, -surplus));
      const earned = paid * Math.max(0, surplus);
      const withheld = Math.min(due, earned);
      owed = due - withheld;
      return { dividend: free * Math.max(0, surplus) + earned - withheld, carried: owed };
    },
  };
}
