import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOSED, holds, isOpen, isWellFormed, pointsOf, redLinesCrossed } from '#engine/index.ts';
import type { Clause, Issue, Package, Sheet } from '#engine/index.ts';
import { streamFrom } from '#kernel/random.ts';
import { spaceOf } from '../../src/agents/search/space.ts';
import { hullOf } from '../../src/agents/search/hull.ts';
import { createLadder } from '../../src/agents/search/ladder.ts';
import { mostWanted } from '../../src/agents/search/most-wanted.ts';
import { compileSpace, flatTable } from '../../src/agents/search/own-space.ts';
import { bestAbove, bestOwn, tradeOffs } from '../../src/agents/search/trade-offs.ts';

/** A little case of any shape: up to five issues, conditional ones, interactions, red lines, closed options. */
const cases = fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 5 }).chain((sizes) => {
  const points = (most: number) =>
    fc.tuple(
      ...sizes.map((size) =>
        fc.array(fc.integer({ min: -5, max: most }), { minLength: size, maxLength: size }),
      ),
    );
  const clauseOn = (below: number) =>
    fc
      .integer({ min: 0, max: below - 1 })
      .chain((issue) =>
        fc
          .subarray([...Array(sizes[issue] ?? 0).keys()], { minLength: 1 })
          .map((options): Clause => ({ issue, options })),
      );
  const condition = (below: number, least: number): fc.Arbitrary<readonly Clause[]> =>
    below === 0 ? fc.constant([]) : fc.array(clauseOn(below), { minLength: least, maxLength: 3 });
  const gates = fc.tuple(
    ...sizes.map((_, index) =>
      fc.oneof(
        { weight: 3, arbitrary: fc.constant<readonly Clause[]>([]) },
        { weight: 1, arbitrary: condition(index, 0) },
      ),
    ),
  );
  return fc.record({
    sizes: fc.constant(sizes),
    own: points(20),
    values: points(20),
    gates,
    interactions: fc.array(
      fc.record({ when: condition(sizes.length, 0), points: fc.integer({ min: -9, max: 9 }) }),
      { maxLength: 4 },
    ),
    redLines: fc.array(condition(sizes.length, 1), { maxLength: 2 }),
    closed: fc.array(
      fc
        .nat(sizes.length - 1)
        .chain((issue) => fc.nat((sizes[issue] ?? 1) - 1).map((option) => ({ issue, option }))),
      { maxLength: 2 },
    ),
    target: fc.integer({ min: -10, max: 60 }),
  });
});

type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

function described({ sizes, own, gates, interactions, redLines }: Case) {
  const issues = sizes.map((size, index): Issue => ({
    id: `i${index}`,
    pillar: 'price',
    kind: 'options',
    unit: undefined,
    options: Array.from({ length: size }, (_, option) => ({
      id: `o${option}`,
      quantity: undefined,
      terms: {},
    })),
    openIf: gates[index] ?? [],
  }));
  const sheet: Sheet = {
    points: own,
    interactions: interactions.map((interaction, index) => ({ id: `x${index}`, ...interaction })),
    walkAway: 0,
    redLines: redLines.map((forbids, index) => ({ id: `r${index}`, forbids })),
  };
  return { issues, sheet };
}

/** Every package that may be agreed, the slow way. */
function* everyPackage(issues: readonly Issue[], pkg: Package = []): Generator<Package> {
  const issue = issues[pkg.length];
  if (issue === undefined) {
    yield pkg;
    return;
  }
  const options = isOpen(issue, pkg) ? [...issue.options.keys()] : [CLOSED];
  for (const option of options) yield* everyPackage(issues, [...pkg, option]);
}

describe('the search', () => {
  test('finds what listing every package finds', () => {
    fc.assert(
      fc.property(cases, (example) => {
        const { issues, sheet } = described(example);
        const worth = (pkg: Package) => pointsOf({ points: example.values, interactions: [] }, pkg);
        const allowed = [...everyPackage(issues)].filter(
          (pkg) => isWellFormed(issues, example.closed, pkg) && redLinesCrossed(sheet, pkg).length === 0,
        );
        const good = allowed.filter((pkg) => pointsOf(sheet, pkg) >= example.target);
        const expected = good.length === 0 ? undefined : Math.max(...good.map(worth));

        const space = spaceOf(issues, sheet, example.closed);
        const found = bestAbove(tradeOffs(space, example.values, example.target), example.target);
        expect(found?.value).toBe(expected);
        if (found === undefined) return;
        expect(isWellFormed(issues, example.closed, found.package)).toBe(true);
        expect(sheet.redLines.some((line) => holds(line.forbids, found.package))).toBe(false);
        expect(pointsOf(sheet, found.package)).toBe(found.own);
        expect(worth(found.package)).toBe(found.value);
      }),
      { numRuns: 400 },
    );
  });

  test('its curve falls in own points and rises in value, and is the whole frontier', () => {
    fc.assert(
      fc.property(cases, (example) => {
        const { issues, sheet } = described(example);
        const worth = (pkg: Package) => pointsOf({ points: example.values, interactions: [] }, pkg);
        const points = [...everyPackage(issues)]
          .filter(
            (pkg) => isWellFormed(issues, example.closed, pkg) && redLinesCrossed(sheet, pkg).length === 0,
          )
          .map((pkg) => ({ own: pointsOf(sheet, pkg), value: worth(pkg) }));
        const isBeaten = (one: { own: number; value: number }) =>
          points.some(
            (other) =>
              other.own >= one.own &&
              other.value >= one.value &&
              (other.own > one.own || other.value > one.value),
          );
        const frontier = new Set(
          points.filter((one) => !isBeaten(one)).map(({ own, value }) => `${own}/${value}`),
        );
        const curve = tradeOffs(spaceOf(issues, sheet, example.closed), example.values);
        expect(new Set(curve.map(({ own, value }) => `${own}/${value}`))).toEqual(frontier);
        expect(curve.length).toBe(frontier.size);
        for (const [index, candidate] of curve.entries()) {
          const before = curve[index - 1];
          if (before === undefined) continue;
          expect(candidate.own).toBeLessThan(before.own);
          expect(candidate.value).toBeGreaterThan(before.value);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the search over blocks', () => {
  /** What may be agreed, the slow way, and the same space compiled. */
  const prepared = (example: Case) => {
    const { issues, sheet } = described(example);
    const own = compileSpace(spaceOf(issues, sheet, example.closed));
    const allowed = [...everyPackage(issues)].filter(
      (pkg) => isWellFormed(issues, example.closed, pkg) && redLinesCrossed(sheet, pkg).length === 0,
    );
    const worth = (pkg: Package) => pointsOf({ points: example.values, interactions: [] }, pkg);
    return { sheet, own, allowed, worth, wishes: flatTable(own, example.values) };
  };

  test('finds what listing every package finds, whatever is left out', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 6 }), (example, leftOut) => {
        const { sheet, own, allowed, worth, wishes } = prepared(example);
        expect(own.most).toBe(bestOwn(own.space)?.own ?? -Infinity);
        const good = allowed.filter((pkg) => pointsOf(sheet, pkg) >= example.target);
        const byWorth = good.toSorted((a, b) => worth(b) - worth(a));
        const gone = new Set(byWorth.slice(0, leftOut).map((pkg) => own.keyOf(pkg)));
        for (const mayBe of [undefined, (pkg: Package) => !gone.has(own.keyOf(pkg))]) {
          const left = mayBe === undefined ? byWorth : byWorth.filter(mayBe);
          const found = mostWanted(own, wishes, example.target, mayBe);
          expect(found?.value).toBe(left[0] === undefined ? undefined : worth(left[0]));
          if (found === undefined) continue;
          expect(pointsOf(sheet, found.package)).toBe(found.own);
          expect(own.net(found.package)).toBe(found.own);
          expect(good).toContainEqual(found.package);
          expect(mayBe?.(found.package) ?? true).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('walks a hull that no package lies beyond, and whose corners are packages that may be agreed', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const { issues, sheet } = described(drawn);
        const own = compileSpace(spaceOf(issues, sheet, drawn.closed));
        const table = flatTable(own, drawn.values);
        const hull = hullOf(own, table, [table]);
        if (hull === undefined) return;
        const corners = hull.own.map((points, corner) => ({ points, worth: hull.worth[corner] ?? 0 }));
        for (const [corner, { points, worth }] of corners.entries()) {
          const found = mostWanted(own, table, points);
          // Of all that is worth as much here nothing is wanted more.
          expect(found?.value).toBeCloseTo(worth, 6);
          expect(own.net(hull.packageAt(corner))).toBeCloseTo(points, 6);
          if (corner === 0) continue;
          const before = corners[corner - 1] ?? { points, worth };
          expect(points).toBeLessThan(before.points);
          expect(worth).toBeGreaterThan(before.worth);
        }
        expect(corners[0]?.points).toBeCloseTo(own.most, 6);
        expect(corners.at(-1)?.worth).toBeCloseTo(mostWanted(own, table, -Infinity)?.value ?? NaN, 6);
      }),
      { numRuns: 300 },
    );
  });

  test('climbs down every package that may be agreed, once, the best first', () => {
    fc.assert(
      fc.property(cases, (example) => {
        const { sheet, own, allowed } = prepared(example);
        const ladder = createLadder(own);
        const rungs = allowed.map((_, index) => ladder.rung(index));
        expect(ladder.rung(allowed.length)).toBeUndefined();
        expect(new Set(rungs.map((rung) => own.keyOf(rung?.package ?? []))).size).toBe(allowed.length);
        const points = rungs.map((rung) => rung?.own);
        expect(points).toEqual(allowed.map((pkg) => pointsOf(sheet, pkg)).sort((a, b) => b - a));
      }),
      { numRuns: 200 },
    );
  });

  test('agrees with dynamic programming on large spaces with any points', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 4, max: 10 }), fc.integer({ min: 2, max: 6 }), fc.string()),
        ([count, options, seed]) => {
          const roll = streamFrom(seed);
          const table = () => Array.from({ length: count }, () => Array.from({ length: options }, roll));
          const example = { sizes: Array.from({ length: count }, () => options), own: table() };
          const { issues, sheet } = described({ ...plain, ...example });
          const own = compileSpace(spaceOf(issues, sheet, []));
          const values = table();
          const target = count * (0.4 + 0.5 * roll());
          const expected = bestAbove(tradeOffs(own.space, values, target), target);
          const found = mostWanted(own, flatTable(own, values), target);
          expect(found === undefined).toBe(expected === undefined);
          expect(found?.value ?? 0).toBeCloseTo(expected?.value ?? 0, 5);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('never lists a space of 95 million million packages', () => {
    const roll = streamFrom('large');
    const sizes = Array.from({ length: 20 }, () => 5);
    const table = () => sizes.map((size) => Array.from({ length: size }, roll));
    const { issues, sheet } = described({ ...plain, sizes, own: table() });
    const own = compileSpace(spaceOf(issues, sheet, []));
    const found = mostWanted(own, flatTable(own, table()), 0.7 * own.most);
    expect(found?.own).toBeGreaterThanOrEqual(0.7 * own.most - 1e-9);
    const ladder = createLadder(own);
    expect(ladder.rung(0)?.own).toBeCloseTo(own.most);
    expect(ladder.rung(500)?.own).toBeLessThan(own.most);
  });
});

/** A case without conditions of any kind. */
const plain = { values: [], gates: [], interactions: [], redLines: [], closed: [], target: 0 };
