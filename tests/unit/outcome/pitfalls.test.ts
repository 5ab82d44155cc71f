import { describe, expect, test } from 'vitest';
import type { RegimeEffect, Terms } from '#engine/index.ts';
import { distribution, findingPitfalls, pitfallsOf, spreading } from '#outcome/index.ts';
import { agreedOn, fullTerms, outcomeScenario } from '../../support/outcome-scenario.ts';

const at = (option: number, effects: readonly RegimeEffect[], ...terms: readonly Partial<Terms>[]) => ({
  scenario: outcomeScenario({ terms, effects }),
  agreement: agreedOn(option),
});

describe('what could have gone wrong', () => {
  const quiet: Partial<Terms> = {
    ...fullTerms,
    instrument: 'memorandum',
    commitment: 'aspirational',
    disputes: 'none',
  };

  test('is told with the clause that would have helped, on the same paths', () => {
    const { scenario, agreement } = at(0, [], quiet, fullTerms);
    const found = pitfallsOf(scenario, agreement, 'a', 30);
    const broken = found.find(({ trouble }) => trouble === 'promises-broken');
    expect(broken?.share).toBeGreaterThan(0.5);
    expect(broken?.remedy).toMatchObject({ issue: 0, from: 0, to: 1 });
    expect(broken?.remedy?.share).toBeLessThan((broken?.share ?? 0) - 0.1);
    expect(found.map(({ share }) => share)).toEqual(found.map(({ share }) => share).sort((a, b) => b - a));
  });

  test('has no remedy where no clause helps', () => {
    const shock: RegimeEffect = { kind: 'hazard', hazard: 'supply-shock', when: [], chance: 0.3, cost: 10 };
    const { scenario, agreement } = at(0, [shock], fullTerms, quiet);
    const found = pitfallsOf(scenario, agreement, 'a', 30).find(({ trouble }) => trouble === 'supply-shock');
    expect(found?.share).toBeGreaterThan(0.9);
    expect(found?.remedy).toBeUndefined();
  });

  test('does not propose what a regime closes', () => {
    const { scenario, agreement } = at(0, [], quiet, fullTerms);
    const shut = { ...scenario, closed: [{ issue: 0, option: 1 }] };
    expect(pitfallsOf(shut, agreement, 'a', 20).every(({ remedy }) => remedy === undefined)).toBe(true);
  });

  test('reports how far it has come', () => {
    const { scenario, agreement } = at(0, [], quiet, fullTerms, {});
    const steps = [...findingPitfalls(scenario, agreement, 'a', 5)];
    expect(steps).toEqual([0, 0.5]);
  });
});

describe('many paths, step by step', () => {
  test('come to the same distribution, and say how many are done', () => {
    const { scenario, agreement } = at(0, [], fullTerms);
    const steps = spreading(scenario, agreement, 'a', 60);
    const seen: number[] = [];
    let next = steps.next();
    while (next.done !== true) {
      seen.push(next.value);
      next = steps.next();
    }
    expect(seen).toEqual([25, 50]);
    expect(next.value).toEqual(distribution(scenario, agreement, 'a', 60));
  });
});
