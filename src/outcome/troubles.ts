import type { Scenario } from '#engine/index.ts';
import type { BareYears } from './run-years.ts';

/** What can go wrong in the years, in the order of the story. */
export const troubleKinds = [
  'promises-broken',
  'line-unbuilt',
  'plants-idle',
  'protests',
  'chill',
  'trade-case',
  'investor-claim',
  'leak',
  'rival-bid',
  'retaliation',
  'supply-shock',
  'exposure',
  'low-prices',
  'debt-distress',
  'collateral-called',
] as const;
export type TroubleKind = (typeof troubleKinds)[number];

/** Below this share of the years due, promises count as broken; above this share of the years, protest as lasting. */
const HALF = 0.5;
const LASTING = 0.2;
/** New plants that run below this share of their capacity in the last five years stand idle. */
const RUNNING = 0.6;
/** Prices received below this share of the reference for a quarter of the years are low. */
const LOW = 0.75;
const QUARTER = 0.25;

/** Which troubles did one path bring? Each at most once. */
export function troublesOn(scenario: Scenario, years: BareYears): ReadonlySet<TroubleKind> {
  const found = new Set<TroubleKind>();
  const { compliance, lines, producers, minerals, count, firstYear, happenings, called } = years;
  const last = firstYear + count - 1;
  let kept = 0;
  for (const row of compliance) if (row.kept) kept++;
  if (compliance.length > 0 && kept / compliance.length < HALF) found.add('promises-broken');
  if (lines.some((row) => row.year === last && !row.open)) found.add('line-unbuilt');
  if (producers.filter((row) => row.protest).length / producers.length > LASTING) found.add('protests');
  if (called.some((each) => each)) found.add('collateral-called');
  for (const producer of scenario.implementation.producers) {
    const isDistressed = producers.some(
      (row) =>
        row.party === producer.party &&
        row.debtService > 0 &&
        row.debtRatio >= producer.debtCeiling * (1 - 1e-9),
    );
    if (isDistressed) found.add('debt-distress');
  }
  for (const { consent } of years.lands) if (consent.answer.includes('chilled')) found.add('chill');
  for (const { hazard } of happenings) {
    if (hazard === 'protest') continue;
    found.add(hazard === 'dispute' || hazard === 'border-dispute' ? 'trade-case' : hazard);
  }
  for (const { party, mineral, oreKt, processedShare } of scenario.implementation.production) {
    const reference = scenario.implementation.prices.find((price) => price.mineral === mineral)?.reference;
    const rows = minerals.filter((row) => row.party === party && row.mineral === mineral);
    const late = rows.slice(-5);
    const today = oreKt * processedShare;
    const added = late.reduce((total, row) => total + row.capacityKt - today, 0);
    const run = late.reduce((total, row) => total + Math.max(0, row.processedKt - today), 0);
    if (added > 1e-6 && run < RUNNING * added) found.add('plants-idle');
    const low = rows.filter((row) => row.received < LOW * (reference ?? 0)).length;
    if (low > QUARTER * count) found.add('low-prices');
  }
  return found;
}
