import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CLOSED,
  holds,
  isOpen,
  noTerms,
  type Issue,
  type Option,
  type Package,
  type Terms,
} from '#engine/index.ts';
import { conditionsFor, optionsWith } from '../../../src/scenario/regimes/match-terms.ts';
import { regimesInForce } from '../../../src/scenario/regimes/in-force.ts';

const option = (terms: Partial<Terms>): Option => ({ id: 'o', quantity: undefined, terms });
const issue = (options: readonly Partial<Terms>[], openIf: Issue['openIf'] = []): Issue => ({
  id: 'i',
  pillar: 'form',
  kind: 'options',
  unit: undefined,
  options: options.map(option),
  openIf,
});

/** 0 chooses who pays; 1 and 2 set one term under conditions that exclude each other; 3 sets two others. */
const issues = [
  issue([{}, {}, {}]),
  issue(
    [{ floorInstrument: 'offtake-floor' }, { floorInstrument: 'stockpile' }],
    [{ issue: 0, options: [1] }],
  ),
  issue([{ floorInstrument: 'border-adjusted' }, {}], [{ issue: 0, options: [2] }]),
  issue([{ instrument: 'memorandum' }, { instrument: 'treaty', commitment: 'binding' }, {}]),
  issue([{ priceFloorShare: 0.2 }, { priceFloorShare: 0.6 }, { exportDutyAllowed: false }]),
];

const packages: readonly Package[] = issues.reduce<readonly number[][]>(
  (made, one) =>
    made.flatMap((pkg) =>
      (isOpen(one, pkg) ? [...one.options.keys()] : [CLOSED]).map((chosen) => [...pkg, chosen]),
    ),
  [[]],
);

const termsOf = (pkg: Package): Terms =>
  issues.reduce<Terms>((terms, one, at) => ({ ...terms, ...one.options[pkg[at] ?? CLOSED]?.terms }), noTerms);

type Wanted = Parameters<typeof conditionsFor>[1];

const wanted: fc.Arbitrary<Wanted> = fc.record(
  {
    floorInstrument: fc.subarray(['none', 'offtake-floor', 'border-adjusted', 'stockpile'] as const, {
      minLength: 1,
    }),
    instrument: fc.subarray(['none', 'memorandum', 'treaty'] as const, { minLength: 1 }),
    commitment: fc.subarray(['aspirational', 'binding'] as const, { minLength: 1 }),
    priceFloorShare: fc.oneof(
      fc.constant({ atLeast: 0.5 }),
      fc.constant({ atMost: 0.3 }),
      fc.constant({ atLeast: 0.1, atMost: 0.3 }),
    ),
    exportDutyAllowed: fc.boolean(),
    consent: fc.constant(['fpic'] as const).map((list) => [...list]),
  },
  { requiredKeys: [] },
);

const suits = (terms: Terms, asked: Wanted): boolean =>
  Object.entries(asked).every(([name, limits]) => {
    const value = terms[name as keyof Terms];
    if (Array.isArray(limits)) return (limits as readonly unknown[]).includes(value);
    if (typeof limits === 'boolean') return limits === value;
    const { atLeast = -Infinity, atMost = Infinity } = limits;
    return typeof value === 'number' && value >= atLeast && value <= atMost;
  });

describe('conditionsFor', () => {
  test('exactly one condition holds for a package with the terms, none for any other', () => {
    fc.assert(
      fc.property(wanted, (asked) => {
        const conditions = conditionsFor(issues, asked);
        for (const pkg of packages) {
          const held = conditions.filter((condition) => holds(condition, pkg)).length;
          expect(held).toBe(suits(termsOf(pkg), asked) ? 1 : 0);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('asks nothing when nothing is wanted', () => {
    expect(conditionsFor(issues, {})).toEqual([[]]);
  });
});

describe('optionsWith', () => {
  test('finds options that set all the terms themselves', () => {
    expect(optionsWith(issues, { instrument: ['treaty'], commitment: ['binding'] })).toEqual([
      { issue: 3, option: 1 },
    ]);
    expect(optionsWith(issues, { instrument: ['treaty', 'memorandum'] })).toEqual([
      { issue: 3, option: 0 },
      { issue: 3, option: 1 },
    ]);
    expect(optionsWith(issues, { priceFloorShare: { atMost: 0.3 } })).toEqual([{ issue: 4, option: 0 }]);
    expect(optionsWith(issues, { exportDutyAllowed: true })).toEqual([]);
    expect(optionsWith(issues, {})).toEqual([]);
  });
});

describe('regimesInForce', () => {
  const regimes = (edges: Readonly<Record<string, readonly string[]>>) =>
    new Map(Object.entries(edges).map(([id, buildsOn]) => [id, { id, buildsOn }]));

  test('puts what a regime builds on before it, each once', () => {
    const { ids, cycles } = regimesInForce(['c', 'b'], regimes({ a: [], b: ['a'], c: ['b', 'a'], d: [] }));
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(cycles).toEqual([]);
  });

  test('finds circles, of one and of many', () => {
    expect(regimesInForce(['a'], regimes({ a: ['a'] })).cycles).toEqual([['a', 'a']]);
    expect(regimesInForce(['a'], regimes({ a: ['b'], b: ['c'], c: ['b'] })).cycles).toEqual([
      ['b', 'c', 'b'],
    ]);
  });

  test('looks at each regime once, however they are tied', () => {
    const ids = Array.from({ length: 40 }, (_, n) => `r${n}`);
    const all = new Map(ids.map((id) => [id, { id, buildsOn: ids }]));
    const start = performance.now();
    expect(regimesInForce(ids, all).ids).toHaveLength(40);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
