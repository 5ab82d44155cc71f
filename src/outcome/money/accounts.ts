import type { Producer } from '#engine/index.ts';
import type { Land } from '../land.ts';
import { parameters } from '../parameters.ts';
import type { Keepings } from '../promises/keeping.ts';
import type { Practice } from '../promises/practice.ts';
import { sum, sumOf } from '../sum.ts';
import type { Setting } from '../world/setting.ts';
import type { Ledger } from './ledger.ts';
import type { Sale } from './sales.ts';
import type { Stake } from './stake.ts';

const given = parameters.costs;

/** The yearly accounts of one producer's mines and plants, millions of US dollars. */
export interface MineAccounts {
  /** To the state: royalty, export duty, tax and dividends. */
  readonly take: number;
  readonly wages: number;
  readonly localPurchases: number;
  /** What of these purchases is added at home. */
  readonly localValue: number;
  readonly community: number;
  /** Revenue less cash costs, licences and investment, before anything goes to state or communities. */
  readonly cashFlow: number;
  /** What the state still owes the owners for its share, at the end of the year. */
  readonly carried: number;
  /** What the new plants add at the world price, less what they cost to run, to license and to build. */
  readonly plantCash: number;
}

/** What a year brought. */
export interface MineYear {
  readonly year: number;
  /** By production row. */
  readonly sales: readonly Sale[];
  /** Freight saved by the lines, and damages: millions of US dollars. */
  readonly freightSaved: number;
  readonly damages: number;
  readonly stake: Stake;
}

/**
 * Who gets what the mines earn? Cash costs go to workers, local suppliers and suppliers abroad; the state takes royalty
 * on revenue, export duty on what leaves unprocessed for as long as it is allowed, tax on profit, and its share of what is left;
 * communities their share of revenue. Owners receive the rest, or pay in what is missing, so that companies end every
 * year with nothing.
 *
 *     profit = revenue − cash costs − licences − royalty − duty − benefit sharing − damages
 *     tax = rate · max(0, profit)        dividend: see `stake.ts`
 *
 * Local inputs beyond the usual cost more than those from abroad, by less and less; what they cost more is spent abroad, on what
 * local suppliers have to bring in, so that dear purchases do not pass for captured value. Of the rest they keep what is added
 * at home: a supplier that imports and sells on adds little.
 */
export function settleMines(
  setting: Setting,
  keepings: Keepings,
  land: Land,
  mine: MineYear,
  ledger: Ledger,
): MineAccounts {
  const { party, terms, producer: state } = land.producer;
  const { year, sales } = mine;
  const company = ledger.account('company', party);
  const treasury = ledger.account('treasury', party);
  const households = ledger.account('households', party);
  const contractors = ledger.account('contractors');
  const revenue = sumOf(sales, (sale) => sale.revenue);

  const cash = cashCost(land, mine);
  const wages = cash * given.wageShare;
  const local = (cash - wages) * localShare(land.practice, year);
  const imported = Math.max(0, cash - wages - local - mine.freightSaved);
  const dearer =
    (cash - wages) * (land.practice.localContent[year] ?? 0) * (land.practice.localPremium[year] ?? 0);
  const licences = licenceFees(setting, land, year);
  const investment = land.plants.companyMoney[year] ?? 0;
  ledger.pay(year, company, households, 'wages', wages);
  ledger.pay(year, company, households, 'local-purchases', local);
  const localValue = local * localValueShare(state);
  ledger.pay(year, households, contractors, 'imported-inputs', local - localValue);
  ledger.pay(year, company, contractors, 'imported-inputs', imported);
  ledger.pay(year, company, contractors, 'local-premium', dearer);
  ledger.pay(year, company, contractors, 'licence-fees', licences);
  ledger.pay(year, company, contractors, 'plant-investment', investment);

  const royalty = revenue * state.royaltyRate;
  // What may not leave pays no duty.
  const isBanned = year < terms.exportBanYears;
  const isTaxed = terms.exportDutyAllowed
    ? year < terms.exportDutyYears
    : !keepings.isKept('duty-restraint', party, year);
  const mayTax = isTaxed && !isBanned;
  const duty = mayTax ? sumOf(sales, (sale) => sale.rawValue) * state.exportDutyRate : 0;
  const benefit = keepings.isKept('benefit', party, year) ? revenue * terms.benefitShare : 0;
  const costs = wages + local + imported + dearer + licences;
  const profit = revenue - costs - royalty - duty - benefit - mine.damages;
  const tax = Math.max(0, profit) * state.taxRate;
  const isHeld = keepings.isKept('equity', party, year);
  const { dividend, carried } = isHeld
    ? mine.stake.serve(profit - tax, investment)
    : { dividend: 0, carried: mine.stake.carried() };
  ledger.pay(year, company, treasury, 'royalty', royalty);
  ledger.pay(year, company, treasury, 'export-duty', duty);
  ledger.pay(year, company, ledger.account('community', party), 'benefit-sharing', benefit);
  ledger.pay(year, company, treasury, 'tax', tax);
  ledger.pay(year, company, treasury, 'state-dividend', dividend);

  const rest = profit - tax - dividend - investment;
  const owners = ledger.account('owners', party);
  if (rest >= 0) ledger.pay(year, company, owners, 'owners-profit', rest);
  else ledger.pay(year, owners, company, 'owners-support', -rest);
  return {
    take: royalty + duty + tax + dividend,
    wages,
    localPurchases: local,
    localValue,
    community: benefit,
    carried,
    cashFlow: revenue - costs - investment,
    plantCash: plantCashIn(setting, land, year) - licences,
  };
}

/** Share of purchases made at home: what is usual, and what was promised beyond it and has become practice. */
export function localShare(practice: Practice, year: number): number {
  return parameters.works.localBase + (practice.localContent[year] ?? 0);
}

/** Share of purchases at home that is added there. */
export function localValueShare({ localValueShare: share = 1 }: Producer): number {
  return share;
}

function cashCost({ producer, processing }: Land, { sales, year }: MineYear): number {
  const costs = producer.production.map((row, index) => {
    const processed = processing.processedKt[index]?.[year] ?? 0;
    const precursors = (processing.precursorKt[index]?.[year] ?? 0) * (row.precursor?.cost ?? 0);
    return (sales[index]?.oreKt ?? 0) * row.unitCost + processed * row.processingCost + precursors;
  });
  return sum(costs) / 1000;
}

/** A share of what new plants add at the world price, until the technology has been transferred. */
function licenceFees({ prices }: Setting, { producer, processing, practice }: Land, year: number): number {
  return (
    addedIn(prices, producer, processing, year) * given.licenceShare * (1 - (practice.technology[year] ?? 0))
  );
}

/** What new plants of all stages add to the world value of the metal, millions of US dollars. */
function addedIn(
  prices: Setting['prices'],
  { production }: Land['producer'],
  { newKt, precursorKt }: Land['processing'],
  year: number,
): number {
  const added = production.map((row, index) => {
    const price = prices.get(row.mineral)?.[year] ?? 0;
    const refined = (newKt[index]?.[year] ?? 0) * row.processingMargin;
    return (price * (refined + (precursorKt[index]?.[year] ?? 0) * (row.precursor?.margin ?? 0))) / 1000;
  });
  return sum(added);
}

/** Before licences. */
function plantCashIn({ prices }: Setting, { producer, processing, plants }: Land, year: number): number {
  const running = producer.production.map((row, index) => {
    const refining = (processing.newKt[index]?.[year] ?? 0) * row.processingCost;
    return refining + (processing.precursorKt[index]?.[year] ?? 0) * (row.precursor?.cost ?? 0);
  });
  const building = (plants.publicMoney[year] ?? 0) + (plants.companyMoney[year] ?? 0);
  return addedIn(prices, producer, processing, year) - sum(running) / 1000 - building;
}
