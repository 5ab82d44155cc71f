/** Which lines do the years draw? One panel for each party, mineral or railway, all in one grammar. */
import type { Mineral, PartyIndex, Scenario, Terms } from '#engine/index.ts';
import { noTerms } from '#engine/index.ts';
import { termsOf } from '#outcome/index.ts';
import type { Distribution, ProducerYear, Quantiles, SeriesName, Years } from '#outcome/index.ts';
import type { YearsReport } from '../ports.ts';

export const yearChartNames = [
  'price',
  'processing',
  'captured',
  'debt',
  'supply',
  'consent',
  'traffic',
] as const;
export type YearChartName = (typeof yearChartNames)[number];

/** How the values of a chart are written. */
export type YearUnit = 'usd-per-tonne' | 'share' | 'usd-million' | 'kt';

/** What a line is held against: what was promised, and what should not be crossed. */
export const limitKinds = ['floor', 'ceiling', 'promise', 'debt-ceiling'] as const;
export type LimitKind = (typeof limitKinds)[number];

/** One line through the years, indexed by year from the first. */
export interface YearPanel {
  readonly id: string;
  readonly party: PartyIndex | undefined;
  readonly mineral: Mineral | undefined;
  /** Position in the scenario's list of lines. */
  readonly line: number | undefined;
  readonly values: readonly number[];
  /** The same in the world without an agreement; undefined where this is that world. */
  readonly without: readonly number[] | undefined;
  /** Between which values eight paths of luck in ten lie; undefined until that is known, or where nothing is known. */
  readonly band: readonly Quantiles[] | undefined;
  readonly limits: readonly {
    readonly kind: LimitKind;
    /** Undefined in years for which nothing is set. */
    readonly values: readonly (number | undefined)[];
  }[];
  /** Years, from 0, that deserve a mark: a protest. */
  readonly marks: readonly number[];
}

/** Panels of one chart share their scale, so that they can be compared. */
export interface YearChart {
  readonly name: YearChartName;
  /** What is measured, as the outcome floor names it; undefined where it has no name there. */
  readonly series: SeriesName | undefined;
  readonly unit: YearUnit;
  readonly panels: readonly YearPanel[];
  /** Panels of different things, such as two metals, have each its own scale. */
  readonly isShared: boolean;
}

/** The charts of the years, those without a panel left out. */
export function yearCharts(scenario: Scenario, report: YearsReport): readonly YearChart[] {
  const { years } = report;
  const terms = years.agreement === undefined ? noTerms : termsOf(scenario, years.agreement.package);
  const charts: readonly YearChart[] = [
    {
      name: 'price',
      series: 'price',
      unit: 'usd-per-tonne',
      isShared: false,
      panels: pricePanels(scenario, report, terms),
    },
    {
      name: 'processing',
      series: 'processed-share',
      unit: 'share',
      isShared: true,
      panels: processingPanels(scenario, report, terms),
    },
    {
      name: 'captured',
      series: 'captured',
      unit: 'usd-million',
      isShared: false,
      panels: producerPanels(scenario, report, 'captured', ({ captured }) => captured),
    },
    {
      name: 'debt',
      series: 'debt-ratio',
      unit: 'share',
      isShared: true,
      panels: producerPanels(scenario, report, 'debt-ratio', ({ debtRatio }) => debtRatio).map((panel) => ({
        ...panel,
        limits: debtLimits(scenario, years, panel.party),
      })),
    },
    {
      name: 'supply',
      series: 'secured-share',
      unit: 'share',
      isShared: true,
      panels: supplyPanels(scenario, report),
    },
    {
      name: 'consent',
      series: 'consent',
      unit: 'share',
      isShared: true,
      panels: producerPanels(scenario, report, 'consent', ({ consent }) => consent).map((panel) => ({
        ...panel,
        marks: protestsOf(years, panel.party),
      })),
    },
    {
      name: 'traffic',
      series: undefined,
      unit: 'kt',
      isShared: true,
      panels: trafficPanels(scenario, report),
    },
  ];
  return charts.filter(({ panels }) => panels.length > 0);
}

const nothing = { party: undefined, mineral: undefined, line: undefined, limits: [], marks: [] } as const;

/** What sellers at the table received, between floor and ceiling, beside the world price. */
function pricePanels(scenario: Scenario, report: YearsReport, terms: Terms): readonly YearPanel[] {
  const { years, without, spread } = report;
  return scenario.implementation.prices.map(({ mineral, reference }) => {
    const everyYear = (share: number) => Array.from({ length: years.count }, () => share * reference);
    return {
      ...nothing,
      id: mineral,
      mineral,
      values: receivedFor(years, mineral),
      without: apart(report, receivedFor(without, mineral)),
      band: bandOf(spread, 'price', undefined, mineral),
      limits: [
        ...(terms.priceFloorShare > 0 && terms.floorInstrument !== 'none'
          ? [{ kind: 'floor' as const, values: everyYear(terms.priceFloorShare) }]
          : []),
        ...(terms.priceCeilingShare > 0
          ? [{ kind: 'ceiling' as const, values: everyYear(terms.priceCeilingShare) }]
          : []),
      ],
    };
  });
}

function receivedFor(years: Years, mineral: Mineral): readonly number[] {
  const rows = years.minerals.filter((row) => row.mineral === mineral);
  return everyYearOf(years, (year) => {
    const now = rows.filter((row) => row.year === year);
    const worth = sumOf(now.map(({ worldValue }) => worldValue));
    const price = now[0]?.price ?? 0;
    return worth > 0 ? (price * sumOf(now.map(({ revenue }) => revenue))) / worth : price;
  });
}

/** Share of all ore processed at home, against the share promised and the year in which it is due. */
function processingPanels(scenario: Scenario, report: YearsReport, terms: Terms): readonly YearPanel[] {
  const { years, without, spread } = report;
  return scenario.implementation.producers.map(({ party }) => {
    const isBound = years.agreement?.parties.includes(party) ?? false;
    const due = Math.max(1, Math.ceil(terms.processingYears));
    const promised = everyYearOf(years, (year) =>
      year - years.firstYear >= due ? terms.processingShare : undefined,
    );
    return {
      ...nothing,
      id: `${party}`,
      party,
      values: processedBy(years, party),
      without: apart(report, processedBy(without, party)),
      band: bandOf(spread, 'processed-share', party, undefined),
      limits: isBound && terms.processingShare > 0 ? [{ kind: 'promise', values: promised }] : [],
    };
  });
}

function processedBy(years: Years, party: PartyIndex): readonly number[] {
  const rows = years.minerals.filter((row) => row.party === party);
  return everyYearOf(years, (year) => {
    const now = rows.filter((row) => row.year === year);
    const ore = sumOf(now.map(({ oreKt }) => oreKt));
    return ore > 0 ? sumOf(now.map(({ processedKt }) => processedKt)) / ore : 0;
  });
}

function producerPanels(
  scenario: Scenario,
  report: YearsReport,
  series: SeriesName,
  of: (row: ProducerYear) => number,
): readonly YearPanel[] {
  const through = (years: Years, party: PartyIndex) =>
    years.producers.filter((row) => row.party === party).map(of);
  return scenario.implementation.producers.map(({ party }) => ({
    ...nothing,
    id: `${party}`,
    party,
    values: through(report.years, party),
    without: apart(report, through(report.without, party)),
    band: bandOf(report.spread, series, party, undefined),
  }));
}

function debtLimits(scenario: Scenario, years: Years, party: PartyIndex | undefined): YearPanel['limits'] {
  const ceiling = scenario.implementation.producers.find((one) => one.party === party)?.debtCeiling;
  return ceiling === undefined ? [] : [{ kind: 'debt-ceiling', values: everyYearOf(years, () => ceiling) }];
}

const protestsOf = (years: Years, party: PartyIndex | undefined): readonly number[] =>
  years.producers
    .filter((row) => row.party === party && row.protest)
    .map(({ year }) => year - years.firstYear);

/** Delivered under offtake, as a share of need. */
function supplyPanels(scenario: Scenario, report: YearsReport): readonly YearPanel[] {
  const through = (years: Years, party: PartyIndex) =>
    years.importers.filter((row) => row.party === party).map(({ securedShare }) => securedShare);
  return scenario.implementation.importers.map(({ party }) => ({
    ...nothing,
    id: `${party}`,
    party,
    values: through(report.years, party),
    without: apart(report, through(report.without, party)),
    band: bandOf(report.spread, 'secured-share', party, undefined),
  }));
}

function trafficPanels(scenario: Scenario, report: YearsReport): readonly YearPanel[] {
  const through = (years: Years, line: number) =>
    years.lines.filter((row) => row.line === line).map(({ carriedKt }) => carriedKt);
  return scenario.implementation.lines.map((_, line) => ({
    ...nothing,
    id: `${line}`,
    line,
    values: through(report.years, line),
    without: apart(report, through(report.without, line)),
    band: undefined,
  }));
}

/** Nothing is drawn beside the world without an agreement when that is the world shown. */
const apart = ({ years }: YearsReport, values: readonly number[]): readonly number[] | undefined =>
  years.agreement === undefined ? undefined : values;

/** The spread of one measure; of a mineral's price, which is the same for everybody, that of the first party. */
function bandOf(
  spread: Distribution | undefined,
  name: SeriesName,
  party: PartyIndex | undefined,
  mineral: Mineral | undefined,
): readonly Quantiles[] | undefined {
  return spread?.series.find(
    (series) =>
      series.name === name && series.mineral === mineral && (party === undefined || series.party === party),
  )?.years;
}

function everyYearOf<Value>({ firstYear, count }: Years, of: (year: number) => Value): readonly Value[] {
  return Array.from({ length: count }, (_, index) => of(firstYear + index));
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
