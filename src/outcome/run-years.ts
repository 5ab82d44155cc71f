import type { DraftAgreement, Scenario } from '#engine/index.ts';
import { buyersIn } from './buyers/supply.ts';
import { eventsOf } from './events.ts';
import { landsOf } from './land.ts';
import type { Land } from './land.ts';
import { settleMines } from './money/accounts.ts';
import { damagesIn } from './money/damages.ts';
import { debtsOf } from './money/debt.ts';
import { openLedger, openPurseBook } from './money/ledger.ts';
import type { Ledger, PurseBook } from './money/ledger.ts';
import { releaseStocks, sell } from './money/sales.ts';
import type { Sale, Trade } from './money/sales.ts';
import { retaliationOf } from './money/retaliation.ts';
import { spendBundle, spendOutside } from './money/spending.ts';
import { stakeOf } from './money/stake.ts';
import { answersTo, happeningsOf, tradeCasesOf } from './people/happenings.ts';
import { claimsAfter } from './people/tightening.ts';
import type { Happening } from './people/happenings.ts';
import { keepingsOf } from './promises/keeping.ts';
import type { Keepings, Promised } from './promises/keeping.ts';
import { complianceRows, lineRows, mineralRow, producerRow } from './rows.ts';
import { sum, sumOf } from './sum.ts';
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
  const ledger = openLedger(setting.implementation.firstYear);
  const { years, lands, happenings, cases, compliance } = play(setting, seed, keepingsOf(setting), ledger);
  const rows = { ...years, compliance, flows: ledger.flows };
  return { ...rows, events: eventsOf(setting, lands, { happenings, cases }, rows) };
}

/** The years without their story: what is needed of a path that is one of a thousand. */
export interface BareYears extends Years {
  readonly purses: PurseBook['purses'];
  readonly called: PurseBook['called'];
  readonly happenings: readonly Happening[];
  readonly lands: readonly Land[];
}

/**
 * As {@link runYears}, on a path that is drawn already, with no payments and no events written down. The world without an
 * agreement is only compared with, by what producers and public purses have: nothing else of it is written down either.
 */
export function runBare(
  setting: Setting,
  seed: string,
  promises: readonly Promised[],
  isCompared = false,
): BareYears {
  const book = openPurseBook(setting.scenario.parties.length, setting.years);
  const { years, lands, happenings, compliance } = play(
    setting,
    seed,
    keepingsOf(setting, promises),
    book,
    isCompared,
  );
  const { purses, called } = book;
  return { ...years, compliance, flows: [], events: [], purses, called, happenings, lands };
}

function play(setting: Setting, seed: string, keepings: Keepings, ledger: Ledger, isCompared = false) {
  const brought = happeningsOf(setting);
  const { lands, lines } = landsOf(setting, keepings, brought);
  const happenings = [...brought, ...claimsAfter(setting, lands)];
  const cases = tradeCasesOf(setting, brought);
  const answers = [...happenings, ...answersTo(cases)];

  const trade: Trade = { setting, keepings, stocks: new Map(), desks: new Map(), ledger };
  const stakes = lands.map(({ producer }) => stakeOf(setting, producer));
  const retaliation = retaliationOf(setting);
  const debts = lands.map((land) => debtsOf(setting, land.producer, ledger));
  const minerals: MineralYear[] = [];
  const producers: ProducerYear[] = [];
  const importers: ImporterYear[] = [];
  for (let year = 0; year < setting.years; year++) {
    const sales = lands.map((land) => salesOf(trade, land, year));
    releaseStocks(setting, year, trade.stocks, ledger);
    spendOutside(lines, year, ledger);
    const revenues = sales.map((rows) => sumOf(rows, (sale) => sale.revenue));
    const shocked = happenings.some((event) => event.year === year && event.hazard === 'supply-shock');
    const countermeasures = retaliation.serve(year, answers, ledger);
    const strains = { shocked, countermeasures };
    const supplied = isCompared ? [] : buyersIn(setting, sales, year, trade.stocks, strains);
    const exposures = supplied.map(({ exposure }) => exposure);
    const damages = damagesIn(setting, year, { happenings, cases, exposures }, revenues, ledger);
    lands.forEach((land, at) => {
      const own = sales[at] ?? [];
      const stake = stakes[at];
      if (stake === undefined) return;
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
          stake,
        },
        ledger,
      );
      const tranche = land.bundle[year];
      const debt = tranche === undefined ? undefined : debts[at]?.serve(year, tranche, accounts.take);
      if (debt === undefined) return;
      if (!isCompared)
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
  return {
    years: {
      seed,
      agreement: setting.agreement,
      firstYear: setting.implementation.firstYear,
      count: setting.years,
      minerals,
      producers,
      importers,
      lines: isCompared ? [] : lineRows(setting, lands, lines),
      debts: debtsLeft,
    },
    lands,
    happenings,
    cases,
    compliance: complianceRows(setting, keepings),
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
  const ore = sumOf(land.oreKt, (row) => row[year] ?? 0);
  const own = land.producer.lines;
  const saved = own.map((index) =>
    lines[index]?.open[year] === true ? (setting.implementation.lines[index]?.freightSaved ?? 0) : 0,
  );
  return (ore * accessTo(setting, year) * sum(saved)) / 1000;
}
