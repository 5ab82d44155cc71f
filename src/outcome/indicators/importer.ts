import type { IndicatorName, PartyIndex, Scenario } from '#engine/index.ts';
import type { Years } from '../years.ts';
import { meanOf, stabilityOf } from './measures.ts';
import { publicBalance } from './public-balance.ts';
import { complianceFor, consentIn, harmIn } from './shared.ts';

/** What the years brought one importer. `without` is the same path without any agreement. */
export function importerIndicators(
  scenario: Scenario,
  years: Years,
  without: Years,
  party: PartyIndex,
): Partial<Record<IndicatorName, number>> {
  const rows = years.importers.filter((row) => row.party === party);
  const target =
    scenario.implementation.importers.find((row) => row.party === party)?.homeProcessingTarget ?? 0;
  const secured = rows.filter((row) => row.securedKt > 0);
  const ofTarget = (row: (typeof rows)[number]) =>
    target > 0 ? Math.min(1, row.feedstockShare / target) : 1;
  return {
    npv: publicBalance(scenario, years, party) - publicBalance(scenario, without, party),
    'secured-supply': meanOf(rows.map((row) => row.securedShare)),
    diversification: 1 - meanOf(rows.map((row) => row.concentration)),
    'price-paid': secured.length > 0 ? meanOf(secured.map((row) => row.priceRatio)) : 1,
    'home-processing': meanOf(rows.map(ofTarget)),
    'price-stability': stabilityOf(rows.map((row) => row.priceIndex)),
    consent: consentIn(years.producers),
    harm: harmIn(years.producers),
    compliance: complianceFor(years, party, 'importer'),
    exposure: meanOf(rows.map((row) => row.exposure)),
  };
}
