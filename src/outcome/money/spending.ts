import type { Land } from '../land.ts';
import { parameters } from '../parameters.ts';
import { sum, sumOf } from '../sum.ts';
import type { LineWorks } from '../works/lines.ts';
import type { Setting } from '../world/setting.ts';
import { localShare, localValueShare } from './accounts.ts';
import type { Ledger } from './ledger.ts';

/** What one producer's treasury received and spent of the bundle in one year, millions of US dollars. */
export interface Spending {
  readonly grants: number;
  readonly works: number;
  /** Part of the works bought at home. */
  readonly local: number;
  /** What of that part is added at home. */
  readonly localValue: number;
}

/**
 * Where does the bundle's money go? Grants enter the treasury; rail, power and plants leave it, partly to builders at
 * home and partly abroad; what is for nothing in particular stays. Importers pay for training. Loans are drawn in
 * `debt.ts`.
 */
export function spendBundle(
  setting: Setting,
  land: Land,
  at: number,
  year: number,
  lines: readonly LineWorks[],
  ledger: Ledger,
): Spending {
  const { party, terms, producer: state } = land.producer;
  const treasury = ledger.account('treasury', party);
  const households = ledger.account('households', party);
  const contractors = ledger.account('contractors');
  const tranche = land.bundle[year];
  setting.importers.forEach((importer, index) => {
    const purse = ledger.account('treasury', importer.party);
    ledger.pay(year, purse, treasury, 'grant', tranche?.grants[index] ?? 0);
    const trained = land.capacity.trained[year]?.[index] ?? 0;
    ledger.pay(year, purse, households, 'training', trained * parameters.money.trainingCost);
  });
  const rail = sumOf(lines, (line) => line.spent[year]?.[at] ?? 0);
  const power = (tranche?.total ?? 0) * terms.toPower;
  const works = rail + power + (land.plants.publicMoney[year] ?? 0);
  const local = works * localShare(land.practice, year);
  const localValue = local * localValueShare(state);
  ledger.pay(year, treasury, households, 'works', local);
  ledger.pay(year, treasury, contractors, 'works', works - local);
  ledger.pay(year, households, contractors, 'imported-inputs', local - localValue);
  return { grants: sum(tranche?.grants ?? []), works, local, localValue };
}

/** What others had promised for the lines before, and pay now. */
export function spendOutside(lines: readonly LineWorks[], year: number, ledger: Ledger): void {
  for (const line of lines)
    ledger.pay(
      year,
      ledger.account('funders'),
      ledger.account('contractors'),
      'works',
      line.outside[year] ?? 0,
    );
}
