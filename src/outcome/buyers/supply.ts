import type { Sale, Stocks } from '../money/sales.ts';
import { heldBy } from '../money/sales.ts';
import { sum } from '../sum.ts';
import type { Setting } from '../world/setting.ts';
import type { ImporterYear } from '../years.ts';
import { concentrationOf } from './concentration.ts';

/** How are the importers supplied this year? `sales` are indexed by producer, then by production row. */
export function buyersIn(
  setting: Setting,
  sales: readonly (readonly Sale[])[],
  year: number,
  stocks: Stocks,
): readonly ImporterYear[] {
  const basket = basketPrice(setting, year) / basketPrice(setting, 0);
  return setting.importers.map((importer, at): ImporterYear => {
    const bought = sales.map((own) => own.map((sale) => sale.bought[at]));
    const total = (of: 'securedKt' | 'feedstockKt' | 'paid' | 'worth') =>
      sum(bought.flatMap((own) => own.map((purchase) => purchase?.[of] ?? 0)));
    const needKt = importer.need[year] ?? 0;
    const bySource = bought.map((own) =>
      shareOfNeed(sum(own.map((purchase) => purchase?.securedKt ?? 0)), needKt),
    );
    const worth = total('worth');
    const priceRatio = worth > 0 ? total('paid') / worth : 1;
    const secured = Math.min(1, sum(bySource));
    return {
      year: setting.implementation.firstYear + year,
      party: importer.party,
      needKt,
      securedKt: total('securedKt'),
      feedstockKt: total('feedstockKt'),
      concentration: concentrationOf(bySource, importer.importer.supplyShares),
      priceRatio,
      priceIndex: basket * (1 + secured * (priceRatio - 1)),
      stockKt: heldBy(setting, importer, stocks),
    };
  });
}

function shareOfNeed(kt: number, needKt: number): number {
  return needKt > 0 ? kt / needKt : 0;
}

/** What the case's minerals cost together, in the proportions in which the producers at the table could mine them. */
function basketPrice({ implementation, prices }: Setting, year: number): number {
  return sum(implementation.production.map((row) => row.oreKt * (prices.get(row.mineral)?.[year] ?? 0)));
}
