import type { Mineral, Production } from '#engine/index.ts';
import { parameters } from '../parameters.ts';
import type { Keepings } from '../promises/keeping.ts';
import { sum, sumOf } from '../sum.ts';
import type { ImporterSetting, Setting } from '../world/setting.ts';
import { effectsIn, marketOf } from '../world/effects.ts';
import { blocLift } from './bloc.ts';
import { deskPays } from './desk.ts';
import type { Desks } from './desk.ts';
import { bandOf, coverOf } from './floor.ts';
import type { Ledger } from './ledger.ts';
import type { Lot } from './lot.ts';

/** What one producer sold of one mineral in one year. */
export interface Sale {
  readonly mineral: Mineral;
  /** Received in all, millions of US dollars. */
  readonly revenue: number;
  /** Value at the world price, millions of US dollars. */
  readonly worldValue: number;
  /** Paid on top to reach the floor, millions of US dollars. */
  readonly floorPaid: number;
  /** Paid back above the ceiling, millions of US dollars. */
  readonly rebated: number;
  /** Value of what left unprocessed, at the world price, millions of US dollars. */
  readonly rawValue: number;
  /** Thousand tonnes of metal. */
  readonly oreKt: number;
  /** To each importer in the order of the setting. */
  readonly bought: readonly Bought[];
}

/** What one importer bought of it by offtake, that is for sure. */
export interface Bought {
  /** Thousand tonnes of metal, and how much of it unprocessed. */
  readonly securedKt: number;
  readonly feedstockKt: number;
  /** Paid for it by industry and treasury together, and its worth at the world price, millions of US dollars. */
  readonly paid: number;
  readonly worth: number;
}

/** What importers hold in stock, thousand tonnes by importer and production row. */
export type Stocks = Map<string, number>;

/** What every sale of a run shares. */
export interface Trade {
  readonly setting: Setting;
  readonly keepings: Keepings;
  readonly stocks: Stocks;
  readonly desks: Desks;
  readonly ledger: Ledger;
}

/**
 * Who buys a year's output of one mineral, at what price, and who pays? Refined metal fetches the world price, ore and
 * concentrate the world price less what processing adds. Offtake goes to the importers that are bound, if both sides
 * keep their promise that year; of the rest a part is bought by the importers at the table anyway, the remainder by the
 * world. Floors and ceilings move only the price of what they cover.
 */
export function sell(trade: Trade, lot: Lot): Sale {
  const { setting, keepings, ledger } = trade;
  const { row, year, price, oreKt, rawKt } = lot;
  const { terms, party } = lot.producer;
  const rawValue = (rawKt * price * (1 - row.processingMargin)) / 1000;
  const finished = oreKt - rawKt + lot.precursorKt * (row.precursor?.margin ?? 0);
  const worldValue = rawValue + (finished * price) / 1000;
  const delivers = keepings.isKept('supply', party, year);
  const offtakes = setting.importers.map((importer) =>
    delivers && keepings.isKept('purchase', importer.party, year)
      ? terms.offtakeShare * importer.offtakeWeight
      : 0,
  );
  const open = parameters.market.spotShare * (1 - sum(offtakes));
  const spots = setting.importers.map((importer) => open * importer.spotWeight);
  const abroad = 1 - sum(offtakes) - sum(spots);
  const toWorld = abroad * worldValue * (1 + blocLift(setting, party, year, lot.leaves));
  ledger.pay(year, ledger.account('market'), ledger.account('company', party), 'sale', toWorld);
  const evened = deskPays(setting, trade.desks, lot, abroad * worldValue, ledger);

  const deals = setting.importers.map((importer, at) =>
    buy(trade, lot, { importer, offtake: offtakes[at] ?? 0, spot: spots[at] ?? 0, worldValue }),
  );
  return {
    mineral: row.mineral,
    revenue: toWorld + evened + sumOf(deals, (deal) => deal.received),
    worldValue,
    floorPaid: sumOf(deals, (deal) => deal.floor),
    rebated: sumOf(deals, (deal) => deal.rebate),
    rawValue,
    oreKt,
    bought: deals.map((deal) => deal.bought),
  };
}

/** Shares of a lot that one importer buys by offtake and otherwise, and the whole lot's worth at the world price. */
interface Purchase {
  readonly importer: ImporterSetting;
  readonly offtake: number;
  readonly spot: number;
  readonly worldValue: number;
}

/** One importer's purchases, with every payment they bring. Amounts in millions of US dollars. */
function buy(
  { setting, keepings, stocks, ledger }: Trade,
  lot: Lot,
  { importer, offtake, spot, worldValue }: Purchase,
) {
  const { year, producer } = lot;
  const { terms } = producer;
  const company = ledger.account('company', producer.party);
  const buyers = ledger.account('buyers', importer.party);
  const treasury = ledger.account('treasury', importer.party);
  const isStockpile = terms.floorInstrument === 'stockpile';
  const market = marketOf(effectsIn(setting, year), lot.row.mineral);
  // Members of a club ask a duty of whoever stays outside it, and hold a least price for those inside.
  const isInside = producer.bound && importer.bound;
  const tariff = setting.agreed && importer.bound && !producer.bound ? market.tariff : 0;
  const price = 1 + market.premium;
  const band = bandOf(terms, lot.reference, lot.price);
  const border = isInside ? Math.max(0, (market.floor * lot.reference) / lot.price - price) : 0;
  const lift = Math.max(0, band.floor - price - border);
  const isKept = keepings.isKept('floor', importer.party, year);
  const cover = isKept ? coverOf(terms.floorInstrument, offtake, spot) : 0;
  const stocked = isStockpile && lift > 0 ? stock(lot, importer, cover * lot.oreKt, stocks) * cover : 0;

  const value = (offtake + spot - stocked) * worldValue;
  const premium = value * market.premium;
  ledger.pay(year, buyers, company, 'sale', value);
  ledger.pay(
    year,
    premium >= 0 ? buyers : company,
    premium >= 0 ? company : buyers,
    'premium',
    Math.abs(premium),
  );

  const duty = value * tariff;
  ledger.pay(year, company, treasury, 'tariff', duty);

  const atBorder = (offtake + spot - stocked) * worldValue * border;
  ledger.pay(year, buyers, treasury, 'border-adjustment', atBorder);
  ledger.pay(year, treasury, company, 'floor-payment', atBorder);

  const purchase = stocked * worldValue * band.floor;
  ledger.pay(year, treasury, company, 'stockpile-purchase', purchase);
  const topUp = isStockpile ? 0 : cover * worldValue * lift;
  if (terms.floorInstrument === 'border-adjusted')
    ledger.pay(year, buyers, treasury, 'border-adjustment', topUp);
  ledger.pay(
    year,
    terms.floorInstrument === 'offtake-floor' ? buyers : treasury,
    company,
    'floor-payment',
    topUp,
  );

  const rebate = offtake * worldValue * Math.max(0, price + border - band.ceiling);
  ledger.pay(year, company, buyers, 'ceiling-rebate', rebate);

  const contract = topUp + stocked * worldValue * (lift + border);
  const floor = contract + atBorder;
  const loose = cover > 0 ? 1 - stocked / cover : 1;
  const onOfftake = (cover > 0 ? (contract * offtake) / cover : 0) + offtake * loose * worldValue * border;
  const bought: Bought = {
    securedKt: offtake * lot.oreKt,
    feedstockKt: offtake * lot.rawKt,
    paid: offtake * worldValue * price + onOfftake - rebate,
    worth: offtake * worldValue,
  };
  const received = value + premium + purchase + topUp + atBorder - rebate - duty;
  return { received, floor, rebate, bought };
}

/** Puts metal into an importer's stockpile as far as there is room; returns the share that went in. */
function stock({ row }: Lot, importer: ImporterSetting, offered: number, stocks: Stocks): number {
  const key = stockKey(importer, row);
  const held = stocks.get(key) ?? 0;
  const need = importer.importer.needKt * weightOf(importer, row.mineral);
  const room = Math.max(0, need * parameters.market.stockYears - held);
  const taken = Math.min(offered, room);
  stocks.set(key, held + taken);
  return offered > 0 ? taken / offered : 0;
}

/** Share of one mineral in an importer's need, in tonnes. */
function weightOf({ minerals }: ImporterSetting, mineral: Mineral): number {
  return minerals.find((row) => row.mineral === mineral)?.byWeight ?? 0;
}

/** Stockpiles cost their treasury something to keep, and sell part of what they hold to industry in years of high prices. */
export function releaseStocks(setting: Setting, year: number, stocks: Stocks, ledger: Ledger): void {
  for (const importer of setting.importers)
    for (const model of setting.implementation.prices) {
      const price = setting.prices.get(model.mineral)?.[year] ?? 0;
      const key = stockKey(importer, model);
      const held = stocks.get(key) ?? 0;
      if (held === 0) continue;
      const treasury = ledger.account('treasury', importer.party);
      const keeping = ((held * price) / 1000) * parameters.market.stockKeeping;
      ledger.pay(year, treasury, ledger.account('contractors'), 'stock-keeping', keeping);
      if (price < model.reference) continue;
      const sold = held * parameters.market.stockRelease;
      stocks.set(key, held - sold);
      const buyers = ledger.account('buyers', importer.party);
      ledger.pay(year, buyers, treasury, 'stockpile-sale', (sold * price) / 1000);
    }
}

/** What one importer holds in stock of all minerals, thousand tonnes. */
export function heldBy(setting: Setting, importer: ImporterSetting, stocks: Stocks): number {
  return sumOf(setting.implementation.prices, (model) => stocks.get(stockKey(importer, model)) ?? 0);
}

function stockKey(importer: ImporterSetting, { mineral }: Pick<Production, 'mineral'>): string {
  return `${importer.party}/${mineral}`;
}
