import type { IndicatorName, PartyIndex, Scenario, Terms } from '#engine/index.ts';
import { parameters } from '../parameters.ts';
import type { BareYears } from '../run-years.ts';
import type { MineralYear, ProducerYear, Years } from '../years.ts';
import { lateMeanOf, meanOf, presentValue, rateOfReturn, stabilityOf } from './measures.ts';
import { discountRateOf, publicBalance } from './public-balance.ts';
import { complianceFor, consentIn, harmIn } from './shared.ts';

/** What the years brought one producer state. `without` is the same path without any agreement. */
export function producerIndicators(
  scenario: Scenario,
  years: Years,
  without: Years,
  party: PartyIndex,
  terms: Terms,
): Partial<Record<IndicatorName, number>> {
  const rows = years.producers.filter((row) => row.party === party);
  const base = without.producers.filter((row) => row.party === party);
  const minerals = years.minerals.filter((row) => row.party === party);
  const rate = discountRateOf(scenario.implementation, party);
  const { processed, received } = yearly(years, minerals);
  const plantReturn = rateOfReturn(rows.map((row) => row.plantCash));
  const covers = rows.flatMap((row) => (row.debtCover === undefined ? [] : [row.debtCover]));
  return {
    'value-captured': meanOf(rows.map((row) => row.captured)) - meanOf(base.map((row) => row.captured)),
    'government-take': takeOf(
      rows.map((row) => row.take),
      rows.map((row) => row.cashFlow),
      rate,
    ),
    npv: publicBalance(scenario, years, party) - publicBalance(scenario, without, party),
    jobs: lateMeanOf(rows.map((row) => row.jobs)) - lateMeanOf(base.map((row) => row.jobs)),
    processing: lateMeanOf(processed),
    'debt-service': Math.max(0, ...rows.map((row) => row.debtRatio)),
    'price-stability': stabilityOf(received),
    consent: consentIn(rows),
    harm: harmIn(rows),
    'policy-space': policySpaceOf(terms, years, party),
    compliance: complianceFor(years, party, 'producer'),
    'effective-tax': takeOf(
      rows.map((row) => row.take + row.community),
      rows.map((row) => row.cashFlow),
      rate,
    ),
    ...(plantReturn === undefined ? {} : { 'plant-return': plantReturn }),
    ...(covers.length === 0 ? {} : { 'debt-cover': Math.min(MOST_COVER, ...covers) }),
    linkages: linkagesOf(rows, lateMeanOf(processed), terms, years),
  };
}

/** Above this many times what is due, debt is no burden and the ratio says nothing more. */
const MOST_COVER = 10;

/** Shares of output processed at home and of purchases made there that count as full forward and backward linkages. */
const FULL_FORWARD = 0.5;
const FULL_BACKWARD = 0.4;

/**
 * How far is mining linked with the rest of the economy? Forward (processing), backward (purchases at home, beyond what is
 * usual), and lateral (technology that others can use, and where the case has lines, those that others may use): the mean of
 * the three, UNCTAD's question (2025) put to the last five years.
 */
function linkagesOf(rows: readonly ProducerYear[], processed: number, terms: Terms, years: Years): number {
  const { localBase } = parameters.works;
  const local = lateMeanOf(rows.map((row) => row.localContent));
  const last = years.lines.filter((row) => row.year === years.firstYear + years.count - 1);
  const open = terms.lineAccess === 'open' ? meanOf(last.map((row) => (row.open ? 1 : 0))) : 0;
  const technology = lateMeanOf(rows.map((row) => row.technology));
  const lateral = last.length > 0 ? (technology + open) / 2 : technology;
  const backward = (local - localBase) / (FULL_BACKWARD - localBase);
  const part = (value: number) => Math.min(1, Math.max(0, value));
  return (part(processed / FULL_FORWARD) + part(backward) + part(lateral)) / 3;
}

/**
 * Government take as the average effective tax rate of the IMF's FARI model: present value of what the state receives
 * over present value of the cash flow before it takes anything. 1 when nothing was left to share.
 */
export function takeOf(take: readonly number[], cashFlow: readonly number[], rate: number): number {
  const received = presentValue(take, rate);
  const shared = presentValue(cashFlow, rate);
  return shared > received ? received / shared : 1;
}

/** Share of its control over its own revenue that each kind of collateral leaves a state. */
const CONTROL_LEFT = { none: 1, escrow: 0.5, 'resource-backed': 0.25 } as const;

/**
 * Which instruments of industrial policy does the agreement leave in the state's hands? Export duty, local content,
 * the right to regulate, safeguards against import surges, and control of its own revenue (lost by half to an escrow
 * account, by three quarters to pledged ore, and wholly once collateral is called). Each counts a fifth; a duty with an
 * end counts for the part of the years in which it stands.
 */
export function policySpaceOf(
  terms: Terms,
  years: Years & Partial<Pick<BareYears, 'called'>>,
  party: PartyIndex,
): number {
  const called =
    years.called?.[party] ??
    years.events.some((event) => event.kind === 'collateral-call' && event.party === party);
  const control = called ? 0 : CONTROL_LEFT[terms.collateral];
  const duty = terms.exportDutyAllowed ? Math.min(1, terms.exportDutyYears / years.count) : 0;
  const kept = [terms.localContentAllowed, terms.rightToRegulate, terms.importSurgeSafeguard].filter(
    Boolean,
  ).length;
  return (duty + kept + control) / 5;
}

/**
 * Share of ore processed, and the price received for the basket that was mined (its world price times revenue over worth),
 * by year. One pass: this is asked of every path of a thousand.
 */
function yearly(years: Years, minerals: readonly MineralYear[]) {
  const blank = () => Array.from({ length: years.count }, () => 0);
  const [ore, metal, worth, revenue, priced] = [blank(), blank(), blank(), blank(), blank()];
  for (const row of minerals) {
    const year = row.year - years.firstYear;
    ore[year] = (ore[year] ?? 0) + row.oreKt;
    metal[year] = (metal[year] ?? 0) + row.processedKt;
    worth[year] = (worth[year] ?? 0) + row.worldValue;
    revenue[year] = (revenue[year] ?? 0) + row.revenue;
    priced[year] = (priced[year] ?? 0) + row.price * row.oreKt;
  }
  const over = (part: number, whole = 0) => (whole > 0 ? part / whole : 0);
  return {
    processed: metal.map((each, year) => over(each, ore[year])),
    received: revenue.map((each, year) => over(each, worth[year]) * over(priced[year] ?? 0, ore[year])),
  };
}
