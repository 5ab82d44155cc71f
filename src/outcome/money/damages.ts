import type { PartyIndex } from '#engine/index.ts';
import type { Happening, TradeCase } from '../people/happenings.ts';
import { sum } from '../sum.ts';
import type { Setting } from '../world/setting.ts';
import type { Ledger } from './ledger.ts';

/** What happenings cost or brought each producer's companies and treasury in one year, millions of US dollars. */
export interface Damages {
  /** Net cost to companies, in the order of the setting; negative where a rival's bid brought them more. */
  readonly companies: readonly number[];
  readonly treasuries: readonly number[];
}

/** What happened, and how the importers stand towards it this year. */
export interface Blows {
  readonly happenings: readonly Happening[];
  readonly cases: readonly TradeCase[];
  /** Exposure of each importer to its dominant suppliers, in the order of the setting. */
  readonly exposures: readonly number[];
}

/**
 * Who pays for what happened? Costs fall on the producers that feel them in proportion to their revenue of the year. A trade case that is
 * settled is paid by exporters to the rest of the world, whoever brought it, so that no buyer at the table gains by a
 * quarrel; an investor's claim by the state to the mines' owners, a protest by companies to the communities, a leak by
 * companies to advisers; a rival's bid is met by the buyers. Buyers also pay for what a failing supplier leaves open (as far as they depend on it), and for suits about where their metal comes from.
 */
export function damagesIn(
  setting: Setting,
  year: number,
  { happenings, cases, exposures }: Blows,
  revenues: readonly number[],
  ledger: Ledger,
): Damages {
  const { producers, importers } = setting;
  /** What of a cost falls on one producer: those whom it falls on share it by their revenue. */
  const partOf = (cost: number, on: readonly PartyIndex[], party: PartyIndex, at: number) => {
    if (!on.includes(party)) return 0;
    const total = sum(
      producers.map((other, index) => (on.includes(other.party) ? (revenues[index] ?? 0) : 0)),
    );
    return cost * (total > 0 ? (revenues[at] ?? 0) / total : 1 / on.length);
  };
  const companies = producers.map(() => 0);
  const treasuries = producers.map(() => 0);
  for (const settled of cases) {
    if (settled.settled !== year || settled.against !== 'producers') continue;
    producers.forEach(({ party }, at) => {
      const cost = partOf(settled.cost, settled.on, party, at);
      ledger.pay(year, ledger.account('company', party), ledger.account('market'), 'retaliation', cost);
      companies[at] = (companies[at] ?? 0) + cost;
    });
  }
  for (const event of happenings) {
    if (event.year !== year) continue;
    payByBuyers(setting, year, event, exposures, ledger);
    producers.forEach(({ party }, at) => {
      const cost = partOf(event.cost, event.on, party, at);
      const company = ledger.account('company', party);
      const bear = (amount: number) => (companies[at] = (companies[at] ?? 0) + amount);
      switch (event.hazard) {
        case 'investor-claim':
          ledger.pay(year, ledger.account('treasury', party), ledger.account('owners', party), 'award', cost);
          treasuries[at] = (treasuries[at] ?? 0) + cost;
          break;
        case 'protest':
          ledger.pay(year, company, ledger.account('community', party), 'protest-cost', cost);
          bear(cost);
          break;
        case 'leak':
          ledger.pay(year, company, ledger.account('contractors'), 'leak-cost', cost);
          bear(cost);
          break;
        case 'rival-bid':
          for (const { party: importer, spotWeight } of importers) {
            ledger.pay(year, ledger.account('buyers', importer), company, 'rival-premium', cost * spotWeight);
            bear(-cost * spotWeight);
          }
          break;
        case 'dispute':
        // Paid when it is settled.
        case 'border-dispute':
        case 'retaliation':
        // See `retaliation.ts`.
        case 'supply-shock':
        case 'exposure':
          // Paid by the buyers.
          break;
      }
    });
  }
  return { companies, treasuries };
}

/** What falls on the industry of the importers, in proportion to their need. */
function payByBuyers(
  { importers }: Setting,
  year: number,
  event: Happening,
  exposures: readonly number[],
  ledger: Ledger,
): void {
  importers.forEach(({ party, spotWeight }, at) => {
    const buyers = ledger.account('buyers', party);
    const cost = event.cost * spotWeight;
    if (event.hazard === 'supply-shock')
      ledger.pay(year, buyers, ledger.account('market'), 'shock-cost', cost * (exposures[at] ?? 0));
    if (event.hazard === 'exposure')
      ledger.pay(year, buyers, ledger.account('contractors'), 'exposure-cost', cost);
  });
}
