import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, type Efficient, type Solution } from '#analysis/index.ts';
import { holds, isWellFormed, pointsOf, satisfies, type Scenario } from '#engine/index.ts';
import { arbitraryScenario } from '../unit/analysis/arbitrary-scenario.ts';
import { efficientOf, listAll, type Listed } from '../unit/analysis/brute-force.ts';
import { sketchScenario } from '../unit/analysis/sketch-scenario.ts';

const RUNS = { numRuns: 400 };

const walkAwaysOf = (scenario: Scenario): readonly number[] =>
  scenario.mandates.map(({ walkAway }) => walkAway);

/** Distinct points with the number of packages that come to them, as sorted text: a set that is easy to compare. */
function tally(rows: readonly { readonly key: string; readonly packages: number }[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { key, packages } of rows) counts.set(key, (counts.get(key) ?? 0) + packages);
  return [...counts].map(([key, count]) => `${key} × ${count}`).sort();
}

const tallyListed = (listed: readonly Listed[]) =>
  tally(listed.map(({ ticks }) => ({ key: ticks.join(' '), packages: 1 })));
const tallyFound = (found: readonly Efficient[]) =>
  tally(
    found.map(({ points, packages }) => ({
      key: points.map((p) => Math.round(p * 1e9)).join(' '),
      packages,
    })),
  );

/** The listed packages with the largest value; adding doubles may part equals, by less than a ten-thousand-millionth. */
function best(listed: readonly Listed[], measure: (one: Listed) => number): readonly Listed[] {
  const values = listed.map(measure);
  const largest = Math.max(...values);
  return listed.filter((_, index) => (values[index] ?? 0) >= largest - Math.abs(largest) * 1e-10);
}

describe('against listing every package', () => {
  test('counts what can be written and what is acceptable, to all and to each', () => {
    fc.assert(
      fc.property(arbitraryScenario(), (scenario) => {
        const all = listAll(scenario, walkAwaysOf(scenario));
        const analysis = analyse(scenario);
        expect(analysis.packages).toBe(all.length);
        expect(analysis.acceptable.packages).toBe(all.filter(({ isInZone }) => isInZone).length);
        for (const [party, share] of analysis.acceptableTo.entries()) {
          const accepted = all.filter(({ accepting }) => accepting[party]).length;
          expect(share).toBe(all.length === 0 ? 0 : accepted / all.length);
        }
        const means = scenario.parties.map((_, party) =>
          all.length === 0
            ? 0
            : all.reduce((sum, { ticks }) => sum + (ticks[party] ?? 0), 0) / all.length / 1e9,
        );
        for (const [party, mean] of means.entries()) expect(analysis.random[party]).toBeCloseTo(mean, 6);
      }),
      RUNS,
    );
  });

  test('finds the same frontier, points and packages', () => {
    fc.assert(
      fc.property(arbitraryScenario(), (scenario) => {
        const efficient = efficientOf(listAll(scenario, walkAwaysOf(scenario)));
        const { frontier, efficient: counts } = analyse(scenario);
        expect(tallyFound(frontier)).toEqual(tallyListed(efficient));
        expect(counts.packages).toBe(efficient.length);
        expect(counts.packagesInZone).toBe(efficient.filter(({ isInZone }) => isInZone).length);
        for (const { package: pkg, points } of frontier) {
          expect(isWellFormed(scenario.issues, scenario.closed, pkg)).toBe(true);
          const worth = scenario.mandates.map((mandate) => pointsOf(mandate, pkg));
          for (const [party, value] of worth.entries()) expect(points[party]).toBeCloseTo(value, 8);
        }
      }),
      RUNS,
    );
  });

  const needsAll = ({ parties, rules }: Scenario) =>
    parties.every(
      (_, left) =>
        !satisfies(
          rules.decision,
          [...parties.keys()].filter((party) => party !== left),
        ),
    );

  test('finds the same solution points, with every tie', () => {
    fc.assert(
      fc.property(arbitraryScenario(), (scenario) => {
        const all = listAll(scenario, walkAwaysOf(scenario));
        const zone = all.filter(({ isInZone }) => isInZone);
        const { solutions, bestGains } = analyse(scenario);
        expect(solutions === undefined).toBe(zone.length === 0);
        expect(bestGains === undefined).toBe(zone.length === 0);
        if (zone.length === 0) return;
        const efficient = efficientOf(all).filter(({ isInZone }) => isInZone);
        const most = scenario.parties.map((_, party) =>
          Math.max(...zone.map(({ exactGains }) => exactGains[party] ?? 0)),
        );
        const gaining = ({ exactGains }: Listed) => exactGains.filter((gain) => gain > 0);
        const mostGaining = best(efficient, (one) => gaining(one).length);
        const nashProduct = ({ exactGains }: Listed) => exactGains.reduce((p, gain) => p * gain, 1);
        const product = (one: Listed) => gaining(one).reduce((p, gain) => p * gain, 1);
        const share = ({ exactGains }: Listed) =>
          Math.min(
            ...exactGains.flatMap((gain, party) =>
              (most[party] ?? 0) > 0 ? [gain / (most[party] ?? 1)] : [],
            ),
          );
        const expected: readonly (readonly [Solution | undefined, readonly Listed[]])[] = [
          [solutions?.nash, needsAll(scenario) ? best(efficient, nashProduct) : best(mostGaining, product)],
          [solutions?.egalitarian, best(efficient, ({ exactGains }) => Math.min(...exactGains))],
          [solutions?.kalaiSmorodinsky, most.some((gain) => gain > 0) ? best(efficient, share) : efficient],
          [solutions?.maximumSum, best(efficient, ({ exactGains }) => exactGains.reduce((a, b) => a + b, 0))],
        ];
        for (const [found, listed] of expected)
          expect(tallyFound(found?.points ?? [])).toEqual(tallyListed(listed));
        // No package of the zone at all does better: solution points lie on the frontier.
        expect(solutions?.egalitarian.value).toBeCloseTo(
          Math.max(...zone.map(({ gains }) => Math.min(...gains))) / 1e9,
          8,
        );
        expect(solutions?.maximumSum.value).toBeCloseTo(
          Math.max(...zone.map(({ gains }) => gains.reduce((a, b) => a + b, 0))) / 1e9,
          8,
        );
      }),
      RUNS,
    );
  });

  test('does the same in spaces that are worth dividing', () => {
    fc.assert(
      fc.property(arbitraryScenario([[4, 4, 4, 4, 4, 3]]), (scenario) => {
        const all = listAll(scenario, walkAwaysOf(scenario));
        const analysis = analyse(scenario);
        expect(analysis.acceptable.packages).toBe(all.filter(({ isInZone }) => isInZone).length);
        const accepted = scenario.parties.map(
          (_, party) => all.filter(({ accepting }) => accepting[party]).length,
        );
        expect(analysis.acceptableTo).toEqual(
          accepted.map((count) => (all.length === 0 ? 0 : count / all.length)),
        );
        const best = scenario.parties.map((_, party) =>
          Math.max(
            ...all.filter(({ isPossible }) => isPossible).map(({ ticks }) => (ticks[party] ?? 0) / 1e9),
          ),
        );
        expect(analysis.ideal).toEqual(analysis.frontier.length === 0 ? [] : best);
      }),
      { numRuns: 60 },
    );
  });

  test('does the same for five and six parties, and where points are capped', () => {
    fc.assert(
      fc.property(
        arbitraryScenario(
          [
            [3, 3, 2, 3],
            [4, 4, 3],
            [2, 2, 2, 2, 2],
          ],
          6,
        ),
        fc.array(fc.oneof(fc.constant(undefined), fc.integer({ min: 1, max: 20 })), {
          minLength: 6,
          maxLength: 6,
        }),
        (uncapped, limits) => {
          const mandates = uncapped.mandates.map((mandate, party) => ({
            ...mandate,
            cap: limits[party] ?? Infinity,
          }));
          const scenario = { ...uncapped, mandates };
          const all = listAll(scenario, walkAwaysOf(scenario));
          const efficient = efficientOf(all);
          const analysis = analyse(scenario);
          expect(tallyFound(analysis.frontier)).toEqual(tallyListed(efficient));
          expect(analysis.acceptable.packages).toBe(all.filter(({ isInZone }) => isInZone).length);
          const most = Math.max(
            ...efficient.flatMap(({ isInZone, exactGains }) =>
              isInZone ? [exactGains.reduce((a, b) => a + b, 0)] : [],
            ),
          );
          if (analysis.solutions !== undefined)
            expect(analysis.solutions.maximumSum.value).toBeCloseTo(most, 9);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('compares imported utilities to a thousand-millionth of one, not of a point', () => {
    // Points that lie within a few ticks of each other, of which a utility has a hundredth as many to the point.
    const near = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 40 }));
    const worth = near.map(([points, noise]) => points * 10 + noise * 2e-8);
    const row = fc.array(worth, { minLength: 3, maxLength: 3 });
    const sheet = fc.array(row, { minLength: 3, maxLength: 3 }).map((points) => ({ points }));
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 2, maxLength: 3 }), (mandates) => {
        const scenario = sketchScenario({ options: [3, 3, 3], mandates });
        const efficient = efficientOf(listAll(scenario, walkAwaysOf(scenario), 1e7));
        const { points, packages } = analyse(scenario, { scale: 'utility' }).efficient;
        expect({ points, packages }).toEqual({
          points: tallyListed(efficient).length,
          packages: efficient.length,
        });
      }),
      { numRuns: 200 },
    );
  });

  test('lowering a walk-away never shrinks the zone', () => {
    fc.assert(
      fc.property(arbitraryScenario(), fc.nat(), (scenario, pick) => {
        const party = pick % scenario.parties.length;
        const lower = walkAwaysOf(scenario).map((value, index) => (index === party ? value / 2 : value));
        const before = analyse(scenario).acceptable.packages;
        expect(analyse(scenario, { walkAways: lower }).acceptable.packages).toBeGreaterThanOrEqual(before);
      }),
      RUNS,
    );
  });

  test('the generator reaches what it is meant to reach', () => {
    const scenarios = fc.sample(arbitraryScenario(), { numRuns: 400, seed: 1 });
    const analyses = scenarios.map((scenario) => analyse(scenario));
    const some = (is: (index: number) => boolean) => scenarios.filter((_, index) => is(index)).length;
    expect(some((i) => analyses[i]?.solutions === undefined)).toBeGreaterThan(20);
    expect(some((i) => analyses[i]?.solutions !== undefined)).toBeGreaterThan(20);
    expect(
      some((i) => (analyses[i]?.efficient.packages ?? 0) > (analyses[i]?.efficient.points ?? 0)),
    ).toBeGreaterThan(20);
    expect(
      some((i) => scenarios[i]?.issues.some(({ openIf }) => openIf.length > 0) ?? false),
    ).toBeGreaterThan(20);
    const crosses = (scenario: Scenario | undefined) =>
      scenario?.mandates.some(({ redLines }) =>
        (analyses[scenarios.indexOf(scenario)]?.frontier ?? []).some(({ package: pkg }) =>
          redLines.some(({ forbids }) => holds(forbids, pkg)),
        ),
      ) ?? false;
    expect(some((i) => crosses(scenarios[i]))).toBeGreaterThan(3);
  });
});
