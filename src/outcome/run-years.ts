import type { DraftAgreement, Scenario } from '#engine/index.ts';
import { buyersIn } from './buyers/supply.ts';
import { eventsOf } from './events.ts';
import { landsOf } from './land.ts';
import type { Land } from './land.ts';
import { settleMines } from './money/accounts.ts';
import { damagesIn } from './money/damages.ts';
import { debtsOf } from './money/debt.ts';
import { openLedger } from './money/ledger.ts';
import { releaseStocks, sell } from './money/sales.ts';
import type { Sale, Trade } from './money/sales.ts';
import { spendBundle, spendOutside } from './money/spending.ts';
import { happeningsOf, tradeCasesOf } from './people/happenings.ts';
import { claimsAfter } from './people/tightening.ts';
import { keepingsOf } from './promises/keeping.ts';
import { complianceRows, lineRows, mineralRow, producerRow } from './rows.ts';
import { sum } from './sum.ts';
import { accessTo } from './works/lines.ts';
import type { LineWorks } from './works/lines.ts';
import { settingOf } from './world/setting.ts';
import type { Setting } from './world/setting.ts';
import type { DebtLeft, ImporterYear, MineralYear, ProducerYear, Years } from './years.ts';

/**
 * What do the years make of an agreement? With no agreement: what they would have been without one. The same scenario,
 * agreement and seed give the same years; the same seed gives the same prices, protests, surges and hazards whatever
 * was agreed, so that two agreements can be compared year by year.
 */
export function runYears(scenario: Scenario, agreement: DraftAgreement | undefined, seed: string): Years {
  const setting = settingOf(scenario, agreement, seed);
  const keepings = keepingsOf(setting);
  const brought = happeningsOf(setting);
  const { lands, lines } = landsOf(setting, keepings, brought);
  const happenings = [...brought, ...claimsAfter(setting, lands)];
  const cases = tradeCasesOf(setting, brought);

  const ledger = openLedger(setting.implementation.firstYear);
  const trade: Trade = { setting, keepings, stocks: new Map(), desks: new Map(), ledger };
  const debts = lands.map((land) => debtsOf(setting, land.producer, ledger));
  const minerals: MineralYear[] = [];
  const producers: ProducerYear[] = [];
  const importers: ImporterYear[] = [];
  for (let year = 0; year < setting.years; year++) {
    const sales = lands.map((land) => salesOf(trade, land, year));
    releaseStocks(setting, year, trade.stocks, ledger);
    spendOutside(lines, year, ledger);
    const revenues = sales.map((rows) => sum(rows.map((sale) => sale.revenue)));
    const shocked = happenings.some((event) => event.year === year && event.hazard === 'supply-shock');
    const supplied = buyersIn(setting, sales, year, trade.stocks, shocked);
    const exposures = supplied.map(({ exposure }) => exposure);
    const damages = damagesIn(setting, year, { happenings, cases, exposures }, revenues, ledger);
    lands.forEach((land, at) => {
      const own = sales[at] ?? [];
      const spending = spendBundle(setting, land, at, year, lines, ledger);
      const accounts = settleMines(
        setting,
        keepings,
        land,
        {
          year,
          sales: own,
          freightSaved: freightSaved(setting, land, lines, year),
          damages: damages.companies[at] ?? 0,
        },
        ledger,
      );
      const tranche = land.bundle[year];
      const debt = tranche === undefined ? undefined : debts[at]?.serve(year, tranche, accounts.take);
      if (debt === undefined) return;
      own.forEach((sale, index) => minerals.push(mineralRow(setting, land, sale, index, year)));
      const award = damages.treasuries[at] ?? 0;
      producers.push(
        producerRow(setting, land, { year, accounts, spending, debt, award, revenue: revenues[at] ?? 0 }),
      );
    });
    importers.push(...supplied);
  }
  const debtsLeft: readonly DebtLeft[] = debts.flatMap((debt, at) =>
    debt
      .outstanding()
      .filter(({ musd }) => musd > 0)
      .map(({ lender, musd }) => ({ party: lands[at]?.producer.party ?? -1, lender, musd })),
  );
  const rows = {
    minerals,
    producers,
    importers,
    lines: lineRows(setting, lands, lines),
    compliance: complianceRows(setting, keepings),
    flows: ledger.flows,
  };
  return {
    seed,
    agreement,
    firstYear: setting.implementation.firstYear,
    count: setting.years,
    ...rows,
    events: eventsOf(setting, lands, { happenings, cases }, rows),
    debts: debtsLeft,
  };
}

function salesOf(trade: Trade, land: Land, year: number): readonly Sale[] {
  const { implementation, prices } = trade.setting;
  return land.producer.production.flatMap((row, index) => {
    const model = implementation.prices.find((candidate) => candidate.mineral === row.mineral);
    const price = prices.get(row.mineral)?.[year];
    if (model === undefined || price === undefined) return [];
    const oreKt = land.oreKt[index]?.[year] ?? 0;
    const rawKt = oreKt - (land.processing.processedKt[index]?.[year] ?? 0);
    const precursorKt = land.processing.precursorKt[index]?.[year] ?? 0;
    const leaves = land.leaves[year] ?? 1;
    return [
      sell(trade, {
        producer: land.producer,
        row,
        year,
        price,
        reference: model.reference,
        oreKt,
        rawKt,
        precursorKt,
        leaves,
      }),
    ];
  });
}

/** What the open lines save one producer in a year: freight on all that may use them. Millions of US dollars. */
function freightSaved(setting: Setting, land: Land, lines: readonly LineWorks[], year: number): number {
  const ore = sum(land.oreKt.map((row) => row[year] ?? 0));
  const own = land.producer.lines;
  const saved = own.map((index) =>
    lines[index]?.open[year] === true ? (setting.implementation.lines[index]?.freightSaved ?? 0) : 0,
  );
  return (ore * accessTo(setting, year) * sum(saved)) / 1000;
}
