import type { Sale, Stocks } from '../money/sales.ts';
import { heldBy } from '../money/sales.ts';
import { parameters } from '../parameters.ts';
import { sum, sumOf } from '../sum.ts';
import { effectsIn, marketOf } from '../world/effects.ts';
import type { ImporterSetting, MineralShare, Setting } from '../world/setting.ts';
import type { ImporterYear } from '../years.ts';
import { concentrationOf } from './concentration.ts';

/** What strains the importers this year. */
export interface Strains {
  /** The dominant supplier sells less. */
  readonly shocked: boolean;
  /** Borne by each importer's industry because of an outsider's answer, in the order of the setting; US$ m. */
  readonly countermeasures: readonly number[];
}

/**
 * How are the importers supplied this year? `sales` are indexed by producer, then by production row. Shares of need and
 * concentration are taken for each mineral and then weighed by its value in the need: a tonne of cobalt and a tonne of
 * copper do not add up to anything.
 */
export function buyersIn(
  setting: Setting,
  sales: readonly (readonly Sale[])[],
  year: number,
  stocks: Stocks,
  { shocked, countermeasures }: Strains,
): readonly ImporterYear[] {
  const basket = basketPrice(setting, year) / basketPrice(setting, 0);
  return setting.importers.map((importer, at): ImporterYear => {
    const needKt = importer.need[year] ?? 0;
    const total = { securedKt: 0, feedstockKt: 0, paid: 0, worth: 0 };
    for (const own of sales)
      for (const sale of own) {
        const bought = sale.bought[at];
        total.securedKt += bought?.securedKt ?? 0;
        total.feedstockKt += bought?.feedstockKt ?? 0;
        total.paid += bought?.paid ?? 0;
        total.worth += bought?.worth ?? 0;
      }
    const answer = (countermeasures[at] ?? 0) / needValue(setting, importer, needKt, year);
    const priceRatio = (total.worth > 0 ? total.paid / total.worth : 1) + answer;
    const supply = importer.minerals.map((mineral) => supplyOf(mineral, sales, at, needKt));
    const weighed = (of: (each: MineralSupply) => number) => sumOf(supply, (each) => each.weight * of(each));
    const securedShare = weighed((each) => Math.min(1, sum(each.sources)));
    const stockKt = heldBy(setting, importer, stocks);
    const exposure =
      weighed((each) => each.dominantLeft) * (1 - reliefOf(setting, importer, year, stockKt, needKt));
    const lift = shocked ? 1 + parameters.market.shockLift * exposure : 1;
    return {
      year: setting.implementation.firstYear + year,
      party: importer.party,
      needKt,
      securedKt: total.securedKt,
      feedstockKt: total.feedstockKt,
      securedShare,
      feedstockShare: weighed((each) => each.feedstock),
      concentration: weighed(({ sources, present }) => concentrationOf(sources, present)),
      exposure,
      priceRatio,
      priceIndex: basket * (1 + securedShare * (priceRatio - answer - 1) + answer) * lift,
      stockKt,
    };
  });
}

/** One importer's supply of one mineral, as shares of its need. */
interface MineralSupply {
  readonly weight: number;
  /** Secured from each producer. */
  readonly sources: readonly number[];
  readonly present: readonly number[];
  readonly feedstock: number;
  /** What the dominant supplier still has. */
  readonly dominantLeft: number;
}

function supplyOf(
  { mineral, byWeight, byValue, supplyShares }: MineralShare,
  sales: readonly (readonly Sale[])[],
  at: number,
  needKt: number,
): MineralSupply {
  const need = needKt * byWeight;
  const share = (kt: number) => (need > 0 ? kt / need : 0);
  let feedstock = 0;
  const sources = sales.map((own) => {
    let kt = 0;
    for (const sale of own) {
      if (sale.mineral !== mineral) continue;
      kt += sale.bought[at]?.securedKt ?? 0;
      feedstock += sale.bought[at]?.feedstockKt ?? 0;
    }
    return share(kt);
  });
  const [dominant = 0] = supplyShares;
  return {
    weight: byValue,
    sources,
    present: supplyShares,
    feedstock: Math.min(1, share(feedstock)),
    dominantLeft: Math.max(0, dominant - sum(sources)),
  };
}

/** How much of a year's failure stocks of its own and in common would bridge. A share, in [0, 1]. */
function reliefOf(
  setting: Setting,
  importer: ImporterSetting,
  year: number,
  stockKt: number,
  needKt: number,
): number {
  const inCommon = importer.bound
    ? sumOf(
        importer.minerals,
        ({ mineral, byValue }) => byValue * marketOf(effectsIn(setting, year), mineral).stockYears,
      )
    : 0;
  const years = (needKt > 0 ? stockKt / needKt : 0) + inCommon;
  return Math.min(1, years / parameters.market.shockYears);
}

/** What all that an importer needs in a year costs at the world price, millions of US dollars. */
function needValue({ prices }: Setting, { minerals }: ImporterSetting, needKt: number, year: number): number {
  const value = sumOf(minerals, ({ mineral, byWeight }) => byWeight * (prices.get(mineral)?.[year] ?? 0));
  return Math.max(A_DOLLAR, (needKt * value) / 1000);
}

/** Millions of US dollars: what is too little to divide by. */
const A_DOLLAR = 1e-6;

/** What the case's minerals cost together, in the proportions in which the producers at the table could mine them. */
function basketPrice({ implementation, prices }: Setting, year: number): number {
  return sumOf(implementation.production, (row) => row.oreKt * (prices.get(row.mineral)?.[year] ?? 0));
}
