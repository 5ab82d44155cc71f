import { parameters } from '../parameters.ts';
import type { Keepings } from '../promises/keeping.ts';
import { sum } from '../sum.ts';
import type { ProducerSetting, Setting } from '../world/setting.ts';
import type { Tranche } from './bundle.ts';
import { delayOf, overrunOf } from './overrun.ts';

/** New plants of one producer. Lists by production row, then by year. */
export interface Plants {
  /** Capacity that stands, thousand tonnes a year, beside the plants of today. */
  readonly capacityKt: readonly (readonly number[])[];
  /** Paid for plants in the year, by the treasury and by companies, millions of US dollars. Indexed by year. */
  readonly publicMoney: readonly number[];
  readonly companyMoney: readonly number[];
}

/**
 * Which plants get built? Each year that the promise to process is kept orders one slice of what the agreement asks for,
 * so cut that nothing but kept years would have all plants standing when they are due. It is paid from the bundle's money
 * for plants first and then, if processing pays at that year's price, from a share of the mines' margin. A slice stands
 * a lead time later. Whether there is power and skill to run it is another question: plants without power are built in
 * this model as they are in the world.
 *
 * The mines' margin is taken at the world price, before any floor: a floor pays money, it builds nothing (TESS).
 * `oreKt` is indexed by production row, then by year.
 */
export function plantsOf(
  setting: Setting,
  keepings: Keepings,
  producer: ProducerSetting,
  bundle: readonly Tranche[],
  oreKt: readonly (readonly number[])[],
): Plants {
  const { years, luck, effects } = setting;
  const { party, terms, production } = producer;
  const overrun = overrunOf(`plants/${party}`, terms, luck);
  const lead = Math.max(1, Math.round(producer.producer.leadYears - effects.leadYears));
  const first = delayOf(terms);
  const slices = Math.max(1, terms.processingYears - lead - first);
  const ordered = production.map(() => 0);
  const capacityKt = production.map(() => Array.from({ length: years }, () => 0));
  const publicMoney: number[] = [];
  const companyMoney: number[] = [];
  let fund = 0;
  for (let year = 0; year < years; year++) {
    fund += (bundle[year]?.total ?? 0) * terms.toPlants;
    const mayOrder = year >= first && keepings.isKept('processing', party, year);
    const wanted = production.map((row, index) => {
      const gap = Math.max(0, terms.processingShare - row.processedShare) * row.oreKt;
      return mayOrder ? Math.min(gap / slices, gap - (ordered[index] ?? 0)) : 0;
    });
    const costs = production.map((row, index) => (wanted[index] ?? 0) * row.plantCostPerKt * overrun);
    const margins = production.map((_, index) => marginOf(setting, producer, index, oreKt, year));
    const fromFund = Math.min(fund, sum(costs));
    const unfunded = sum(costs) > 0 ? 1 - fromFund / sum(costs) : 0;
    const worthwhile = sum(costs.map((cost, index) => ((margins[index] ?? 0) > 0 ? cost * unfunded : 0)));
    const fromCompanies = Math.min(worthwhile, sum(margins) * parameters.works.reinvestment);
    fund -= fromFund;
    publicMoney.push(fromFund);
    companyMoney.push(fromCompanies);
    production.forEach((_, index) => {
      const own = (margins[index] ?? 0) > 0 && worthwhile > 0 ? (unfunded * fromCompanies) / worthwhile : 0;
      const built = (wanted[index] ?? 0) * (1 - unfunded + own);
      ordered[index] = (ordered[index] ?? 0) + built;
      const stands = capacityKt[index];
      for (let later = year + lead; stands !== undefined && later < years; later++)
        stands[later] = (stands[later] ?? 0) + built;
    });
  }
  return { capacityKt, publicMoney, companyMoney };
}

/** The mines' margin on a mineral that pays to process at this year's price, millions of US dollars; else nothing. */
function marginOf(
  { prices }: Setting,
  { production }: ProducerSetting,
  index: number,
  oreKt: readonly (readonly number[])[],
  year: number,
): number {
  const row = production[index];
  const price = row === undefined ? 0 : (prices.get(row.mineral)?.[year] ?? 0);
  if (row === undefined || price * row.processingMargin <= row.processingCost) return 0;
  const perTonne = price * (1 - row.processingMargin) - row.unitCost;
  return ((oreKt[index]?.[year] ?? 0) * Math.max(0, perTonne)) / 1000;
}
