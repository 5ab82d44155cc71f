import { describe, expect, test } from 'vitest';
import { createNegotiator, strategies, strategyNamed } from '#agents/index.ts';
import { smallScenario } from '../../support/small-scenario.ts';
import texts from '../../../assets/locales/en/agents.json' with { type: 'json' };
import { atTheTable, situationOf } from './table.ts';

/** The text behind a key such as `agents.linear.name`. */
function textOf(key: string): unknown {
  const [section, ...path] = key.split('.');
  if (section !== 'agents') return undefined;
  return path.reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], texts);
}

describe('the strategies', () => {
  test('are these, by name', () => {
    expect(strategies.map(({ id }) => id)).toEqual([
      'conceder',
      'linear',
      'boulware',
      'tit-for-tat',
      'logroller',
      'hard-bargainer',
      'aspiration',
      'naive-tit-for-tat',
      'nice-tit-for-tat',
      'micro',
      'mediator',
      'hybrid',
      'nash-seeker',
      'random',
      'fixed',
    ]);
    for (const strategy of strategies) {
      expect(strategyNamed(strategy.id)).toBe(strategy);
      expect(createNegotiator(strategy.id).strategy).toBe(strategy.id);
    }
  });

  test('refuse a name that is not theirs', () => {
    expect(strategyNamed('hagglebot')).toBeUndefined();
    expect(() => createNegotiator('hagglebot')).toThrow(RangeError);
  });

  test.each(strategies)('$id has a text for every part of its card', (strategy) => {
    const { facts, curve, ...keys } = strategy.policyCard();
    for (const key of Object.values(keys)) expect(textOf(key), key).toMatch(/\S/);
    for (const fact of Object.values(facts)) expect(fact).toBeTypeOf('number');
    if (curve !== undefined) {
      expect(curve).toHaveLength(11);
      for (const [index, share] of curve.entries()) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(index === 0 ? 1 : (curve[index - 1] ?? 0));
      }
    }
  });

  test.each(strategies)('$id keeps its parameters within their bounds', (strategy) => {
    for (const { name, default: usual, least, most } of strategy.parameters) {
      expect(usual).toBeGreaterThanOrEqual(least);
      expect(usual).toBeLessThanOrEqual(most);
      expect(strategy.policyCard({ [name]: -1e9 }).facts[name]).toBe(least);
      expect(strategy.policyCard({ [name]: 1e9 }).facts[name]).toBe(most);
      expect(strategy.policyCard().facts[name]).toBe(usual);
    }
  });

  test('ask, half way through, for less the more they give way', () => {
    const halfWay = (id: string) => strategyNamed(id)?.policyCard().facts['halfWay'] ?? Number.NaN;
    expect(halfWay('boulware')).toBeGreaterThan(halfWay('linear'));
    expect(halfWay('linear')).toBeGreaterThan(halfWay('conceder'));
  });

  test('decide for a chief only', () => {
    const scenario = smallScenario();
    const situation = situationOf(scenario, atTheTable(scenario), 0);
    const seat = { ...situation.brief.seat, role: 'member' as const };
    for (const { id } of strategies) {
      expect(createNegotiator(id).decide(situation)).toBeDefined();
      expect(
        createNegotiator(id).decide({ ...situation, brief: { ...situation.brief, seat } }),
      ).toBeUndefined();
    }
  });
});
