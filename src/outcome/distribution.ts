import type { DraftAgreement, IndicatorName, Mineral, PartyIndex, Scenario } from '#engine/index.ts';
import { indicatorNames } from '#engine/index.ts';
import { indicatorsOf } from './indicators/indicators-of.ts';
import { runYears } from './run-years.ts';
import { sum } from './sum.ts';
import type { ImporterYear, MineralYear, ProducerYear, Years } from './years.ts';

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
  const samples = new Map<string, { readonly series: Omit<Series, 'years'>; readonly values: number[][] }>();
  const measured = new Map<string, number[]>();
  for (let run = 0; run < runs; run++) {
    const years = runYears(scenario, agreement, run === 0 ? seed : `${seed}/${run}`);
    collect(years, samples);
    for (const { party, values } of indicatorsOf(scenario, years))
      for (const indicator of indicatorNames) {
        const value = values[indicator];
        if (value === undefined) continue;
        const key = `${party}/${indicator}`;
        const known = measured.get(key);
        if (known === undefined) measured.set(key, [value]);
        else known.push(value);
      }
  }
  return {
    runs,
    firstYear: scenario.implementation.firstYear,
    series: [...samples.values()].map(({ series, values }) => ({
      ...series,
      years: values.map(quantilesOf),
    })),
    indicators: scenario.parties.flatMap((_, party) =>
      indicatorNames.flatMap((indicator) => {
        const values = measured.get(`${party}/${indicator}`);
        return values === undefined ? [] : [{ party, indicator, ...quantilesOf(values) }];
      }),
    ),
  };
}

type Samples = Map<string, { readonly series: Omit<Series, 'years'>; readonly values: number[][] }>;

function collect(years: Years, samples: Samples): void {
  const add = (
    name: SeriesName,
    party: PartyIndex,
    mineral: Mineral | undefined,
    year: number,
    value: number,
  ) => {
    const key = `${name}/${party}/${mineral ?? ''}`;
    let sample = samples.get(key);
    if (sample === undefined) {
      sample = { series: { name, party, mineral }, values: Array.from({ length: years.count }, () => []) };
      samples.set(key, sample);
    }
    sample.values[year - years.firstYear]?.push(value);
  };
  for (const row of years.minerals)
    for (const [name, value] of Object.entries(mineralSeries))
      add(name as keyof typeof mineralSeries, row.party, row.mineral, row.year, value(row));
  for (const row of years.producers)
    for (const [name, value] of Object.entries(producerSeries))
      add(name as keyof typeof producerSeries, row.party, undefined, row.year, value(row));
  for (const { party, year } of years.producers) {
    const rows = years.minerals.filter((row) => row.party === party && row.year === year);
    const ore = sum(rows.map((row) => row.oreKt));
    const processed = sum(rows.map((row) => row.processedKt));
    add('processed-share', party, undefined, year, ore > 0 ? processed / ore : 0);
  }
  for (const row of years.importers)
    for (const [name, value] of Object.entries(importerSeries))
      add(name as keyof typeof importerSeries, row.party, undefined, row.year, value(row));
}

const mineralSeries = {
  price: (row: MineralYear) => row.price,
  ore: (row: MineralYear) => row.oreKt,
  processed: (row: MineralYear) => row.processedKt,
  'mineral-revenue': (row: MineralYear) => row.revenue,
} satisfies Partial<Record<SeriesName, (row: MineralYear) => number>>;

const producerSeries = {
  take: (row: ProducerYear) => row.take,
  captured: (row: ProducerYear) => row.captured,
  consent: (row: ProducerYear) => row.consent,
  'debt-ratio': (row: ProducerYear) => row.debtRatio,
  debt: (row: ProducerYear) => row.debt,
} satisfies Partial<Record<SeriesName, (row: ProducerYear) => number>>;

const importerSeries = {
  'secured-share': (row: ImporterYear) => row.securedShare,
  concentration: (row: ImporterYear) => row.concentration,
} satisfies Partial<Record<SeriesName, (row: ImporterYear) => number>>;

/** Quantiles by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996). */
export function quantilesOf(values: readonly number[]): Quantiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const position = share * (sorted.length - 1);
    const low = Math.floor(position);
    const below = sorted[low] ?? 0;
    const above = sorted[low + 1] ?? below;
    return below + (position - low) * (above - below);
  };
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
