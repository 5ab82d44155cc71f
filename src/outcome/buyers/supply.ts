import type { Sale, Stocks } from '../money/sales.ts';
import { heldBy } from '../money/sales.ts';
import { parameters } from '../parameters.ts';
import { sum, sumOf } from '../sum.ts';
import { effectsIn, marketOf } from '../world/effects.ts';
import type { ImporterSetting, MineralShare, Setting } from '../world/setting.ts';
import type { ImporterYear } from '../years.ts';
import { concentrationOf } from './concentration.ts';

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
  shocked: boolean,
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
    const priceRatio = total.worth > 0 ? total.paid / total.worth : 1;
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
      priceIndex: basket * (1 + securedShare * (priceRatio - 1)) * lift,
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

/** What the case's minerals cost together, in the proportions in which the producers at the table could mine them. */
function basketPrice({ implementation, prices }: Setting, year: number): number {
  return sumOf(implementation.production, (row) => row.oreKt * (prices.get(row.mineral)?.[year] ?? 0));
}
