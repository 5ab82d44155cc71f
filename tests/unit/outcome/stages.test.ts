import { describe, expect, test } from 'vitest';
import type { Implementation, PrecursorStage, Terms } from '#engine/index.ts';
import { indicatorsOf, runYears } from '#outcome/index.ts';
import { rateOfReturn } from '#outcome/indicators/measures.ts';
import { agreedOn, fullTerms, outcomeScenario, seats } from '../../support/outcome-scenario.ts';

const stage: PrecursorStage = { margin: 0.3, cost: 800, plantCostPerKt: 5, powerPerKt: 0.4, leadYears: 2 };

function run(terms: Partial<Terms>, next: PrecursorStage | undefined = stage, power = 500) {
  const scenario = outcomeScenario({
    terms: [{ ...fullTerms, grants: 4000, precursorShare: 0.5, ...terms }],
    effects: [{ kind: 'enforcement', by: 1 }],
    implementation: (given: Implementation) => ({
      ...given,
      producers: given.producers.map((producer) => ({ ...producer, powerMw: power, skilledWorkers: 20_000 })),
      production: given.production.map((row) => (next === undefined ? row : { ...row, precursor: next })),
    }),
  });
  return { scenario, years: runYears(scenario, agreedOn(), 'a') };
}

const made = ({ years }: ReturnType<typeof run>) =>
  years.minerals.reduce((total, row) => total + row.precursorKt, 0);

describe('the stage after refining', () => {
  test('is built and run where the agreement asks for it and the case has it', () => {
    expect(made(run({}))).toBeGreaterThan(0);
    expect(made(run({ precursorShare: 0 }))).toBe(0);
    const without = outcomeScenario({ terms: [{ ...fullTerms, precursorShare: 0.5 }] });
    expect(made({ scenario: without, years: runYears(without, agreedOn(), 'a') })).toBe(0);
  });

  test('is fed by what is refined at home and never by more', () => {
    for (const row of run({ precursorShare: 1 }).years.minerals)
      expect(row.precursorKt).toBeLessThanOrEqual(row.processedKt * (1 + 1e-9));
  });

  test('adds its margin to the value of the metal', () => {
    const { years } = run({});
    for (const row of years.minerals.filter(({ precursorKt }) => precursorKt > 0)) {
      const refined = (row.processedKt * row.price) / 1000;
      const raw = row.worldValue - refined - (row.precursorKt * row.price * stage.margin) / 1000;
      expect(raw).toBeGreaterThan(0);
    }
    expect(years.minerals.reduce((total, row) => total + row.worldValue, 0)).toBeGreaterThan(
      run({ precursorShare: 0 }).years.minerals.reduce((total, row) => total + row.worldValue, 0),
    );
  });

  test('stands still where it does not pay, and shares the power there is', () => {
    expect(made(run({}, { ...stage, cost: 1e6 }))).toBe(0);
    expect(made(run({ toPower: 0 }, stage, 20))).toBeLessThan(made(run({ toPower: 0 })) * 0.5);
  });
});

describe('the measures of the field', () => {
  test('find the rate of return that makes the yearly amounts worth nothing', () => {
    expect(rateOfReturn([-100, 110])).toBeCloseTo(0.1, 9);
    expect(rateOfReturn([-100, 0, 121])).toBeCloseTo(0.1, 9);
    expect(rateOfReturn([-100, 40])).toBeCloseTo(-0.6, 9);
    expect(rateOfReturn([100, 10])).toBeUndefined();
    expect(rateOfReturn([-100, -10])).toBeUndefined();
  });

  test('are there for every producer that builds and borrows', () => {
    const { scenario, years } = run({});
    const values = indicatorsOf(scenario, years)[seats.miner]?.values ?? {};
    for (const name of ['effective-tax', 'plant-return', 'debt-cover', 'linkages'] as const)
      expect(values[name]).toBeTypeOf('number');
    expect(values['effective-tax']).toBeGreaterThan(values['government-take'] ?? 1);
    const none = indicatorsOf(scenario, runYears(scenario, undefined, 'a'))[seats.miner]?.values ?? {};
    expect(none['plant-return']).toBeUndefined();
    expect(none['debt-cover']).toBeUndefined();
    expect(none.linkages).toBeLessThan(values.linkages ?? 0);
  });

  test('say how far a buyer depends on its dominant suppliers', () => {
    const { scenario, years } = run({});
    const exposure = (of: typeof years) =>
      indicatorsOf(scenario, of)[seats.buyer]?.values.exposure ?? Number.NaN;
    expect(exposure(years)).toBeLessThan(exposure(runYears(scenario, undefined, 'a')));
  });
});
