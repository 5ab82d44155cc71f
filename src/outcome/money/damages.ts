import type { Happening } from '../people/happenings.ts';
import { sum } from '../sum.ts';
import type { Setting } from '../world/setting.ts';
import type { Ledger } from './ledger.ts';

/** What happenings cost or brought each producer's companies and treasury in one year, millions of US dollars. */
export interface Damages {
  /** Net cost to companies, in the order of the setting; negative where a rival's bid brought them more. */
  readonly companies: readonly number[];
  readonly treasuries: readonly number[];
}

/**
 * Who pays for what happened? Costs fall on producers in proportion to their revenue of the year. A lost dispute is
 * paid by exporters to the rest of the world, whoever brought it, so that no buyer at the table gains by a quarrel; an
 * investor's claim by the state to the mines' owners, a protest by companies to the communities, a leak by companies to
 * advisers; a rival's bid is met by the buyers.
 */
export function damagesIn(
  setting: Setting,
  year: number,
  happenings: readonly Happening[],
  revenues: readonly number[],
  ledger: Ledger,
): Damages {
  const { producers, importers } = setting;
  const total = sum(revenues);
  const companies = producers.map(() => 0);
  const treasuries = producers.map(() => 0);
  for (const event of happenings) {
    if (event.year !== year) continue;
    producers.forEach(({ party }, at) => {
      const cost = event.cost * (total > 0 ? (revenues[at] ?? 0) / total : 1 / producers.length);
      const company = ledger.account('company', party);
      const bear = (amount: number) => (companies[at] = (companies[at] ?? 0) + amount);
      switch (event.hazard) {
        case 'dispute':
          ledger.pay(year, company, ledger.account('market'), 'retaliation', cost);
          bear(cost);
          break;
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
      }
    });
  }
  return { companies, treasuries };
}
