import { localShare } from './money/accounts.ts';
import type { MineAccounts } from './money/accounts.ts';
import type { DebtYear } from './money/debt.ts';
import type { Sale } from './money/sales.ts';
import type { Spending } from './money/spending.ts';
import type { Land } from './land.ts';
import { parameters } from './parameters.ts';
import { pressureOf } from './people/consent.ts';
import type { Keepings } from './promises/keeping.ts';
import { sum, sumOf } from './sum.ts';
import { accessTo } from './works/lines.ts';
import type { LineWorks } from './works/lines.ts';
import type { Setting } from './world/setting.ts';
import type { ComplianceYear, LineYear, MineralYear, ProducerYear } from './years.ts';

/** How one mineral of one producer stands in the table of years. */
export function mineralRow(
  setting: Setting,
  land: Land,
  sale: Sale,
  index: number,
  year: number,
): MineralYear {
  const capacityKt = land.processing.capacityKt[index]?.[year] ?? 0;
  const processedKt = land.processing.processedKt[index]?.[year] ?? 0;
  const price = setting.prices.get(sale.mineral)?.[year] ?? 0;
  return {
    year: setting.implementation.firstYear + year,
    party: land.producer.party,
    mineral: sale.mineral,
    price,
    // Per unit of world value, so that the mix of ore and metal does not pass for a price.
    received: sale.worldValue > 0 ? (price * sale.revenue) / sale.worldValue : price,
    oreKt: sale.oreKt,
    capacityKt,
    processedKt,
    utilisation: capacityKt > 0 ? Math.min(1, processedKt / capacityKt) : 1,
    precursorCapacityKt: land.plants.precursorKt[index]?.[year] ?? 0,
    precursorKt: land.processing.precursorKt[index]?.[year] ?? 0,
    offtakeKt: sumOf(sale.bought, (bought) => bought.securedKt),
    revenue: sale.revenue,
    worldValue: sale.worldValue,
    floorPaid: sale.floorPaid,
    rebated: sale.rebated,
  };
}

/** What one year brought one producer. */
export interface ProducerResult {
  readonly year: number;
  readonly accounts: MineAccounts;
  readonly spending: Spending;
  readonly debt: DebtYear;
  /** Paid to investors by order of a tribunal, millions of US dollars. */
  readonly award: number;
  readonly revenue: number;
}

/** How one producer stands in the table of years. */
export function producerRow(setting: Setting, land: Land, result: ProducerResult): ProducerYear {
  const { year, accounts, spending, debt } = result;
  const { party, producer, production } = land.producer;
  const at = <Value>(list: readonly Value[], otherwise: Value) => list[year] ?? otherwise;
  const full = sumOf(production, (row) => row.oreKt);
  const mined = sumOf(land.oreKt, (row) => at(row, 0));
  const processed = sumOf(land.processing.processedKt, (row) => at(row, 0));
  const local = accounts.localPurchases + spending.local;
  const tranche = land.bundle[year];
  return {
    year: setting.implementation.firstYear + year,
    party,
    powerMw: at(land.capacity.powerMw, 0),
    powerUsedMw: at(land.processing.powerUsed, 0),
    skills: at(land.capacity.skills, 0),
    skillsUsed: at(land.processing.skillsUsed, 0),
    leaves: at(land.leaves, 1),
    consent: at(land.consent.level, 0),
    pressure: pressureOf(
      producer.waterStress,
      land.practice,
      year,
      full > 0 ? mined / full : 0,
      full > 0 ? processed / full : 0,
    ),
    protest: at(land.consent.protest, false),
    lost: at(land.consent.lost, 0),
    revenue: result.revenue,
    take: accounts.take,
    cashFlow: accounts.cashFlow,
    wages: accounts.wages,
    localPurchases: local,
    community: accounts.community,
    carried: accounts.carried,
    captured:
      accounts.take +
      accounts.wages +
      (accounts.localValue + spending.localValue) +
      accounts.community -
      debt.interest -
      debt.seized -
      result.award,
    jobs: processed * producer.workersPerKt + local * parameters.costs.jobsPerMillion,
    debt: debt.owed,
    debtService: debt.paid,
    debtRatio: debt.ratio,
    debtCover: debt.cover,
    funded: tranche?.total ?? 0,
    plantCash: accounts.plantCash,
    safeguards: safeguardsIn(land, year),
    localContent: localShare(land.practice, year),
    technology: at(land.practice.technology, 0),
  };
}

/** Average of the five safeguards in practice. */
function safeguardsIn({ practice }: Land, year: number): number {
  const { consent, assessment, benefit, water, labour } = practice;
  return Math.max(0, sumOf([consent, assessment, benefit, water, labour], (list) => list[year] ?? 0) / 5);
}

/** How the lines stand in the table of years. Where several are open to one producer they share what it sends. */
export function lineRows(
  setting: Setting,
  lands: readonly Land[],
  lines: readonly LineWorks[],
): readonly LineYear[] {
  return Array.from({ length: setting.years }, (_, year) =>
    lines.map((works, line): LineYear => {
      const sent = lands.map((land) => {
        const open = land.producer.lines.filter((index) => lines[index]?.open[year] === true);
        return open.includes(line) ? sumOf(land.oreKt, (row) => row[year] ?? 0) / open.length : 0;
      });
      return {
        year: setting.implementation.firstYear + year,
        line,
        built: works.built[year] ?? 0,
        open: works.open[year] === true,
        carriedKt: sum(sent) * accessTo(setting, year),
      };
    }),
  ).flat();
}

/** One row for each promise and year in which it was due. */
export function complianceRows(setting: Setting, keepings: Keepings): readonly ComplianceYear[] {
  return Array.from({ length: setting.years }, (_, year) =>
    keepings.all
      .filter(({ due }) => due[year] === true)
      .map(({ promise, chance, kept }): ComplianceYear => ({
        year: setting.implementation.firstYear + year,
        promise: promise.name,
        by: promise.by,
        to: promise.to,
        chance: chance[year] ?? 0,
        kept: kept[year] ?? false,
      })),
  ).flat();
}
