import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  collaterals,
  commitmentForms,
  consents,
  disputeForms,
  floorInstruments,
  hazards,
  impactAssessments,
  instruments,
  labourStandards,
  lineAccesses,
  oversights,
  retaliationCovers,
  transparencies,
  waterStandards,
} from '#engine/index.ts';
import { minerals } from '#engine/index.ts';
import type { Implementation, Mineral, Regime, RegimeEffect, Terms } from '#engine/index.ts';
import { digestOf } from '#kernel/canonical.ts';
import {
  distribution,
  indicatorsOf,
  mineralProfiles,
  readLenses,
  runYears,
  scoreOutcome,
} from '#outcome/index.ts';
import type { Years } from '#outcome/index.ts';
import { agreedOn, fullTerms, outcomeScenario } from '../support/outcome-scenario.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const money = fc.double({ min: 0, max: 3000, noNaN: true });

const terms: fc.Arbitrary<Terms> = fc
  .record({
    instrument: fc.constantFrom(...instruments),
    commitment: fc.constantFrom(...commitmentForms),
    transparency: fc.constantFrom(...transparencies),
    oversight: fc.constantFrom(...oversights),
    disputes: fc.constantFrom(...disputeForms),
    processingShare: share,
    processingYears: fc.integer({ min: 0, max: 12 }),
    precursorShare: share,
    localContentShare: share,
    trainees: fc.integer({ min: 0, max: 8000 }),
    stateEquityShare: share,
    technologyTransfer: share,
    priceFloorShare: fc.double({ min: 0, max: 1.5, noNaN: true }),
    floorInstrument: fc.constantFrom(...floorInstruments),
    priceCeilingShare: fc.constantFrom(0, 0.9, 1.2, 1.5),
    offtakeShare: share,
    offtakeYears: fc.integer({ min: 0, max: 20 }),
    grants: money,
    concessionalLoans: money,
    commercialLoans: money,
    guarantees: money,
    collateral: fc.constantFrom(...collaterals),
    toRail: fc.double({ min: 0, max: 0.4, noNaN: true }),
    toPower: fc.double({ min: 0, max: 0.3, noNaN: true }),
    toPlants: fc.double({ min: 0, max: 0.3, noNaN: true }),
    lineAccess: fc.constantFrom(...lineAccesses),
    consent: fc.constantFrom(...consents),
    impactAssessment: fc.constantFrom(...impactAssessments),
    benefitShare: fc.double({ min: 0, max: 0.1, noNaN: true }),
    waterStandard: fc.constantFrom(...waterStandards),
    labourStandard: fc.constantFrom(...labourStandards),
    exportDutyAllowed: fc.boolean(),
    localContentAllowed: fc.boolean(),
  })
  .chain((some) =>
    fc
      .record({
        rightToRegulate: fc.boolean(),
        importSurgeSafeguard: fc.boolean(),
        exportDutyYears: fc.integer({ min: 0, max: 50 }),
        exportBanYears: fc.constantFrom(0, 5, 50),
        retaliationCover: fc.constantFrom(...retaliationCovers),
        retaliationMoney: money,
      })
      .map((rest) => ({ ...some, ...rest })),
  );

const effects: fc.Arbitrary<readonly RegimeEffect[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('hazard' as const),
      hazard: fc.constantFrom(...hazards),
      when: fc.constant([]),
      chance: fc.double({ min: -1, max: 1, noNaN: true }),
      cost: money,
    }),
    fc.record({
      kind: fc.constant('finance' as const),
      when: fc.constant([]),
      grants: money,
      concessionalLoans: money,
    }),
    fc.record({ kind: fc.constant('enforcement' as const), by: fc.double({ min: -1, max: 1, noNaN: true }) }),
    fc.record({ kind: fc.constant('oversight' as const), transparency: share, oversight: share }),
    fc.record({
      kind: fc.constant('market' as const),
      when: fc.constant([]),
      premium: fc.double({ min: -0.2, max: 0.5, noNaN: true }),
      floor: fc.constantFrom(0, 0.7, 1.1),
      tariff: fc.constantFrom(0, 0.2),
      smoothing: fc.constantFrom(0, 0.5, 1),
      beyond: fc.constantFrom(0, 0.15),
      stockYears: fc.constantFrom(0, 0.3),
    }),
    fc.record({
      kind: fc.constant('capacity' as const),
      powerMw: money,
      leadYears: fc.integer({ min: 0, max: 3 }),
    }),
    fc.constant<RegimeEffect>({ kind: 'coalition', parties: [0, 1], supplyShare: 0.6 }),
  ),
  { maxLength: 4 },
);
const seed = fc.string({ minLength: 1, maxLength: 8 });
const mineral = fc.constantFrom(...minerals);
const settings = { numRuns: 60 };

/** The case with another mineral in the place of copper, in volumes that earn about as much. */
const of =
  (which: Mineral) =>
  (given: Implementation): Implementation => {
    const { price, stages, precursor } = mineralProfiles[which];
    if (which === 'cobalt') return given;
    const scale = 9000 / price.reference;
    return {
      ...given,
      prices: given.prices.map((row) =>
        row.mineral === 'copper' ? { mineral: which, start: price.reference, ...price } : row,
      ),
      production: given.production.map((row) =>
        row.mineral === 'copper'
          ? {
              ...row,
              ...stages,
              mineral: which,
              oreKt: row.oreKt * scale,
              ...(precursor === undefined ? {} : { precursor }),
            }
          : row,
      ),
    };
  };

/** Years of both of two agreements that differ in what the test is about, on one path of luck. */
function both(
  first: Partial<Terms>,
  second: Partial<Terms>,
  force: readonly RegimeEffect[],
  luck: string,
  which: Mineral = 'copper',
) {
  const scenario = outcomeScenario({ terms: [first, second], effects: force, implementation: of(which) });
  return [runYears(scenario, agreedOn(0), luck), runYears(scenario, agreedOn(1), luck)] as const;
}

function balances(years: Years): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const add = (year: number, account: { kind: string; party: number | undefined }, amount: number) => {
    const key = `${year}/${account.kind}/${account.party ?? ''}`;
    sums.set(key, (sums.get(key) ?? 0) + amount);
  };
  for (const flow of years.flows) {
    add(flow.year, flow.from, -flow.musd);
    add(flow.year, flow.to, flow.musd);
  }
  return sums;
}

describe('the years, whatever was agreed', () => {
  test('pay every dollar out of one purse into another, and leave the mines with nothing in hand', () => {
    fc.assert(
      fc.property(terms, effects, seed, mineral, (given, force, luck, which) => {
        const scenario = outcomeScenario({ terms: [given], effects: force, implementation: of(which) });
        const years = runYears(scenario, agreedOn(), luck);
        const books = balances(years);
        for (let year = years.firstYear; year < years.firstYear + years.count; year++) {
          const entries = [...books].filter(([key]) => key.startsWith(`${year}/`));
          expect(Math.abs(entries.reduce((total, [, amount]) => total + amount, 0))).toBeLessThan(1e-5);
          for (const [key, amount] of entries)
            if (key.includes('/company/')) expect(Math.abs(amount)).toBeLessThan(1e-5);
        }
      }),
      settings,
    );
  });

  test('are finite numbers within their ranges, and so is all that is made of them', () => {
    fc.assert(
      fc.property(terms, effects, seed, fc.boolean(), mineral, (given, force, luck, agreed, which) => {
        const scenario = outcomeScenario({ terms: [given], effects: force, implementation: of(which) });
        const agreement = agreed ? agreedOn() : undefined;
        const years = runYears(scenario, agreement, luck);
        const indicators = indicatorsOf(scenario, years);
        const lenses = readLenses(scenario, agreement, years, indicators);
        expect(notFinite({ years: { ...years, agreement: [] }, indicators, lenses })).toEqual([]);
        for (const row of years.producers)
          for (const value of [
            row.consent,
            row.pressure,
            row.lost,
            row.leaves,
            row.safeguards,
            row.technology,
          ])
            expect(value >= 0 && value <= 1).toBe(true);
        for (const row of years.minerals) {
          expect(row.processedKt).toBeLessThanOrEqual(row.oreKt * (1 + 1e-9));
          expect(row.revenue).toBeGreaterThanOrEqual(0);
        }
        for (const row of years.importers) expect(row.concentration).toBeLessThanOrEqual(1 + 1e-9);
        for (const { total } of scoreOutcome(scenario, indicators))
          expect(total).toBeLessThanOrEqual(100 + 1e-9);
        for (const { score } of lenses) expect(score).toBeLessThanOrEqual(100 + 1e-9);
      }),
      settings,
    );
  });

  test('are the same again for the same scenario, agreement and seed', () => {
    fc.assert(
      fc.property(terms, seed, (given, luck) => {
        const run = () => digestOf({ ...runYears(outcomeScenario({ terms: [given] }), agreedOn(), luck) });
        expect(run()).toBe(run());
      }),
      { numRuns: 10 },
    );
  });

  test('follow prices that only the seed decides', () => {
    fc.assert(
      fc.property(terms, terms, effects, seed, (one, other, force, luck) => {
        const [first, second] = both(one, other, force, luck);
        expect(first.minerals.map((row) => row.price)).toEqual(second.minerals.map((row) => row.price));
      }),
      settings,
    );
  });
});

describe('on the same path', () => {
  test('a price floor never lowers what the covered seller receives', () => {
    fc.assert(
      fc.property(terms, effects, seed, mineral, (given, force, luck, which) => {
        const [without, covered] = both({ ...given, priceFloorShare: 0 }, given, force, luck, which);
        covered.minerals.forEach((row, index) =>
          expect(row.revenue).toBeGreaterThanOrEqual((without.minerals[index]?.revenue ?? 0) * (1 - 1e-9)),
        );
      }),
      settings,
    );
  });

  test('stronger enforcement breaks no promise that weaker enforcement kept', () => {
    const more = fc.double({ min: 0, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(
        terms,
        fc.double({ min: -0.5, max: 0.5, noNaN: true }),
        more,
        seed,
        (given, by, extra, luck) => {
          const run = (strength: number) =>
            runYears(
              outcomeScenario({ terms: [given], effects: [{ kind: 'enforcement', by: strength }] }),
              agreedOn(),
              luck,
            );
          isNoWorse(run(by), run(by + extra));
        },
      ),
      settings,
    );
  });

  test('a memorandum keeps no promise that a treaty of the same words breaks', () => {
    fc.assert(
      fc.property(terms, seed, (given, luck) => {
        const [weak, strong] = both(
          { ...given, instrument: 'memorandum' },
          { ...given, instrument: 'treaty' },
          [],
          luck,
        );
        isNoWorse(weak, strong);
      }),
      settings,
    );
  });

  test('less power never means more processing', () => {
    fc.assert(
      fc.property(terms, effects, share, share, seed, mineral, (given, force, less, bought, luck, which) => {
        const cut = (implementation: Implementation): Implementation => ({
          ...of(which)(implementation),
          producers: implementation.producers.map((producer) => ({
            ...producer,
            powerMw: producer.powerMw * less,
            powerGrowthMw: producer.powerGrowthMw * less,
          })),
        });
        const poor = { ...given, toPower: given.toPower * bought };
        const full = runYears(
          outcomeScenario({ terms: [given], effects: force, implementation: of(which) }),
          agreedOn(),
          luck,
        );
        const dim = runYears(
          outcomeScenario({ terms: [poor], effects: force, implementation: cut }),
          agreedOn(),
          luck,
        );
        dim.minerals.forEach((row, index) =>
          expect(row.processedKt + row.precursorKt).toBeLessThanOrEqual(
            ((full.minerals[index]?.processedKt ?? 0) + (full.minerals[index]?.precursorKt ?? 0)) *
              (1 + 1e-9),
          ),
        );
      }),
      settings,
    );
  });
});

describe('many paths', () => {
  test('lie in order, and the first of them is the path that is shown', () => {
    fc.assert(
      fc.property(terms, seed, (given, luck) => {
        const scenario = outcomeScenario({ terms: [given] });
        const spread = distribution(scenario, agreedOn(), luck, 5);
        const quantiles = [...spread.series.flatMap((series) => series.years), ...spread.indicators];
        for (const { p10, p50, p90 } of quantiles) expect(p10 <= p50 && p50 <= p90).toBe(true);
        const [only] = distribution(scenario, agreedOn(), luck, 1).series;
        const shown = runYears(scenario, agreedOn(), luck).minerals.filter((row) => row.party === 0);
        expect(only?.years.map((year) => year.p50)).toEqual(shown.map((row) => row.price));
      }),
      { numRuns: 10 },
    );
  });
});

describe('a regime with dates', () => {
  const dated = (given: Terms, force: readonly RegimeEffect[], dates: Partial<Regime>) => {
    const scenario = outcomeScenario({ terms: [given], effects: force });
    return { ...scenario, regimes: scenario.regimes.map((regime) => ({ ...regime, ...dates })) };
  };
  const run = (given: Terms, force: readonly RegimeEffect[], dates: Partial<Regime>, luck: string) =>
    runYears(dated(given, force, dates), agreedOn(), luck);
  const upTo = (years: Years, last: number) => ({
    minerals: years.minerals.filter(({ year }) => year <= last),
    producers: years.producers.filter(({ year }) => year <= last),
    importers: years.importers.filter(({ year }) => year <= last),
    flows: years.flows.filter(({ year }) => year <= last),
  });
  const brought = ['dispute', 'leak', 'rival-bid', 'retaliation', 'supply-shock', 'exposure'];
  const paid = ['premium', 'desk-levy', 'desk-payment', 'tariff'];
  const last = fc.integer({ min: 2030, max: 2043 });

  test('acts to the end of its last year as if it had none, and does nothing after it', () => {
    fc.assert(
      fc.property(terms, effects, seed, last, (given, force, luck, until) => {
        const ended = run(given, force, { until }, luck);
        expect(upTo(ended, until)).toEqual(upTo(run(given, force, {}, luck), until));
        expect(ended.events.filter(({ kind, year }) => year > until && brought.includes(kind))).toEqual([]);
        expect(ended.flows.filter(({ kind, year }) => year > until && paid.includes(kind))).toEqual([]);
        const chances = (years: Years) =>
          new Map(
            years.compliance.map(({ year, promise, by, chance }) => [`${year}/${promise}/${by}`, chance]),
          );
        const free = chances(run(given, [], {}, luck));
        for (const { year, promise, by, chance } of ended.compliance) {
          const without = free.get(`${year}/${promise}/${by}`);
          if (year > until && without !== undefined) expect(chance).toBe(without);
        }
      }),
      settings,
    );
  });

  test('does nothing before its first year', () => {
    fc.assert(
      fc.property(terms, effects, seed, last, (given, force, luck, before) => {
        const begun = run(given, force, { since: before + 1 }, luck);
        expect(upTo(begun, before)).toEqual(upTo(run(given, [], {}, luck), before));
      }),
      settings,
    );
  });

  test('is told of when it ends, with what the agreement feels of it', () => {
    const market: RegimeEffect = { kind: 'market', when: [], premium: 0.1 };
    const told = (dates: Partial<Regime>) =>
      run(fullTerms, [market], dates, 'a')
        .events.filter(({ regime }) => regime !== undefined)
        .map(({ year, kind, traces }) => ({ year, kind, traces }));
    expect(told({ until: 2034 })).toEqual([{ year: 2035, kind: 'regime-ended', traces: ['market'] }]);
    expect(told({ suspended: [{ from: 2033, until: 2035 }] })).toEqual([
      { year: 2033, kind: 'regime-rests', traces: ['market'] },
      { year: 2036, kind: 'regime-began', traces: ['market'] },
    ]);
    expect(told({})).toEqual([]);
  });
});

/** Every promise broken in the stronger world is broken in the weaker one too, and a smaller part of those due. */
function isNoWorse(weaker: Years, stronger: Years): void {
  const broken = brokenIn(weaker);
  expect([...brokenIn(stronger)].filter((key) => !broken.has(key))).toEqual([]);
  expect(keptShare(stronger)).toBeGreaterThanOrEqual(keptShare(weaker));
}

function brokenIn(years: Years): ReadonlySet<string> {
  return new Set(
    years.compliance.filter((row) => !row.kept).map((row) => `${row.year}/${row.promise}/${row.by}`),
  );
}

/** Average over promises of the share of years due in which each was kept. */
function keptShare({ compliance }: Years): number {
  const shares = new Map<string, { due: number; kept: number }>();
  for (const row of compliance) {
    const share = shares.get(`${row.promise}/${row.by}`) ?? { due: 0, kept: 0 };
    shares.set(`${row.promise}/${row.by}`, { due: share.due + 1, kept: share.kept + (row.kept ? 1 : 0) });
  }
  return [...shares.values()].reduce((total, { due, kept }) => total + kept / due, 0);
}

function notFinite(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${path}.${key}`));
}
