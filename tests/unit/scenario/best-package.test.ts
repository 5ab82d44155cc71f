import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOSED, isWellFormed, pointsOf, type Condition, type Issue, type Package } from '#engine/index.ts';
import { bestPackage, MOST_COMBINATIONS, type Search } from '../../../src/scenario/reckon/best-package.ts';
import { blocksOf } from '../../../src/scenario/reckon/blocks.ts';

const issue = (options: number, openIf: Condition = []): Issue => ({
  id: 'issue',
  pillar: 'form',
  kind: 'options',
  unit: undefined,
  options: Array.from({ length: options }, (_, n) => ({ id: `o${n}`, quantity: undefined, terms: {} })),
  openIf,
});

/** Every well-formed package, listed. */
function packagesOf(issues: readonly Issue[], closed: Search['closed'] = []): readonly Package[] {
  let packages: Package[] = [[]];
  for (const { options } of issues) {
    packages = packages.flatMap((pkg) => [CLOSED, ...options.keys()].map((option) => [...pkg, option]));
  }
  return packages.filter((pkg) => isWellFormed(issues, closed, pkg));
}

const meets = (condition: Condition, pkg: Package) =>
  condition.every((clause) => clause.options.includes(pkg[clause.issue] ?? CLOSED));

function bestByListing({ issues, points, interactions = [], forbidden = [], required = [], closed }: Search) {
  const allowed = packagesOf(issues, closed).filter(
    (pkg) => meets(required, pkg) && !forbidden.some((condition) => meets(condition, pkg)),
  );
  if (allowed.length === 0) return { kind: 'none' };
  const sheet = { points, interactions: interactions.map((one) => ({ id: 'x', ...one })) };
  return { kind: 'best', points: Math.max(...allowed.map((pkg) => pointsOf(sheet, pkg))) };
}

const sizes = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 });

const conditionOver = (options: readonly number[], upTo = options.length): fc.Arbitrary<Condition> =>
  fc
    .subarray(
      Array.from({ length: upTo }, (_, n) => n),
      { maxLength: Math.min(3, upTo) },
    )
    .chain((issues) =>
      fc.tuple(
        ...issues.map((at) =>
          fc
            .subarray(
              Array.from({ length: options[at] ?? 1 }, (_, n) => n),
              { minLength: 1 },
            )
            .map((chosen) => ({ issue: at, options: chosen })),
        ),
      ),
    );

const searches: fc.Arbitrary<Search> = sizes.chain((options) =>
  fc.record({
    issues: fc.tuple(
      ...options.map((count, at) => conditionOver(options, at).map((openIf) => issue(count, openIf))),
    ),
    points: fc.tuple(
      ...options.map((count) =>
        fc.array(fc.integer({ min: -9, max: 30 }), { minLength: count, maxLength: count }),
      ),
    ),
    interactions: fc.array(
      fc.record({ when: conditionOver(options), points: fc.integer({ min: -20, max: 20 }) }),
      {
        maxLength: 3,
      },
    ),
    forbidden: fc.array(conditionOver(options), { maxLength: 3 }),
    required: fc.oneof(fc.constant([]), conditionOver(options)),
    closed: fc.array(
      fc.integer({ min: 0, max: options.length - 1 }).map((at) => ({ issue: at, option: 0 })),
      { maxLength: 2 },
    ),
  }),
);

describe('bestPackage', () => {
  test('finds what listing every package finds', () => {
    fc.assert(
      fc.property(searches, (search) => {
        expect(bestPackage(search)).toEqual(bestByListing(search));
      }),
      { numRuns: 400 },
    );
  });

  test('takes no more time for ranges of many options that nothing tells apart', () => {
    const issues = Array.from({ length: 24 }, (_, n) =>
      issue(101, n === 0 ? [] : [{ issue: 0, options: [1] }]),
    );
    const points = issues.map(() => Array.from({ length: 101 }, (_, n) => n));
    const start = performance.now();
    expect(bestPackage({ issues, points })).toEqual({ kind: 'best', points: 23 * 100 + 1 });
    expect(performance.now() - start).toBeLessThan(500);
  });

  test('gives up where conditions join too much, and says which issues', () => {
    const count = 16;
    const issues = Array.from({ length: count }, () => issue(3));
    const forbidden = Array.from({ length: count - 1 }, (_, n) => [
      { issue: n, options: [0] },
      { issue: n + 1, options: [1] },
    ]);
    expect(3 ** count).toBeGreaterThan(MOST_COMBINATIONS);
    const best = bestPackage({ issues, points: [], forbidden });
    expect(best).toEqual({ kind: 'entangled', issues: Array.from({ length: count }, (_, n) => n) });
  });

  test('finds nothing where an empty condition forbids everything', () => {
    expect(bestPackage({ issues: [issue(2)], points: [[1, 2]], forbidden: [[]] })).toEqual({ kind: 'none' });
  });
});

describe('blocksOf', () => {
  test('joins what conditions name together, and keeps the order', () => {
    const issues = [issue(2), issue(2), issue(2, [{ issue: 0, options: [0] }]), issue(2), issue(2)];
    const conditions = [
      [
        { issue: 4, options: [0] },
        { issue: 1, options: [0] },
      ],
    ];
    expect(blocksOf(issues, conditions)).toEqual([[0, 2], [1, 4], [3]]);
  });
});
