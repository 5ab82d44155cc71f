import { describe, expect, test } from 'vitest';
import { indicatorNames, indicatorsByKind } from '#engine/index.ts';
import type { IndicatorName, Terms } from '#engine/index.ts';
import { indicatorsOf, runYears, scoreOutcome, withoutAgreement } from '#outcome/index.ts';
import { concentrationOf } from '#outcome/buyers/concentration.ts';
import { presentValue, stabilityOf } from '#outcome/indicators/measures.ts';
import { takeOf } from '#outcome/indicators/producer.ts';
import { agreedOn, fullTerms, outcomeScenario, seats } from '../../support/outcome-scenario.ts';

describe('measures', () => {
  test('present value discounts from the second year on', () => {
    expect(presentValue([100, 110, 121], 0.1)).toBeCloseTo(300, 9);
  });

  test('stability is one less the coefficient of variation', () => {
    expect(stabilityOf([10, 10, 10])).toBe(1);
    expect(stabilityOf([8, 12])).toBeCloseTo(1 - 2 / 10, 12);
    expect(stabilityOf([])).toBe(0);
  });

  test('government take is the state’s share of the cash flow before it takes anything', () => {
    expect(takeOf([30, 30], [60, 60], 0.1)).toBeCloseTo(0.5, 12);
    expect(takeOf([30, 30], [10, 10], 0.1)).toBe(1);
  });

  test('concentration of one source is one, and of equal sources one over their number', () => {
    expect(concentrationOf([], [1])).toBe(1);
    expect(concentrationOf([], [0.25, 0.25, 0.25, 0.25])).toBeCloseTo(0.25, 12);
  });

  test('new sources displace the dominant supplier first, then the others in proportion', () => {
    // 0.6 becomes 0.4 beside a new 0.2; 0.4 stays.
    expect(concentrationOf([0.2], [0.6, 0.4])).toBeCloseTo(0.16 + 0.04 + 0.16, 12);
    // 0.8 takes all of 0.5 and three fifths of the rest.
    expect(concentrationOf([0.8], [0.5, 0.3, 0.2])).toBeCloseTo(0.64 + 0.12 * 0.12 + 0.08 * 0.08, 12);
    // More than is needed is shared out.
    expect(concentrationOf([1, 1], [0.5, 0.5])).toBeCloseTo(0.5, 12);
  });
});

const values = (terms: Partial<Terms> | undefined, party: number, seed = 'a') => {
  const scenario = outcomeScenario({ terms: [terms ?? {}] });
  const years = runYears(scenario, terms === undefined ? undefined : agreedOn(), seed);
  return indicatorsOf(scenario, years)[party]?.values ?? {};
};

describe('indicators', () => {
  test('are measured for each kind of party exactly as the engine’s list says', () => {
    const scenario = outcomeScenario();
    const years = runYears(scenario, agreedOn(), 'a');
    for (const { party, values: measured } of indicatorsOf(scenario, years)) {
      const kind = scenario.parties[party]?.kind ?? 'convenor';
      const names = indicatorNames.filter((name) => measured[name] !== undefined);
      expect(names).toEqual(indicatorNames.filter((name) => indicatorsByKind[kind].includes(name)));
    }
  });

  test('that compare with the world without are nothing in that world', () => {
    const none = values(undefined, seats.miner);
    for (const name of ['value-captured', 'npv', 'jobs'] as const) expect(none[name]).toBe(0);
    expect(none.compliance).toBe(0);
    expect(none['policy-space']).toBe(1);
    expect(values(undefined, seats.buyer)).toMatchObject({ npv: 0, 'secured-supply': 0, 'price-paid': 1 });
  });

  test('agree with the rows they are made of', () => {
    const scenario = outcomeScenario();
    const years = runYears(scenario, agreedOn(), 'a');
    const without = withoutAgreement(scenario, years);
    expect(without.agreement).toBeUndefined();
    expect(without.seed).toBe('a');
    const captured = (of: typeof years) => {
      const rows = of.producers.filter((row) => row.party === seats.miner);
      return rows.reduce((total, row) => total + row.captured, 0) / rows.length;
    };
    const measured = indicatorsOf(scenario, years)[seats.miner]?.values;
    expect(measured?.['value-captured']).toBeCloseTo(captured(years) - captured(without), 9);
    expect(measured?.['debt-service']).toBe(
      Math.max(...years.producers.filter((row) => row.party === seats.miner).map((row) => row.debtRatio)),
    );
  });

  test('count what an agreement takes from policy space, a fifth each', () => {
    const space = (terms: Partial<Terms>) =>
      values({ ...fullTerms, concessionalLoans: 0, commercialLoans: 0, ...terms }, seats.miner)[
        'policy-space'
      ];
    expect(space({})).toBe(1);
    expect(space({ exportDutyAllowed: false })).toBeCloseTo(0.8, 12);
    expect(space({ exportDutyYears: 0 })).toBeCloseTo(0.8, 12);
    expect(space({ exportDutyAllowed: false, rightToRegulate: false })).toBeCloseTo(0.6, 12);
    expect(space({ collateral: 'escrow' })).toBeCloseTo(0.9, 12);
    expect(space({ collateral: 'resource-backed' })).toBeCloseTo(0.85, 12);
  });

  test('charge an importer for its grants and credit it with what it is still owed', () => {
    const npv = (terms: Partial<Terms>) =>
      values({ instrument: 'treaty', commitment: 'binding', ...terms }, seats.buyer).npv ?? 0;
    expect(npv({ grants: 800 })).toBeLessThan(-200);
    expect(npv({ concessionalLoans: 800 })).toBeLessThan(0);
    expect(npv({ concessionalLoans: 800 })).toBeGreaterThan(npv({ grants: 800 }));
  });

  test('move the way that a better agreement moves them', () => {
    const poor: Partial<Terms> = {
      instrument: 'memorandum',
      processingShare: 0.4,
      offtakeShare: 0.4,
      offtakeYears: 10,
    };
    const better: readonly IndicatorName[] = [
      'value-captured',
      'jobs',
      'processing',
      'consent',
      'compliance',
    ];
    for (const name of better)
      expect(values(fullTerms, seats.miner)[name]).toBeGreaterThan(
        values(poor, seats.miner)[name] ?? Infinity,
      );
    expect(values(fullTerms, seats.miner).harm).toBeLessThan(values(poor, seats.miner).harm ?? 0);
    for (const name of ['secured-supply', 'diversification', 'home-processing'] as const)
      expect(values({ ...fullTerms, processingShare: 0 }, seats.buyer)[name]).toBeGreaterThan(
        values(poor, seats.buyer)[name] ?? Infinity,
      );
  });

  test('set processing at home against processing in the partner', () => {
    const home = (processingShare: number) =>
      values({ ...fullTerms, processingShare }, seats.buyer)['home-processing'] ?? 0;
    expect(home(0.8)).toBeLessThan(home(0.1));
  });
});

describe('the outcome score', () => {
  const scenario = outcomeScenario();
  const score = (captured: number | undefined, harm: number) =>
    scoreOutcome(scenario, [
      {
        party: seats.miner,
        values: captured === undefined ? { harm } : { 'value-captured': captured, harm },
      },
    ])[seats.miner];

  test('maps each indicator between its anchors, in either direction, and weighs them', () => {
    const half = score(200, 0.35);
    expect(half?.parts.map((part) => part.score)).toEqual([50, expect.closeTo(50, 9)]);
    expect(half?.total).toBeCloseTo(50, 9);
    expect(score(400, 0.1)?.total).toBeCloseTo(100, 9);
    expect(score(400, 0.6)?.total).toBeCloseTo(60, 9);
  });

  test('goes no further than its anchors', () => {
    expect(score(9000, 0)?.total).toBeCloseTo(100, 9);
    expect(score(-9000, 1)?.total).toBe(0);
  });

  test('gives nothing for what is not measured', () => {
    const part = score(undefined, 0.1)?.parts[0];
    expect(part?.value).toBeUndefined();
    expect(part?.score).toBe(0);
  });

  test('covers every party, in order', () => {
    expect(scoreOutcome(scenario, []).map((row) => row.party)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('an indicator of the case’s own', () => {
  const scored = (formula: string) => {
    const given = outcomeScenario();
    const anchors = given.scoring.anchors.map((list) =>
      list.map((each) => ({ ...each, weight: each.weight / 2 })),
    );
    const extra = { id: 'own', party: seats.miner, formula, worst: 0, best: 1000, weight: 0.5 };
    const scenario = { ...given, scoring: { ...given.scoring, anchors, extras: [extra] } };
    const indicators = indicatorsOf(scenario, runYears(scenario, agreedOn(), 'a'));
    const score = scoreOutcome(scenario, indicators)[seats.miner];
    return { score, values: indicators[seats.miner]?.values ?? {} };
  };

  test('is worked out from the indicators of its party and counts with its weight', () => {
    const { score, values } = scored('value_captured * (1.0 - debt_service)');
    const [own] = score?.extras ?? [];
    expect(own?.value).toBeCloseTo((values['value-captured'] ?? 0) * (1 - (values['debt-service'] ?? 0)), 9);
    const parts = [...(score?.parts ?? []), ...(score?.extras ?? [])];
    expect(score?.total).toBeCloseTo(
      parts.reduce((total, part) => total + part.score * part.weight, 0),
      9,
    );
  });

  test('scores nothing where it has no value', () => {
    expect(scored('secured_supply').score?.extras).toMatchObject([{ value: undefined, score: 0 }]);
    expect(scored('1.0 / (npv - npv)').score?.extras).toMatchObject([{ value: undefined, score: 0 }]);
  });
});
