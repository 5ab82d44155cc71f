import type { DraftAgreement, IndicatorName, Mineral, PartyIndex, Scenario } from '#engine/index.ts';
import { indicatorNames } from '#engine/index.ts';
import { pathsOf } from './paths.ts';
import type { Path } from './paths.ts';
import type { ImporterYear, MineralYear, ProducerYear } from './years.ts';

/** Values below which one in ten, half, and nine in ten runs fall. */
export interface Quantiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

export const seriesNames = [
  'price',
  'ore',
  'processed',
  'processed-share',
  'mineral-revenue',
  'take',
  'captured',
  'consent',
  'debt-ratio',
  'debt',
  'secured-share',
  'concentration',
] as const;
export type SeriesName = (typeof seriesNames)[number];

/** One measure through the years, over many runs. */
export interface Series {
  readonly name: SeriesName;
  readonly party: PartyIndex;
  readonly mineral: Mineral | undefined;
  /** By year from the first. */
  readonly years: readonly Quantiles[];
}

/** How the years spread over many paths of luck. */
export interface Distribution {
  readonly runs: number;
  readonly firstYear: number;
  readonly series: readonly Series[];
  readonly indicators: readonly (Quantiles & {
    readonly party: PartyIndex;
    readonly indicator: IndicatorName;
  })[];
}

/**
 * How sure is any of it? The same agreement on `runs` paths of luck. Path 0 is the one that `runYears` shows for the
 * same seed. Units as in the rows of the years.
 */
export function distribution(
  scenario: Scenario,
  agreement: DraftAgreement | undefined,
  seed: string,
  runs: number,
): Distribution {
  const spread = spreading(scenario, agreement, seed, runs);
  for (let next = spread.next(); ; next = spread.next()) if (next.done === true) return next.value;
}

/** Paths between two reports of progress. */
const STRIDE = 25;

/** The same, step by step: yields how many paths are done, and returns the distribution. Drive it in a worker. */
export function* spreading(
  scenario: Scenario,
  agreement: DraftAgreement | undefined,
  seed: string,
  runs: number,
): Generator<number, Distribution> {
  const samples = new Samples(scenario.implementation.years, runs);
  const measured = new Map<PartyIndex, Map<IndicatorName, number[]>>();
  let done = 0;
  for (const path of pathsOf(scenario, agreement, seed, runs)) {
    collect(path, done, samples);
    for (const { party, values } of path.indicators) {
      let own = measured.get(party);
      if (own === undefined) measured.set(party, (own = new Map()));
      for (const indicator of indicatorNames) {
        const value = values[indicator];
        if (value === undefined) continue;
        const list = own.get(indicator);
        if (list === undefined) own.set(indicator, [value]);
        else list.push(value);
      }
    }
    done++;
    if (done % STRIDE === 0) yield done;
  }
  return {
    runs,
    firstYear: scenario.implementation.firstYear,
    series: samples.series(),
    indicators: scenario.parties.flatMap((_, party) =>
      indicatorNames.flatMap((indicator) => {
        const values = measured.get(party)?.get(indicator);
        return values === undefined ? [] : [{ party, indicator, ...quantilesOf(values) }];
      }),
    ),
  };
}

/** Numbers of every series, by year and run. Series come in the same order on every path, so a counter finds them. */
class Samples {
  readonly #known: { readonly series: Omit<Series, 'years'>; readonly years: readonly Float64Array[] }[] = [];
  readonly #years: number;
  readonly #runs: number;

  constructor(years: number, runs: number) {
    this.#years = years;
    this.#runs = runs;
  }

  /** Puts one number in its place; `at` is the position of its series. */
  put(at: number, series: Omit<Series, 'years'>, year: number, run: number, value: number): void {
    let own = this.#known[at];
    if (own === undefined) {
      own = {
        series: { name: series.name, party: series.party, mineral: series.mineral },
        years: Array.from({ length: this.#years }, () => new Float64Array(this.#runs)),
      };
      this.#known[at] = own;
    }
    const numbers = own.years[year];
    if (numbers !== undefined) numbers[run] = value;
  }

  series(): readonly Series[] {
    return this.#known.map(({ series, years }) => ({ ...series, years: years.map(quantilesOf) }));
  }
}

const mineralSeries = [
  ['price', (row: MineralYear) => row.price],
  ['ore', (row: MineralYear) => row.oreKt],
  ['processed', (row: MineralYear) => row.processedKt],
  ['mineral-revenue', (row: MineralYear) => row.revenue],
] as const satisfies readonly (readonly [SeriesName, (row: MineralYear) => number])[];

const producerSeries = [
  ['take', (row: ProducerYear) => row.take],
  ['captured', (row: ProducerYear) => row.captured],
  ['consent', (row: ProducerYear) => row.consent],
  ['debt-ratio', (row: ProducerYear) => row.debtRatio],
  ['debt', (row: ProducerYear) => row.debt],
] as const satisfies readonly (readonly [SeriesName, (row: ProducerYear) => number])[];

const importerSeries = [
  ['secured-share', (row: ImporterYear) => row.securedShare],
  ['concentration', (row: ImporterYear) => row.concentration],
] as const satisfies readonly (readonly [SeriesName, (row: ImporterYear) => number])[];

/** Rows come year by year, and within each year in one order. */
function collect({ years }: Path, run: number, samples: Samples): void {
  const { minerals, producers, importers, count } = years;
  const perYear = { minerals: minerals.length / count, producers: producers.length / count };
  const importersPerYear = importers.length / count;
  const producersFrom = perYear.minerals * mineralSeries.length;
  const sharesFrom = producersFrom + perYear.producers * producerSeries.length;
  const importersFrom = sharesFrom + perYear.producers;
  for (let year = 0; year < count; year++) {
    const shares = new Map<PartyIndex, { ore: number; processed: number }>();
    for (let at = 0; at < perYear.minerals; at++) {
      const row = minerals[year * perYear.minerals + at];
      if (row === undefined) continue;
      const { party, mineral } = row;
      for (let which = 0; which < mineralSeries.length; which++) {
        const [name, value] = mineralSeries[which] ?? mineralSeries[0];
        samples.put(at * mineralSeries.length + which, { name, party, mineral }, year, run, value(row));
      }
      const share = shares.get(party) ?? { ore: 0, processed: 0 };
      share.ore += row.oreKt;
      share.processed += row.processedKt;
      shares.set(party, share);
    }
    for (let at = 0; at < perYear.producers; at++) {
      const row = producers[year * perYear.producers + at];
      if (row === undefined) continue;
      const { party } = row;
      for (let which = 0; which < producerSeries.length; which++) {
        const [name, value] = producerSeries[which] ?? producerSeries[0];
        const place = producersFrom + at * producerSeries.length + which;
        samples.put(place, { name, party, mineral: undefined }, year, run, value(row));
      }
      const { ore = 0, processed = 0 } = shares.get(party) ?? {};
      const series = { name: 'processed-share', party, mineral: undefined } as const;
      samples.put(sharesFrom + at, series, year, run, ore > 0 ? processed / ore : 0);
    }
    for (let at = 0; at < importersPerYear; at++) {
      const row = importers[year * importersPerYear + at];
      if (row === undefined) continue;
      for (let which = 0; which < importerSeries.length; which++) {
        const [name, value] = importerSeries[which] ?? importerSeries[0];
        const place = importersFrom + at * importerSeries.length + which;
        samples.put(place, { name, party: row.party, mineral: undefined }, year, run, value(row));
      }
    }
  }
}

/** Quantiles by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996). */
export function quantilesOf(values: ArrayLike<number>): Quantiles {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => {
    const position = share * (sorted.length - 1);
    const low = Math.floor(position);
    const below = sorted[low] ?? 0;
    const above = sorted[low + 1] ?? below;
    return below + (position - low) * (above - below);
  };
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
