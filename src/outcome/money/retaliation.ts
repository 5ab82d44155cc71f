import { parameters } from '../parameters.ts';
import type { Happening } from '../people/happenings.ts';
import { sumOf } from '../sum.ts';
import type { ImporterSetting, Setting } from '../world/setting.ts';
import type { Ledger } from './ledger.ts';

/** Answers of powers outside, played forward year by year. */
export interface Retaliation {
  /** What each importer's industry bears in the year, after relief; millions of US dollars, in the order of the setting. */
  readonly serve: (year: number, happenings: readonly Happening[], ledger: Ledger) => readonly number[];
}

/**
 * Whom does an outsider's answer to a buyers' club hit, and who helps? It falls on the industry of the members, in proportion
 * to their need; where nobody is bound, on that of all importers. What the agreement set aside for it takes some off:
 *
 * - credit lines: each member's public lender advances the loss, and industry pays it back in equal parts over some years,
 *   with the interest of public loans. The blow is spread, not taken away.
 * - a common fund: the members' treasuries pay the loss, whoever has it, by the shares in which they lend.
 *
 * Both end with what was set aside; lines fill up again as they are repaid, a fund does not. What is still lent in the last
 * year falls due in it.
 */
export function retaliationOf(setting: Setting): Retaliation {
  const { importers, terms, implementation, years } = setting;
  const members = importers.filter(({ bound }) => bound);
  const burden = sumOf(members, ({ burdens }) => burdens.loans);
  const shareOf = ({ burdens }: ImporterSetting) =>
    burden > 0 ? burdens.loans / burden : 1 / members.length;
  const isSpared = (importer: ImporterSetting) => members.length > 0 && !importer.bound;
  const weightOf = (importer: ImporterSetting) =>
    isSpared(importer) ? 0 : members.length > 0 ? importer.offtakeWeight : importer.spotWeight;
  const isCovered = terms.retaliationCover !== 'none' && members.length > 0;
  let left = isCovered ? terms.retaliationMoney : 0;
  /** Principal due, by importer, then by year. */
  const due = importers.map(() => Array.from({ length: years }, () => 0));
  const owed = importers.map(() => 0);

  const serve: Retaliation['serve'] = (year, happenings, ledger) => {
    const borne = importers.map((importer, at) => repay(importer, at, year, ledger));
    for (const event of happenings) {
      if (event.year !== year || event.hazard !== 'retaliation') continue;
      // In the last year there is no later one to put anything off to.
      const mayLend = terms.retaliationCover === 'common-fund' || year < years - 1;
      const relief = mayLend ? Math.min(left, event.cost) : 0;
      left -= relief;
      importers.forEach((importer, at) => {
        const weight = weightOf(importer);
        const buyers = ledger.account('buyers', importer.party);
        ledger.pay(year, buyers, ledger.account('market'), 'countermeasures', event.cost * weight);
        if (terms.retaliationCover === 'common-fund')
          for (const member of members)
            ledger.pay(
              year,
              ledger.account('treasury', member.party),
              buyers,
              'retaliation-relief',
              relief * weight * shareOf(member),
            );
        else if (isCovered) lend(importer, at, year, relief * weight, ledger);
        borne[at] = (borne[at] ?? 0) + (event.cost - relief) * weight;
      });
    }
    return borne;
  };

  const lend = ({ party }: ImporterSetting, at: number, year: number, amount: number, ledger: Ledger) => {
    const parts = Math.min(parameters.market.reliefYears, years - 1 - year);
    const row = due[at];
    if (row === undefined || amount <= 0) return;
    ledger.pay(year, ledger.account('lender', party), ledger.account('buyers', party), 'relief-loan', amount);
    owed[at] = (owed[at] ?? 0) + amount;
    for (let part = 1; part <= parts; part++) row[year + part] = (row[year + part] ?? 0) + amount / parts;
  };

  const repay = ({ party }: ImporterSetting, at: number, year: number, ledger: Ledger): number => {
    const principal = due[at]?.[year] ?? 0;
    const interest = (owed[at] ?? 0) * implementation.concessionalRate;
    const amount = principal + interest;
    ledger.pay(
      year,
      ledger.account('buyers', party),
      ledger.account('lender', party),
      'relief-repayment',
      amount,
    );
    owed[at] = Math.max(0, (owed[at] ?? 0) - principal);
    left += principal;
    return amount;
  };

  return { serve };
}
