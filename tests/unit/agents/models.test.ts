import { describe, expect, test } from 'vitest';
import { opponentModels } from '#agents/index.ts';
import { samplePackages, scoreEstimate } from '#analysis/index.ts';
import type { Match, Move, Package } from '#engine/index.ts';
import { streamFrom } from '#kernel/random.ts';
import { beliefs, expectationOf, learn } from '../../../src/agents/opponents/belief.ts';
import { shapesOf } from '../../../src/agents/opponents/shapes.ts';
import { areDifferent } from '../../../src/agents/opponents/windowed-frequency.ts';
import { smallScenario } from '../../support/small-scenario.ts';
import { after, atTheTable, packages, situationOf } from './table.ts';

const scenario = smallScenario({ protocol: 'open-table', rules: { proposalsPerRound: 20 } });
const start = atTheTable(scenario);
const importer = 'party-1-chief';
const all = samplePackages(scenario.issues, [], 10_000, streamFrom('all'));
const [own, truth] = scenario.mandates;
if (own === undefined || truth === undefined) throw new Error('No mandates');

const tabling = (...tables: readonly Package[]): Match =>
  after(scenario, start, ...tables.map((pkg): Move => ({ type: 'propose', by: importer, packages: [pkg] })));
const guess = (id: string, match: Match) => {
  const model = opponentModels.find((entry) => entry.id === id);
  const [only] = model?.estimates(situationOf(scenario, match, 0)) ?? [];
  if (only === undefined) throw new Error('No estimate');
  return only;
};
/** An importer that wants, unexpectedly, all that the producer wants. */
const alike = smallScenario({
  protocol: 'open-table',
  rules: { proposalsPerRound: 20 },
  change: (small) => ({ ...small, mandates: small.mandates.map(() => own) }),
});
const likeness = (id: string, tables: readonly Package[]) => {
  const match = after(
    alike,
    atTheTable(alike),
    ...tables.map((pkg): Move => ({ type: 'propose', by: importer, packages: [pkg] })),
  );
  const model = opponentModels.find((entry) => entry.id === id);
  const [only] = model?.estimates(situationOf(alike, match, 0)) ?? [];
  return only === undefined ? undefined : scoreEstimate(all, own, own, only.values).spearman;
};

const best: Package = packages.importersBest;

/** It gives way on what matters least to it first: on the floor, then on water. */
const yielding: readonly Package[] = [
  best,
  best,
  best.with(1, 1).with(2, 0),
  best.with(1, 1).with(2, 0),
  best.with(1, 1).with(2, 0).with(3, 1),
];

describe.each(opponentModels.map(({ id }) => id))('the %s model', (id) => {
  test('orders packages like a party that has spoken', () => {
    const { values } = guess(id, tabling(...yielding));
    expect(scoreEstimate(all, own, truth, values).spearman).toBeGreaterThan(0.6);
  });

  test('changes its mind about a party that wants what nobody expected', () => {
    const other = packages.producersBest;
    const later = likeness(id, [other, other, other, other]) ?? -1;
    expect(later).toBeGreaterThan(Math.max(0, likeness(id, []) ?? 0));
  });

  test('takes its demand from what the party last put its name to', () => {
    expect(guess(id, start).demand).toBe(100);
    const { demand } = guess(id, tabling(best));
    expect(demand).toBeGreaterThan(50);
    expect(demand).toBeLessThanOrEqual(100 + 1e-9);
  });

  test('believes what a party says truthfully that it can never sign', () => {
    const asked = after(
      scenario,
      start,
      { type: 'ask', by: 'party-0-chief', room: 0, to: 1, topic: 'red-line', issue: 4 },
      { type: 'answer', by: importer, question: 0, manner: 'truthful' },
    );
    const fact = asked.questions[0]?.answer?.fact;
    const forbidden = fact?.kind === 'red-line' ? fact.options : [];
    for (const option of forbidden) expect(guess(id, asked).values[4]?.[option]).toBeLessThan(0);
  });
});

describe('the windowed frequency model', () => {
  test('takes a change of one bid in a window for no change, and a clean break for one', () => {
    expect(areDifferent([3, 0, 0], [2, 1, 0])).toBe(false);
    expect(areDifferent([3, 0, 0], [0, 3, 0])).toBe(true);
    expect(areDifferent([0, 0], [2, 0])).toBe(false);
  });

  test('uses the critical values of the chi-squared tables', () => {
    // 20 now against shares of ½: (x − 10)²/10 · 2 passes 3.84 between 14 and 15.
    expect(areDifferent([50, 50], [14, 6])).toBe(false);
    expect(areDifferent([50, 50], [15, 5])).toBe(true);
  });

  test('gives weight to an issue that stays where another gives way', () => {
    const [low, high] = [best, best.with(0, 3)];
    const { values } = guess(
      'windowed-frequency',
      tabling(low, low.with(3, 1), low, low.with(3, 1), high, high.with(3, 1), high, high.with(3, 1)),
    );
    const span = (issue: number) => Math.max(...(values[issue] ?? [])) - Math.min(...(values[issue] ?? []));
    expect(span(5)).toBeGreaterThan(2 * span(0));
  });
});

describe('the Bayesian model', () => {
  test('learns by Bayes’ rule, and nothing from what is impossible', () => {
    const coin = learn(beliefs([0.5, 0.9]), (heads) => heads * heads);
    expect(coin.probabilities[1]).toBeCloseTo(0.81 / (0.81 + 0.25), 12);
    expect(expectationOf(coin, (heads) => heads)).toBeCloseTo(0.5 * (0.25 / 1.06) + 0.9 * (0.81 / 1.06), 12);
    expect(learn(coin, () => 0)).toEqual(coin);
  });

  test('reckons with values that fall, rise, or peak between', () => {
    expect(shapesOf(3)).toEqual([
      [1, 0.5, 0],
      [0, 1, 0],
      [0, 0.5, 1],
    ]);
    expect(shapesOf(1)).toEqual([[1]]);
  });

  test('takes signals and true answers as evidence of weight', () => {
    const span = (match: Match, issue: number) => {
      const values = guess('bayesian', match).values[issue] ?? [];
      return Math.max(...values) - Math.min(...values);
    };
    const signalled = after(scenario, start, { type: 'signal', by: importer, room: 0, more: 4, less: 1 });
    expect(span(signalled, 4)).toBeGreaterThan(span(signalled, 1));
    const told = after(
      scenario,
      start,
      { type: 'ask', by: 'party-0-chief', room: 0, to: 1, topic: 'priority', issue: 5 },
      { type: 'answer', by: importer, question: 0, manner: 'truthful' },
    );
    expect(span(told, 5)).toBeGreaterThan(1.4 * span(start, 5));
  });
});
