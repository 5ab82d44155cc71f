import { describe, expect, test } from 'vitest';
import type { Implementation, Terms } from '#engine/index.ts';
import { runYears } from '#outcome/index.ts';
import type { MineralYear, Years } from '#outcome/index.ts';
import { agreedOn, fullTerms, outcomeScenario, seats } from '../../support/outcome-scenario.ts';

/** Every promise kept: what is left is what money, power, skills and time allow. */
const certain = [{ kind: 'enforcement', by: 1 }] as const;
const steady = (implementation: Implementation): Implementation => ({
  ...implementation,
  prices: implementation.prices.map((model) => ({
    ...model,
    start: model.reference,
    volatility: 0,
    trend: 0,
  })),
  producers: implementation.producers.map((producer) => ({ ...producer, unrest: 0 })),
});

function run(
  terms: Partial<Terms>,
  change: (given: Implementation) => Implementation = (given) => given,
  seed = 'a',
): Years {
  const scenario = outcomeScenario({
    terms: [{ ...fullTerms, ...terms }],
    effects: certain,
    implementation: (given) => change(steady(given)),
  });
  return runYears(scenario, agreedOn(), seed);
}

const copper = (years: Years): readonly MineralYear[] =>
  years.minerals.filter((row) => row.party === seats.miner && row.mineral === 'copper');
const producer = (change: Partial<Implementation['producers'][number]>) => (given: Implementation) => ({
  ...given,
  producers: given.producers.map((each) => (each.party === seats.miner ? { ...each, ...change } : each)),
});

describe('a line', () => {
  const money = { grants: 3000, concessionalLoans: 0, commercialLoans: 0, toRail: 0.5 };

  test('opens when it is paid and its lead time has passed, and lets more leave', () => {
    const years = run(money);
    const opened = years.events.find((event) => event.kind === 'line-opened')?.year;
    // A year of consent and assessment, then three of works.
    expect(opened).toBe(2034);
    const leaves = years.producers.filter((row) => row.party === seats.miner).map((row) => row.leaves);
    expect(leaves.slice(0, 4)).toEqual([0.8, 0.8, 0.8, 0.8]);
    expect(leaves.slice(4)).toEqual(Array.from({ length: 11 }, () => 1));
  });

  test('carries nothing when half of it is built', () => {
    const years = run({ ...money, toRail: 0.05 });
    const built = years.lines.at(-1)?.built ?? 0;
    expect(built).toBeGreaterThan(0.2);
    expect(built).toBeLessThan(0.8);
    expect(years.lines.some((row) => row.open || row.carriedKt > 0)).toBe(false);
  });

  test('takes no more money than it costs', () => {
    const years = run({ ...money, grants: 30_000 });
    const spent = years.flows.filter((flow) => flow.kind === 'works');
    expect(years.lines.at(-1)?.built).toBe(1);
    const outside = spent
      .filter((flow) => flow.from.kind === 'funders')
      .reduce((total, flow) => total + flow.musd, 0);
    expect(outside).toBeCloseTo(200, 6);
  });

  test('frees the less the more exclusive its access is', () => {
    const leaves = (lineAccess: Terms['lineAccess']) =>
      run({ ...money, lineAccess }).producers.find((row) => row.year === 2036)?.leaves;
    expect(leaves('open')).toBeCloseTo(1, 12);
    expect(leaves('priority')).toBeCloseTo(0.8 + 0.2 * 0.7, 12);
    expect(leaves('exclusive')).toBeCloseTo(0.8 + 0.2 * 0.4, 12);
  });
});

describe('plants', () => {
  const plenty = { powerMw: 5000, skilledWorkers: 50_000 };

  test('stand a lead time after the first works, and reach what was agreed when it is due', () => {
    const years = run({ consent: 'none', impactAssessment: 'none' }, producer(plenty));
    const capacity = copper(years).map((row) => row.capacityKt);
    expect(capacity.slice(0, 2)).toEqual([80, 80]);
    expect(capacity[2]).toBeCloseTo(80 + 240 / 4, 6);
    expect(capacity[5]).toBeCloseTo(320, 6);
  });

  test('are put off by a year of asking first', () => {
    const years = run({}, producer(plenty));
    expect(copper(years).findIndex((row) => row.capacityKt > 80)).toBe(3);
  });

  test('run only as far as power goes', () => {
    const years = run({ toPower: 0 }, producer({ ...plenty, powerMw: 40, powerGrowthMw: 0 }));
    const last = copper(years).at(-1);
    const existing = (last?.oreKt ?? 0) * 0.1;
    expect((last?.processedKt ?? 0) - existing).toBeCloseTo(40 / 0.5, 6);
    expect(last?.utilisation).toBeLessThan(0.6);
    expect(
      years.events.some((event) => event.kind === 'plants-short-of-power' && event.party === seats.miner),
    ).toBe(true);
  });

  test('run only as far as skilled people go', () => {
    const years = run({ trainees: 0, technologyTransfer: 0 }, producer({ ...plenty, skilledWorkers: 300 }));
    const last = copper(years).at(-1);
    expect((last?.processedKt ?? 0) - (last?.oreKt ?? 0) * 0.1).toBeCloseTo(300 / 5, 6);
  });

  test('run further with trained people, and with technology', () => {
    const processed = (terms: Partial<Terms>) =>
      copper(run(terms, producer({ ...plenty, skilledWorkers: 300 }))).at(-1)?.processedKt ?? 0;
    const bare = processed({ trainees: 0, technologyTransfer: 0 });
    expect(processed({ trainees: 800, technologyTransfer: 0 })).toBeGreaterThan(bare);
    expect(processed({ trainees: 0, technologyTransfer: 1 })).toBeGreaterThan(bare);
  });

  test('are not ordered by companies where processing does not pay, and stand idle', () => {
    const dear = (given: Implementation): Implementation => ({
      ...producer(plenty)(given),
      production: given.production.map((row) => ({ ...row, processingCost: 5000 })),
    });
    const years = run({}, dear);
    const own = years.flows.filter(
      (flow) => flow.kind === 'plant-investment' && flow.from.party === seats.miner,
    );
    expect(own).toEqual([]);
    const last = copper(years).at(-1);
    expect(last?.capacityKt).toBeGreaterThan(80);
    expect(last?.processedKt).toBeCloseTo((last?.oreKt ?? 0) * 0.1, 6);
    expect(years.events.some((event) => event.kind === 'plants-idle' && event.party === seats.miner)).toBe(
      true,
    );
  });

  test('lose to surges of imports only where no safeguard is left', () => {
    const surges = (importSurgeSafeguard: boolean) =>
      run({ importSurgeSafeguard }, producer(plenty), 'b').events.filter(
        (event) => event.kind === 'import-surge',
      ).length;
    expect(surges(true)).toBe(0);
    expect(surges(false)).toBeGreaterThan(0);
  });
});

describe('money', () => {
  test('arrives in four tranches, each importer carrying its share', () => {
    const years = run({ grants: 400, concessionalLoans: 0, commercialLoans: 0 });
    const grants = years.flows.filter((flow) => flow.kind === 'grant' && flow.from.party === seats.buyer);
    expect(grants.map((flow) => flow.year)).toEqual([2030, 2030, 2031, 2031, 2032, 2032, 2033, 2033]);
    for (const grant of grants) expect(grant.musd).toBeCloseTo((400 * 0.6 * 0.5) / 4, 9);
  });

  test('does not arrive from an importer that breaks its word for good', () => {
    const terms = [{ ...fullTerms, instrument: 'memorandum' as const }];
    const scenario = outcomeScenario({ terms, effects: [{ kind: 'enforcement', by: -1 }] });
    const years = runYears(scenario, agreedOn(), 'a');
    expect(years.flows.filter((flow) => flow.kind === 'grant' || flow.kind === 'concessional-loan')).toEqual(
      [],
    );
    expect(years.flows.some((flow) => flow.kind === 'commercial-loan')).toBe(true);
  });
});
