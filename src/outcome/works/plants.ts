import type { Production } from '#engine/index.ts';
import { parameters } from '../parameters.ts';
import type { Keepings } from '../promises/keeping.ts';
import { sumOf } from '../sum.ts';
import { effectsIn } from '../world/effects.ts';
import type { ProducerSetting, Setting } from '../world/setting.ts';
import type { Tranche } from './bundle.ts';
import { delayOf, overrunOf } from './overrun.ts';

/** New plants of one producer. Lists by production row, then by year. */
export interface Plants {
  /** Refining capacity that stands, thousand tonnes a year, beside the plants of today. */
  readonly capacityKt: readonly (readonly number[])[];
  /** Capacity of the stage after it, for precursors. */
  readonly precursorKt: readonly (readonly number[])[];
  /** Paid for plants in the year, by the treasury and by companies, millions of US dollars. Indexed by year. */
  readonly publicMoney: readonly number[];
  readonly companyMoney: readonly number[];
}

/** Plants of one stage for one mineral that the agreement asks for. */
interface Project {
  /** Position of the production row. */
  readonly index: number;
  /** Thousand tonnes a year in all, and in one year's slice. */
  readonly targetKt: number;
  readonly sliceKt: number;
  /** Millions of US dollars for a thousand tonnes a year, overrun included. */
  readonly cost: number;
  /** Years from order to plant, for what is ordered in a year. */
  readonly leadIn: (year: number) => number;
  readonly margin: (year: number) => number;
  /** What stands, by year. */
  readonly stands: number[];
  ordered: number;
}

/**
 * Which plants get built? Each year that the promise to process is kept orders one slice of what the agreement asks for,
 * so cut that nothing but kept years would have all plants standing when they are due. It is paid from the bundle's money
 * for plants first and then, if the stage pays at that year's price, from a share of the mines' margin. A slice stands
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
  const { years } = setting;
  const { party, terms, production } = producer;
  const first = delayOf(terms);
  const projects = projectsOf(setting, producer, oreKt);
  const nothing = Array.from({ length: years }, () => 0);
  if (!keepings.isMade('processing', party))
    return {
      capacityKt: production.map(() => nothing),
      precursorKt: production.map(() => nothing),
      publicMoney: nothing,
      companyMoney: nothing,
    };
  const publicMoney: number[] = [];
  const companyMoney: number[] = [];
  let fund = 0;
  for (let year = 0; year < years; year++) {
    fund += (bundle[year]?.total ?? 0) * terms.toPlants;
    const mayOrder = year >= first && keepings.isKept('processing', party, year);
    let costs = 0;
    let worthwhile = 0;
    const wanted = projects.map((project) => {
      const kt = mayOrder ? Math.min(project.sliceKt, project.targetKt - project.ordered) : 0;
      costs += kt * project.cost;
      return kt;
    });
    const margins = projects.map((project) => project.margin(year));
    const fromFund = Math.min(fund, costs);
    const unfunded = costs > 0 ? 1 - fromFund / costs : 0;
    projects.forEach((project, at) => {
      if ((margins[at] ?? 0) > 0) worthwhile += (wanted[at] ?? 0) * project.cost * unfunded;
    });
    // One mine has one margin, however many stages it could feed.
    const purse = sumOf(production, (_, index) =>
      Math.max(0, ...projects.map((project, at) => (project.index === index ? (margins[at] ?? 0) : 0))),
    );
    const fromCompanies = Math.min(worthwhile, purse * parameters.works.reinvestment);
    fund -= fromFund;
    publicMoney.push(fromFund);
    companyMoney.push(fromCompanies);
    projects.forEach((project, at) => {
      const own = (margins[at] ?? 0) > 0 && worthwhile > 0 ? (unfunded * fromCompanies) / worthwhile : 0;
      const built = (wanted[at] ?? 0) * (1 - unfunded + own);
      project.ordered += built;
      for (let later = year + project.leadIn(year); later < years; later++)
        project.stands[later] = (project.stands[later] ?? 0) + built;
    });
  }
  const [refining, precursors] = [projects.slice(0, production.length), projects.slice(production.length)];
  return {
    capacityKt: refining.map(({ stands }) => stands),
    precursorKt: production.map(
      (_, index) => precursors.find((project) => project.index === index)?.stands ?? nothing,
    ),
    publicMoney,
    companyMoney,
  };
}

/** Refining for every production row, in order, and then the stage after it where there is one. */
function projectsOf(
  setting: Setting,
  producer: ProducerSetting,
  oreKt: readonly (readonly number[])[],
): readonly Project[] {
  const { years, luck } = setting;
  const { party, terms, production } = producer;
  const overrun = overrunOf(`plants/${party}`, terms, luck);
  const first = delayOf(terms);
  const project = (
    index: number,
    targetKt: number,
    costPerKt: number,
    lead: number,
    pays: (year: number) => boolean,
  ): Project => {
    const leadIn = (year: number) => Math.max(1, Math.round(lead - effectsIn(setting, year).leadYears));
    return {
      index,
      targetKt,
      sliceKt: targetKt / Math.max(1, terms.processingYears - leadIn(0) - first),
      cost: costPerKt * overrun,
      leadIn,
      margin: (year) => marginOf(setting, producer, index, oreKt, year, pays),
      stands: Array.from({ length: years }, () => 0),
      ordered: 0,
    };
  };
  const priceOf = (row: Production, year: number) => setting.prices.get(row.mineral)?.[year] ?? 0;
  return [
    ...production.map((row, index) =>
      project(
        index,
        Math.max(0, terms.processingShare - row.processedShare) * row.oreKt,
        row.plantCostPerKt,
        producer.producer.leadYears,
        (year) => priceOf(row, year) * row.processingMargin > row.processingCost,
      ),
    ),
    ...production.flatMap((row, index) => {
      const stage = row.precursor;
      if (stage === undefined || terms.precursorShare === 0) return [];
      const refined = Math.max(terms.processingShare, row.processedShare) * row.oreKt;
      const pays = (year: number) => priceOf(row, year) * stage.margin > stage.cost;
      return [project(index, terms.precursorShare * refined, stage.plantCostPerKt, stage.leadYears, pays)];
    }),
  ];
}

/** The mines' margin on a mineral in a year in which the stage pays, millions of US dollars; else nothing. */
function marginOf(
  { prices }: Setting,
  { production }: ProducerSetting,
  index: number,
  oreKt: readonly (readonly number[])[],
  year: number,
  pays: (year: number) => boolean,
): number {
  const row = production[index];
  const price = row === undefined ? 0 : (prices.get(row.mineral)?.[year] ?? 0);
  if (row === undefined || !pays(year)) return 0;
  const perTonne = price * (1 - row.processingMargin) - row.unitCost;
  return ((oreKt[index]?.[year] ?? 0) * Math.max(0, perTonne)) / 1000;
}
