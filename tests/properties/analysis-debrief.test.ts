import { describe, expect, test } from 'vitest';
import { debriefOf, suggestImprovement, type DebriefFacts } from '#analysis/index.ts';
import {
  closedOptions,
  createMatch,
  ratificationOf,
  redLinesCrossed,
  sheetOf,
  suffice,
  type Match,
  type Package,
  type Scenario,
} from '#engine/index.ts';
import { playAtRandom } from '../support/random-play.ts';
import { smallScenario, type SmallCase } from '../support/small-scenario.ts';
import { dominates, listAll, type Listed } from '../unit/analysis/brute-force.ts';

/** A match played at random to its end, with everything that can be written in it listed. */
interface Played {
  readonly scenario: Scenario;
  readonly match: Match;
  readonly facts: DebriefFacts;
  readonly all: readonly Listed[];
  /** What the match ended with, as if it were a package: the agreement, or the walk-aways. */
  readonly reference: Pick<Listed, 'ticks' | 'crossed'>;
}

const ticks = (points: number): number => Math.round(points * 1e9);
const changes = (a: Package, b: Package): number => a.filter((option, issue) => option !== b[issue]).length;

/** Red lines that a majority may cross without the party. */
const withRedLines = (scenario: Scenario): Scenario => ({
  ...scenario,
  mandates: scenario.mandates.map((mandate, party) => ({
    ...mandate,
    redLines: [
      { id: 'line', forbids: [{ issue: party === 1 ? 0 : 3, options: party === 1 ? [3] : [1, 2] }] },
    ],
  })),
});

const cases: readonly SmallCase[] = [
  { parties: 2 },
  { parties: 2, protocol: 'open-table' },
  { parties: 3, rules: { decision: { quorum: 2, vetoes: [] } } },
  { parties: 4, rules: { decision: { quorum: 3, vetoes: [1] } }, protocol: 'open-table' },
  { parties: 4 },
  { parties: 3, rules: { decision: { quorum: 2, vetoes: [] } }, change: withRedLines },
];

function play(index: number): Played {
  const scenario = smallScenario(cases[index % cases.length]);
  const match = playAtRandom(scenario, `debrief-${index}`);
  const facts = debriefOf(scenario, match);
  if (facts === undefined) throw new Error('A finished match has a debrief');
  const sheets = scenario.parties.map((_, party) => sheetOf(scenario, match, party));
  const walkAways = sheets.map(({ walkAway }) => walkAway);
  const atTheEnd = { ...scenario, mandates: sheets, closed: closedOptions(scenario, match) };
  const all = listAll(atTheEnd, walkAways);
  const deal = match.ending?.kind === 'agreement' ? match.draft?.package : undefined;
  const reference =
    deal === undefined
      ? { ticks: walkAways.map(ticks), crossed: walkAways.map(() => false) }
      : {
          ticks: facts.result.package?.points.map(ticks) ?? [],
          crossed: sheets.map((sheet) => redLinesCrossed(sheet, deal).length > 0),
        };
  return { scenario, match, facts, all, reference };
}

const played = Array.from({ length: 90 }, (_, index) => play(index));
const better = ({ all, reference }: Played): readonly Listed[] =>
  all.filter((one) => one.isPossible && dominates(one, { ...one, ...reference }));

test('random play ends in every way that matters here', () => {
  const endings = played.map(({ facts }) => facts.result.reason ?? 'agreement');
  expect(new Set(endings)).toEqual(
    new Set(['agreement', 'deadline', 'walk-away', 'not-ratified', 'not-signed']),
  );
  const some = (is: (one: Played) => boolean) => played.filter(is).length;
  expect(
    some(({ facts }) => facts.result.dominatedBy > 0 && facts.result.kind === 'agreement'),
  ).toBeGreaterThan(5);
  expect(
    some(({ facts }) => facts.result.bound.length > 0 && facts.result.bound.length < facts.parties.length),
  ).toBeGreaterThan(0);
  expect(some(({ facts }) => facts.parties.some((party) => party.signedBelowWalkAway))).toBeGreaterThan(0);
});

test('nothing is opened while a match is running', () => {
  const match = createMatch(smallScenario(), { seed: 'x', difficulty: 0 });
  expect(debriefOf(smallScenario(), match)).toBeUndefined();
  expect(suggestImprovement(smallScenario(), match)).toBeUndefined();
});

describe('against listing every package', () => {
  test('counts what dominates the result', () => {
    for (const one of played) expect(one.facts.result.dominatedBy).toBe(better(one).length);
  });

  test('finds what each party could have had without hurting another', () => {
    for (const { all, facts, reference } of played) {
      for (const [party, { couldHaveHad, points }] of facts.parties.entries()) {
        const harmless = all.filter(
          (one) =>
            one.isPossible &&
            one.ticks.every((value, other) => other === party || value >= (reference.ticks[other] ?? 0)) &&
            one.crossed.every((is, other) => !is || reference.crossed[other]),
        );
        // What it came home with: of the agreement, or its walk-away where it is not bound.
        const own = ticks(points);
        const most = Math.max(own, ...harmless.map((one) => one.ticks[party] ?? 0));
        expect(ticks(couldHaveHad.points)).toBe(most - own);
        expect(couldHaveHad.package === undefined).toBe(most === own);
      }
    }
  });

  test('finds what was within reach, by what everybody else had shown', () => {
    for (const { all, facts, match } of played) {
      const shown = facts.parties.map(({ reach }) => reach.shown);
      for (const [party, { reach }] of facts.parties.entries()) {
        const own = match.proposals.flatMap(({ id, supporters }) =>
          supporters.flatMap((parties, index) =>
            parties.includes(party)
              ? [facts.offers.find(({ proposal }) => proposal === id)?.packages[index]?.points[party] ?? 0]
              : [],
          ),
        );
        expect(reach.shown).toBe(own.length === 0 ? undefined : Math.min(...own));
        const isKnown = shown.every((points, other) => other === party || points !== undefined);
        const willing = all.filter(
          (one) =>
            one.crossed.every((is) => !is) &&
            one.ticks.every((value, other) => other === party || value >= ticks(shown[other] ?? 0)),
        );
        const most = Math.max(...willing.map((one) => one.ticks[party] ?? 0));
        expect(reach.withinReach === undefined).toBe(!isKnown || willing.length === 0);
        if (reach.withinReach !== undefined) expect(ticks(reach.withinReach.points)).toBe(most);
      }
    }
  });

  test('measures Pareto efficiency against all that compares', () => {
    for (const one of played) {
      const { all, reference, facts } = one;
      const worse = all.filter(
        (other) => other.isPossible && dominates({ ...other, ...reference }, other),
      ).length;
      const compared = worse + better(one).length;
      const isAgreed = facts.result.kind === 'agreement';
      expect(facts.result.paretoEfficiency).toBe(isAgreed && compared > 0 ? worse / compared : undefined);
    }
  });

  test('measures the win-set of every capital inside the zone', () => {
    for (const { all, facts, scenario, match } of played) {
      const zone = all.filter(({ isInZone }) => isInZone);
      for (const [party, share] of facts.home.winSets.entries()) {
        const carried = zone.filter(
          (one) => ratificationOf(scenario, match, one.package, party, 'submit').result !== 'refused',
        );
        expect(share).toBe(zone.length === 0 ? undefined : carried.length / zone.length);
      }
    }
  });

  test('suggests the nearest improvement of an agreement, and only where there is one', () => {
    for (const one of played.filter(({ facts }) => facts.result.kind === 'agreement')) {
      const deal = one.facts.result.package?.package ?? [];
      const improvement = suggestImprovement(one.scenario, one.match);
      const candidates = better(one);
      expect(improvement === undefined).toBe(candidates.length === 0);
      if (improvement === undefined) continue;
      const fewest = Math.min(...candidates.map((candidate) => changes(deal, candidate.package)));
      expect(improvement.base.package).toEqual(deal);
      expect(improvement.changes).toHaveLength(fewest);
      const near = candidates.filter((candidate) => changes(deal, candidate.package) === fewest);
      const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
      expect(ticks(sum(improvement.package.points))).toBe(
        Math.max(...near.map((candidate) => sum(candidate.ticks))),
      );
      expect(improvement.difference.every((points) => points >= 0)).toBe(true);
    }
  });

  test('at an impasse suggests the nearest package that everybody would have wanted and every capital carried', () => {
    for (const { all, scenario, match } of played.filter(({ facts }) => facts.result.kind === 'impasse')) {
      const improvement = suggestImprovement(scenario, match);
      const wanted = all.filter(
        (one) =>
          one.accepting.every(Boolean) &&
          one.gains.some((gain) => gain > 0) &&
          suffice(
            scenario,
            scenario.parties.flatMap((_, party) =>
              ratificationOf(scenario, match, one.package, party, 'submit').result === 'refused'
                ? []
                : [party],
            ),
          ),
      );
      const hasBase = match.draft !== undefined || match.proposals.length > 0;
      expect(improvement === undefined).toBe(wanted.length === 0 || !hasBase);
      if (improvement === undefined) continue;
      const fewest = Math.min(...wanted.map((one) => changes(improvement.base.package, one.package)));
      expect(improvement.changes).toHaveLength(fewest);
    }
  });
});

test('ratios, shares and distances keep to their ranges', () => {
  for (const { facts } of played) {
    const { result, parties, analysis } = facts;
    const shares = parties.flatMap(({ claimedShare }) => claimedShare ?? []);
    if (shares.length > 0) expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    if (result.isFeasible) {
      expect(result.jointGainRatio ?? 0).toBeLessThanOrEqual(1 + 1e-12);
      expect(result.nashRatio ?? 0).toBeLessThanOrEqual(1 + 1e-12);
    }
    expect(result.distances === undefined).toBe(analysis.solutions === undefined);
    if (result.kind === 'impasse') expect(parties.every(({ gain }) => gain === 0)).toBe(true);
  }
});
