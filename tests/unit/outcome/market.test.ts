import { describe, expect, test } from 'vitest';
import type { Implementation, RegimeEffect, Terms } from '#engine/index.ts';
import { indicatorsOf, runYears } from '#outcome/index.ts';
import type { FlowKind, Years } from '#outcome/index.ts';
import { agreedOn, fullTerms, outcomeScenario, seats } from '../../support/outcome-scenario.ts';

const always = [{ issue: 0, options: [0] }];
const paid = (years: Years, kind: FlowKind) =>
  years.flows.filter((flow) => flow.kind === kind).reduce((total, flow) => total + flow.musd, 0);

/** What a test may choose about a run. */
interface Choice {
  readonly terms?: Partial<Terms>;
  readonly parties?: readonly number[];
  readonly change?: (given: Implementation) => Implementation;
  readonly more?: readonly RegimeEffect[];
  readonly seed?: string;
}

const unfloored: Partial<Terms> = { ...fullTerms, priceFloorShare: 0 };

function run(
  measures: Partial<RegimeEffect & { kind: 'market' }>,
  { terms = unfloored, parties, change, more = [], seed = 'a' }: Choice = {},
) {
  const scenario = outcomeScenario({
    terms: [terms],
    effects: [{ kind: 'market', when: always, premium: 0, ...measures }, ...more],
    ...(change === undefined ? {} : { implementation: change }),
  });
  return runYears(scenario, parties === undefined ? agreedOn() : agreedOn(0, parties), seed);
}

/** Prices that start low and stay there. */
const slump = (given: Implementation): Implementation => ({
  ...given,
  prices: given.prices.map((price) => ({
    ...price,
    start: price.reference * 0.6,
    volatility: 0,
    reversion: 0.02,
  })),
});

describe('a floor at the border', () => {
  test('lifts what members buy from members to the floor, paid by consumers through the treasury', () => {
    const [with80, without] = [run({ floor: 0.8 }, { change: slump }), run({}, { change: slump })];
    with80.minerals.forEach((row, index) =>
      expect(row.revenue).toBeGreaterThan(without.minerals[index]?.revenue ?? Infinity),
    );
    expect(paid(with80, 'border-adjustment')).toBeGreaterThan(0);
    expect(paid(with80, 'border-adjustment')).toBeCloseTo(paid(with80, 'floor-payment'), 6);
  });

  test('does nothing for a producer outside the club, who pays the duty instead', () => {
    const outside = [seats.smelter, seats.buyer, seats.rival];
    const revenue = (years: Years) =>
      years.minerals
        .filter((row) => row.party === seats.miner)
        .reduce((total, row) => total + row.revenue, 0);
    const floor = run({ floor: 0.8 }, { parties: outside, change: slump });
    const plain = run({}, { parties: outside, change: slump });
    expect(revenue(floor)).toBeCloseTo(revenue(plain), 6);
    const duty = run({ tariff: 0.2 }, { parties: outside, change: slump });
    expect(revenue(duty)).toBeLessThan(revenue(plain));
    expect(paid(duty, 'tariff')).toBeGreaterThan(0);
    expect(paid(run({ tariff: 0.2 }, { change: slump }), 'tariff')).toBe(0);
  });
});

describe('a common desk', () => {
  const spread = (years: Years) => {
    const received = years.minerals
      .filter((row) => row.party === seats.miner && row.mineral === 'copper')
      .map((row) => row.received);
    const mean = received.reduce((total, each) => total + each, 0) / received.length;
    return received.reduce((total, each) => total + (each - mean) ** 2, 0) / received.length;
  };

  test('steadies the price received', () => {
    const terms = { instrument: 'treaty' } as const;
    const steadier = Array.from({ length: 20 }, (_, seed) =>
      spread(run({ smoothing: 0.5 }, { terms, seed: `${seed}` })) <
      spread(run({}, { terms, seed: `${seed}` }))
        ? 1
        : 0,
    );
    expect(steadier.reduce<number>((total, each) => total + each, 0)).toBeGreaterThan(15);
  });

  test('pays out no more than it took and may owe, and stays out within its band', () => {
    const long = run({ smoothing: 1 }, { change: slump, terms: { instrument: 'treaty' } });
    const worth = Math.max(...long.minerals.map((row) => row.worldValue)) * 3;
    expect(paid(long, 'desk-payment')).toBeGreaterThan(0);
    expect(paid(long, 'desk-payment')).toBeLessThan(paid(long, 'desk-levy') + worth * 0.1 * 2);
    expect(paid(run({ smoothing: 1, beyond: 0.9 }, { change: slump }), 'desk-payment')).toBe(0);
  });

  test('works for the minerals that it names only', () => {
    const cobalt = run({ smoothing: 1, minerals: ['cobalt'] }, { change: slump });
    const plain = run({}, { change: slump });
    const revenue = (years: Years, mineral: string) =>
      years.minerals.filter((row) => row.mineral === mineral).reduce((total, row) => total + row.revenue, 0);
    expect(revenue(cobalt, 'copper')).toBeCloseTo(revenue(plain, 'copper'), 6);
    expect(revenue(cobalt, 'cobalt')).toBeGreaterThan(revenue(plain, 'cobalt'));
  });
});

describe('a failing supplier', () => {
  const shock: RegimeEffect = { kind: 'hazard', hazard: 'supply-shock', when: [], chance: 1, cost: 100 };

  test('costs less the more is secured elsewhere', () => {
    const cost = (offtakeShare: number) =>
      paid(run({}, { terms: { ...fullTerms, offtakeShare }, more: [shock] }), 'shock-cost');
    expect(cost(0.6)).toBeLessThan(cost(0.1) * 0.9);
  });

  test('costs less, and moves the price less, where members hold stocks in common', () => {
    const [stocked, bare] = [run({ stockYears: 0.25 }, { more: [shock] }), run({}, { more: [shock] })];
    expect(paid(stocked, 'shock-cost')).toBeCloseTo(paid(bare, 'shock-cost') / 2, 6);
    const index = (years: Years) => years.importers.reduce((total, row) => total + row.priceIndex, 0);
    expect(index(stocked)).toBeLessThan(index(bare));
  });
});

describe('what differs between instruments, minerals and purses', () => {
  test('grants and loans follow the shares that importers carry of each', () => {
    const split = (given: Implementation): Implementation => ({
      ...given,
      importers: given.importers.map((importer, at) => ({
        ...importer,
        burdens: { grants: at, loans: 1 - at },
      })),
    });
    const years = run({}, { change: split });
    const from = (kind: FlowKind) =>
      new Set(years.flows.filter((flow) => flow.kind === kind).map((flow) => flow.from.party));
    expect(from('grant')).toEqual(new Set([seats.rival]));
    expect(from('concessional-loan')).toEqual(new Set([seats.buyer]));
  });

  test('concentration is taken mineral by mineral and weighed by value', () => {
    const needs = (share: number) => (given: Implementation) => ({
      ...given,
      importers: given.importers.map((importer) => ({
        ...importer,
        needs: [
          { mineral: 'copper' as const, share: 1 - share, supplyShares: [0.2, 0.2, 0.2, 0.2, 0.2] },
          { mineral: 'cobalt' as const, share, supplyShares: [1] },
        ],
      })),
    });
    const none = { terms: { instrument: 'treaty' } as const };
    const [first] = run({}, { ...none, change: needs(0.1) }).importers;
    // A tenth in tonnes, 32,000 against 9,000 dollars a tonne.
    const weight = 3200 / (3200 + 8100);
    expect(first?.concentration).toBeCloseTo(weight + (1 - weight) * 0.2, 12);
  });

  test('a lender that pays less for money loses less by lending', () => {
    const worth = (discountRate: number) => {
      const scenario = outcomeScenario({
        terms: [{ ...fullTerms, grants: 0, trainees: 0, priceFloorShare: 0, guarantees: 0 }],
        implementation: (given) => ({
          ...given,
          importers: given.importers.map((importer) => ({ ...importer, discountRate })),
        }),
      });
      return indicatorsOf(scenario, runYears(scenario, agreedOn(), 'a'))[seats.buyer]?.values.npv ?? 0;
    };
    expect(worth(0.02)).toBeGreaterThan(worth(0.09) + 50);
    expect(Math.abs(worth(0.02))).toBeLessThan(20);
  });
});
