/** What can be measured to show that a system works? One number of a run, averaged over paths by whoever asks. */
import type { IndicatorName, PartyIndicators, PartyKind, Scenario } from '#engine/index.ts';
import type { FlowKind, Promisee, PromiseName, YearEventKind, Years } from '#outcome/index.ts';

/** One run, and what was made of it. */
export interface Ran {
  readonly scenario: Scenario;
  readonly years: Years;
  readonly indicators: readonly PartyIndicators[];
}

/** Undefined where a run says nothing about it. */
export type Measure = (ran: Ran) => number | undefined;

/** The producers of a case, in the order of the table. */
export const producersOf = ({ parties }: Scenario): readonly number[] =>
  parties.flatMap(({ kind }, index) => (kind === 'producer' ? [index] : []));

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
const total = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);

const indicator =
  (name: IndicatorName, kind: PartyKind): Measure =>
  ({ scenario, indicators }) =>
    mean(
      indicators.flatMap(({ party, values }) =>
        scenario.parties[party]?.kind === kind && values[name] !== undefined ? [values[name]] : [],
      ),
    );
const paid =
  (...kinds: readonly FlowKind[]): Measure =>
  ({ years }) =>
    total(years.flows, ({ kind, musd }) => (kinds.includes(kind) ? musd : 0));
const told =
  (...kinds: readonly YearEventKind[]): Measure =>
  ({ years }) =>
    years.events.filter(({ kind }) => kinds.includes(kind)).length;
const kept =
  (isCounted: (promise: PromiseName, to: Promisee) => boolean): Measure =>
  ({ years }) =>
    mean(
      years.compliance.filter(({ promise, to }) => isCounted(promise, to)).map((row) => (row.kept ? 1 : 0)),
    );
const sellersKept = kept((_, to) => to === 'importers');
const buyersKept = kept((_, to) => to === 'producers');
const revenueOf =
  (place: number): Measure =>
  ({ scenario, years }) => {
    const producer = producersOf(scenario)[place];
    return total(years.minerals, (row) => (row.party === producer ? row.revenue : 0));
  };
const last = ({ years }: Ran) => years.firstYear + years.count - 1;

/** By name; each has its words in the locale under `systems.measure`. */
export const measures = {
  // At home of the producers
  'revenue-first': revenueOf(0),
  'revenue-second': revenueOf(1),
  'state-receipts': ({ years }) => total(years.producers, ({ take }) => take),
  'export-duty': paid('export-duty'),
  'price-stability': indicator('price-stability', 'producer'),
  processed: ({ years }) => total(years.minerals, ({ processedKt }) => processedKt),
  capacity: (ran) => total(ran.years.minerals, (row) => (row.year === last(ran) ? row.capacityKt : 0)),
  'first-plant': ({ years }) =>
    (years.events.find(({ kind }) => kind === 'plant-opened')?.year ?? years.firstYear + years.count) -
    years.firstYear,
  linkages: indicator('linkages', 'producer'),
  'local-purchases': ({ years }) => total(years.producers, ({ localPurchases }) => localPurchases),
  skills: (ran) => total(ran.years.producers, (row) => (row.year === last(ran) ? row.skills : 0)),
  technology: (ran) =>
    mean(ran.years.producers.filter((row) => row.year === last(ran)).map((row) => row.technology)),
  safeguards: ({ years }) => mean(years.producers.map((row) => row.safeguards)),
  'policy-space': indicator('policy-space', 'producer'),
  'import-surges': told('import-surge'),
  // Money
  funded: ({ years }) => total(years.producers, ({ funded }) => funded),
  'debt-service': indicator('debt-service', 'producer'),
  'collateral-called': paid('collateral-call'),
  'lines-open': ({ years }) => mean(years.lines.map((row) => (row.open ? 1 : 0))),
  // People and place
  protests: ({ years }) => mean(years.producers.map((row) => (row.protest ? 1 : 0))),
  consent: ({ years }) => mean(years.producers.map((row) => row.consent)),
  harm: indicator('harm', 'producer'),
  tightenings: told('tightening'),
  chills: told('chill'),
  // Law and politics
  'trade-complaints': told('dispute', 'border-dispute'),
  'years-to-bill': ({ years }) => {
    const filed = years.events.find(({ kind }) => kind === 'dispute')?.year;
    const bill = years.events.find(({ kind }) => kind === 'retaliation-paid')?.year;
    return filed === undefined || bill === undefined ? undefined : bill - filed;
  },
  'trade-bill': paid('retaliation'),
  'investor-claims': told('investor-claim'),
  'investor-awards': paid('award'),
  leaks: told('leak'),
  'rival-bids': told('rival-bid'),
  countermeasures: paid('countermeasures'),
  'supply-shocks': told('supply-shock'),
  'shock-cost': paid('shock-cost'),
  'exposure-cost': paid('exposure-cost'),
  'promises-kept': kept(() => true),
  'sellers-kept': sellersKept,
  'buyers-kept': buyersKept,
  'kept-gap': (ran) => (sellersKept(ran) ?? 0) - (buyersKept(ran) ?? 0),
  // What the bloc adds to revenue: received over worth, less one
  'bloc-gain': ({ years }) =>
    total(years.minerals, ({ revenue }) => revenue) / total(years.minerals, ({ worldValue }) => worldValue) -
    1,
  // The buyers
  'need-last-year': (ran) => total(ran.years.importers, (row) => (row.year === last(ran) ? row.needKt : 0)),
  'secured-supply': indicator('secured-supply', 'importer'),
  diversification: indicator('diversification', 'importer'),
  exposure: indicator('exposure', 'importer'),
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureName = keyof typeof measures;

/** Those that are shares of something, and are told as per cent. */
export const shares: ReadonlySet<MeasureName> = new Set([
  'debt-service',
  'lines-open',
  'protests',
  'promises-kept',
  'sellers-kept',
  'buyers-kept',
  'kept-gap',
  'bloc-gain',
  'secured-supply',
  'exposure',
]);
export const measureNames = Object.keys(measures) as MeasureName[];
