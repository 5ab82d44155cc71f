import type { DraftAgreement, IndicatorName, PartyIndicators, Scenario, Terms } from '#engine/index.ts';
import { noTerms } from '#engine/index.ts';
import { meanOf } from '../indicators/measures.ts';
import { oversightOf, transparencyOf } from '../promises/chance.ts';
import type { PromiseName } from '../promises/promises.ts';
import { sumOf } from '../sum.ts';
import { termsOf } from '../terms-of.ts';
import { effectsByYear } from '../world/effects.ts';
import type { ProducerYear, YearEventKind, Years } from '../years.ts';

/** What all lenses look at: the agreement as written, and the years as they went. Shares are in [0, 1]. */
export interface Evidence {
  readonly agreed: boolean;
  readonly terms: Terms;
  /** What the public can read, and how closely somebody watches, regimes in force included. */
  readonly transparency: number;
  readonly oversight: number;
  /** Share of the parties at the table that are bound, and number of producers among them. */
  readonly bound: number;
  readonly producersBound: number;
  readonly producersAtTable: number;
  /** Share of ore processed at home in the first year, and in the last five. */
  readonly processedBefore: number;
  readonly processedAfter: number;
  /** Processed over capacity in the last five years, where capacity was added; undefined where none was. */
  readonly utilisation: number | undefined;
  /** Money of the bundle that arrived, over what was promised; 0 where nothing was. */
  readonly delivered: number;
  /** Share of lines open in the last year; undefined in a case without lines, where nobody can ask for them. */
  readonly linesOpen: number | undefined;
  /** Herfindahl–Hirschman index of the importers' supply: of today, and average of the years. */
  readonly concentrationBefore: number;
  readonly concentrationAfter: number;
  /** Average over the parties for which the indicator is measured. */
  readonly indicator: (name: IndicatorName) => number;
  /** Average over producers of the last five years. */
  readonly late: (of: (row: ProducerYear) => number) => number;
  /** Average over producers and all years. */
  readonly mean: (of: (row: ProducerYear) => number) => number;
  /** Share of the years due in which these promises were kept; undefined where none was made. */
  readonly kept: (...names: readonly PromiseName[]) => number | undefined;
  readonly events: (kind: YearEventKind) => number;
}

export function evidenceOf(
  scenario: Scenario,
  agreement: DraftAgreement | undefined,
  years: Years,
  indicators: readonly PartyIndicators[],
): Evidence {
  const terms = agreement === undefined ? noTerms : termsOf(scenario, agreement.package);
  const effects = effectsByYear(scenario, agreement?.package);
  const bound = agreement?.parties ?? [];
  const isProducer = (party: number) => scenario.parties[party]?.kind === 'producer';
  const last = years.firstYear + years.count - 1;
  const late = (of: (row: ProducerYear) => number) =>
    meanOf(years.producers.filter((row) => row.year > last - 5).map(of));
  const lines = years.lines.filter((row) => row.year === last);
  const funded = sumOf(years.producers, (row) => row.funded);
  return {
    agreed: agreement !== undefined,
    terms,
    transparency: agreement === undefined ? 0 : meanOf(effects.map((each) => transparencyOf(terms, each))),
    oversight: agreement === undefined ? 0 : meanOf(effects.map((each) => oversightOf(terms, each))),
    bound: bound.length / scenario.parties.length,
    producersBound: bound.filter(isProducer).length,
    producersAtTable: scenario.parties.filter((party) => party.kind === 'producer').length,
    processedBefore: processedIn(years, [years.firstYear]),
    processedAfter: processedIn(years, lastFive(years)),
    utilisation: utilisationOf(years),
    delivered: deliveredOf(scenario, terms, effects, bound, funded),
    linesOpen: lines.length > 0 ? meanOf(lines.map((row) => (row.open ? 1 : 0))) : undefined,
    concentrationBefore: meanOf(
      scenario.implementation.importers.map((importer) =>
        sumOf(importer.supplyShares, (share) => share * share),
      ),
    ),
    concentrationAfter: meanOf(
      scenario.implementation.importers.map((importer) =>
        meanOf(years.importers.filter((row) => row.party === importer.party).map((row) => row.concentration)),
      ),
    ),
    indicator: (name) =>
      meanOf(indicators.flatMap(({ values }) => (values[name] === undefined ? [] : [values[name]]))),
    late,
    mean: (of) => meanOf(years.producers.map(of)),
    kept: (...names) => {
      const rows = years.compliance.filter((row) => names.includes(row.promise));
      return rows.length > 0 ? meanOf(rows.map((row) => (row.kept ? 1 : 0))) : undefined;
    },
    events: (kind) => years.events.filter((event) => event.kind === kind).length,
  };
}

function lastFive(years: Years): readonly number[] {
  return Array.from({ length: 5 }, (_, index) => years.firstYear + years.count - 5 + index);
}

function processedIn(years: Years, which: readonly number[]): number {
  const rows = years.minerals.filter((row) => which.includes(row.year));
  const ore = sumOf(rows, (row) => row.oreKt);
  return ore > 0 ? sumOf(rows, (row) => row.processedKt) / ore : 0;
}

function utilisationOf(years: Years): number | undefined {
  const capacity = (which: readonly number[]) =>
    sumOf(
      years.minerals.filter((row) => which.includes(row.year)),
      (row) => row.capacityKt,
    ) / which.length;
  const late = lastFive(years);
  if (capacity(late) <= capacity([years.firstYear]) * (1 + 1e-9)) return undefined;
  const processed = sumOf(
    years.minerals.filter((row) => late.includes(row.year)),
    (row) => row.processedKt,
  );
  return processed / (capacity(late) * late.length);
}

/** Over what importers and banks promised to the producers that are followed here. */
function deliveredOf(
  scenario: Scenario,
  terms: Terms,
  effects: readonly { readonly grants: number; readonly concessionalLoans: number }[],
  bound: readonly number[],
  funded: number,
): number {
  const producers = scenario.implementation.producers.filter((producer) => bound.includes(producer.party));
  const share = sumOf(producers, (producer) => producer.fundingShare);
  const money =
    terms.grants +
    terms.concessionalLoans +
    terms.commercialLoans +
    Math.max(...effects.map(({ grants, concessionalLoans }) => grants + concessionalLoans));
  return money * share > 0 ? funded / (money * share) : 0;
}
