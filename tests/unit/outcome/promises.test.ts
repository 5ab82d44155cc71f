import { describe, expect, test } from 'vitest';
import { noTerms } from '#engine/index.ts';
import type { Terms } from '#engine/index.ts';
import { runYears } from '#outcome/index.ts';
import type { Years } from '#outcome/index.ts';
import { chanceOf } from '#outcome/promises/chance.ts';
import type { AgreedPromise } from '#outcome/promises/promises.ts';
import { effectsByYear } from '#outcome/world/effects.ts';
import { agreedOn, fullTerms, outcomeScenario, seats } from '../../support/outcome-scenario.ts';

const none = effectsByYear(outcomeScenario(), undefined)[0]!;
const finance: AgreedPromise = { name: 'finance', by: seats.buyer, to: 'producers', until: 15, times: 4 };
const water: AgreedPromise = { name: 'water', by: seats.miner, to: 'communities', until: 15, times: 15 };
const supply: AgreedPromise = { name: 'supply', by: seats.miner, to: 'importers', until: 15, times: 15 };
const memorandum: Terms = { ...noTerms, instrument: 'memorandum' };

describe('the chance that a promise is kept', () => {
  const chance = (terms: Terms, year = 5, promise = finance, home = 0) =>
    chanceOf(promise, year, terms, none, home);

  test('fades by half every two years for the will behind a memorandum', () => {
    expect(chance(memorandum, 0)).toBeCloseTo(0.45 + 0.05, 12);
    expect(chance(memorandum, 2)).toBeCloseTo(0.225 + 0.05, 12);
    expect(chance(memorandum, 4)).toBeCloseTo(0.1125 + 0.05, 12);
  });

  test('rises with the legal form, the wording, disputes, openness and oversight, one by one', () => {
    const steps: readonly Partial<Terms>[] = [
      { instrument: 'memorandum' },
      { instrument: 'executive-agreement' },
      { instrument: 'treaty' },
      { commitment: 'best-effort' },
      { commitment: 'milestones' },
      { commitment: 'binding' },
      { disputes: 'consultation' },
      { transparency: 'summary' },
      { oversight: 'joint-committee' },
    ];
    let terms: Terms = noTerms;
    let before = chance(terms, 12);
    for (const step of steps) {
      terms = { ...terms, ...step };
      expect(chance(terms, 12)).toBeGreaterThan(before);
      before = chance(terms, 12);
    }
  });

  test('gains little from binding words in a form that does not bind', () => {
    const gain = (form: Terms['instrument']) =>
      chance({ ...noTerms, instrument: form, commitment: 'binding' }, 12) -
      chance({ ...noTerms, instrument: form }, 12);
    expect(gain('memorandum')).toBeCloseTo(0.3 * gain('treaty'), 12);
  });

  test('is never certain', () => {
    expect(chance(fullTerms, 0)).toBe(0.97);
  });

  test('counts enforcement at home for what is owed at home, less so when the right to regulate is gone', () => {
    const treaty: Terms = { ...noTerms, instrument: 'treaty' };
    const gain = (terms: Terms, promise: AgreedPromise) =>
      chance(terms, 9, promise, 1) - chance(terms, 9, promise, 0);
    expect(gain(treaty, water)).toBeCloseTo(0.2, 12);
    expect(gain({ ...treaty, rightToRegulate: false }, water)).toBeCloseTo(0.1, 12);
    expect(gain(treaty, finance)).toBe(0);
  });

  test('is higher for what producers owe buyers than for what buyers owe them: trade law stands behind one side only', () => {
    expect(chance(memorandum, 9, supply)).toBeGreaterThan(chance(memorandum, 9, finance) + 0.25);
  });
});

describe('promises through the years', () => {
  const run = (terms: Partial<Terms>) => runYears(outcomeScenario({ terms: [terms] }), agreedOn(), 'a');
  const rows = (years: Years, promise: string, by: number) =>
    years.compliance.filter((row) => row.promise === promise && row.by === by);

  test('are made only by parties that are bound', () => {
    const years = runYears(outcomeScenario(), agreedOn(0, [seats.miner, seats.buyer]), 'a');
    expect(new Set(years.compliance.map((row) => row.by))).toEqual(new Set([seats.miner, seats.buyer]));
  });

  test('are none without an agreement', () => {
    expect(runYears(outcomeScenario(), undefined, 'a').compliance).toEqual([]);
  });

  test('end with their term, or when they are fulfilled', () => {
    const years = run(fullTerms);
    expect(rows(years, 'supply', seats.miner)).toHaveLength(10);
    expect(rows(years, 'processing', seats.miner)).toHaveLength(6);
    const paid = rows(years, 'finance', seats.buyer);
    expect(paid.filter((row) => row.kept)).toHaveLength(4);
    expect(paid.at(-1)?.kept).toBe(true);
  });

  test('are told of when first broken, and when broken three years running', () => {
    const years = run({ instrument: 'memorandum', waterStandard: 'binding' });
    const told = years.events.filter((event) => event.promise === 'water' && event.party === seats.miner);
    expect(told.map((event) => event.kind)).toEqual(['breach', 'lapse']);
    const broken = rows(years, 'water', seats.miner).filter((row) => !row.kept);
    expect(told[0]?.year).toBe(broken[0]?.year);
  });
});
