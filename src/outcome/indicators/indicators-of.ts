import type { IndicatorName, Party, PartyIndex, PartyIndicators, Scenario } from '#engine/index.ts';
import { noTerms } from '#engine/index.ts';
import { runYears } from '../run-years.ts';
import { sumOf } from '../sum.ts';
import { termsOf } from '../terms-of.ts';
import type { Years } from '../years.ts';
import { importerIndicators } from './importer.ts';
import { meanOf } from './measures.ts';
import { producerIndicators } from './producer.ts';
import { complianceFor, consentIn, harmIn } from './shared.ts';

/**
 * How did the years turn out for each party, in the field's own measures? Definitions and units stand beside the names
 * in the engine's list of indicators and in `docs/years.md`. What counts "more than without" is compared with the world
 * without an agreement on the same path of luck; whoever has that world at hand already passes it.
 */
export function indicatorsOf(
  scenario: Scenario,
  years: Years,
  without: Years = withoutAgreement(scenario, years),
): readonly PartyIndicators[] {
  return scenario.parties.map((party, index) => ({
    party: index,
    values: valuesOf(scenario, years, without, party, index),
  }));
}

/** The same scenario and luck, with nothing agreed. */
export function withoutAgreement(scenario: Scenario, years: Years): Years {
  return years.agreement === undefined ? years : runYears(scenario, undefined, years.seed);
}

function valuesOf(
  scenario: Scenario,
  years: Years,
  without: Years,
  party: Party,
  index: PartyIndex,
): Partial<Record<IndicatorName, number>> {
  switch (party.kind) {
    case 'producer': {
      const isBound = years.agreement?.parties.includes(index) ?? false;
      const terms =
        isBound && years.agreement !== undefined ? termsOf(scenario, years.agreement.package) : noTerms;
      return producerIndicators(scenario, years, without, index, terms);
    }
    case 'importer':
      return importerIndicators(scenario, years, without, index);
    case 'transit':
      return { ...forAll(years, party, index), traffic: trafficIn(years) };
    case 'convenor':
      return forAll(years, party, index);
    case 'negotiator':
      return {};
  }
}

function forAll(years: Years, party: Party, index: PartyIndex): Partial<Record<IndicatorName, number>> {
  return {
    consent: consentIn(years.producers),
    harm: harmIn(years.producers),
    compliance: complianceFor(years, index, party.kind),
  };
}

/** Carried by all lines together, average of the years, thousand tonnes a year. */
function trafficIn(years: Years): number {
  const yearly = Array.from({ length: years.count }, (_, at) =>
    sumOf(
      years.lines.filter((row) => row.year === years.firstYear + at),
      (row) => row.carriedKt,
    ),
  );
  return meanOf(yearly);
}
