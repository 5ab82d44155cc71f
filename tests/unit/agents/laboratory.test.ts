import { describe, expect, test } from 'vitest';
import { pointsOf, type Match, type Package } from '#engine/index.ts';
import { playLeanGame, type Seating } from '#session/index.ts';
import { averageLatelyFrom, anythingFrom, bestLatelyFrom } from '../../../src/agents/acceptance/late.ts';
import { nextOffer } from '../../../src/agents/acceptance/next-offer.ts';
import { curveAt, hybrid } from '../../../src/agents/aspiration/hybrid.ts';
import { mirror } from '../../../src/agents/aspiration/mirror.ts';
import { fairPoint } from '../../../src/agents/search/fair-point.ts';
import { outlookOf } from '../../../src/agents/outlook.ts';
import { offersOnly } from '../../support/offers-only.ts';
import { smallScenario } from '../../support/small-scenario.ts';
import { after, atTheTable, packages, situationOf } from './table.ts';

const scenario = smallScenario({ rules: { rounds: 12 }, change: offersOnly });
const start = atTheTable(scenario);

/** 0, 30 and 68 points to the producer; its walk-away is 45, its best 100. */
const offers: readonly Package[] = [packages.importersBest, [1, 1, 1, 0, 1, 0], packages.middle];
const worth = offers.map((pkg) => pointsOf({ ...scenario.mandates[0]!, interactions: [] }, pkg));

/** The importer has tabled the first so many of these, one a round, and the producer has passed. */
function received(count: number): Match {
  return offers
    .slice(0, count)
    .reduce(
      (match, pkg) =>
        after(
          scenario,
          match,
          { type: 'pass', by: 'party-0-chief' },
          { type: 'propose', by: 'party-1-chief', packages: [pkg] },
        ),
      start,
    );
}

const outlookAfter = (count: number, round?: number) => {
  const match = received(count);
  return outlookOf(situationOf(scenario, round === undefined ? match : { ...match, round }, 0));
};

describe('late acceptance', () => {
  const target = 90;
  test('is the next offer’s until the moment comes', () => {
    const early = outlookAfter(3);
    for (const acceptance of [anythingFrom(0.9), bestLatelyFrom(0.9), averageLatelyFrom(0.9)])
      expect(acceptance(early, target, [])).toBe(nextOffer(early, target, []));
  });

  test('then takes anything, the best of late, or the average of late, never below the walk-away', () => {
    const late = outlookAfter(3);
    expect(anythingFrom(0)(late, target, [])).toBe(45);
    // All three offers were made in the last nine rounds, as many as are left.
    expect(bestLatelyFrom(0)(late, target, [])).toBe(68);
    expect(averageLatelyFrom(0)(late, target, [])).toBe(45);
  });

  test('looks back only as far as it looks ahead', () => {
    const atTheEnd = outlookAfter(3, 12);
    expect(bestLatelyFrom(0)(atTheEnd, target, [])).toBe(nextOffer(atTheEnd, target, []));
  });
});

describe('a mirror', () => {
  test('gives the points that it has been given, and takes nothing back below its walk-away', () => {
    expect(mirror(1)(outlookAfter(0))).toBe(100);
    expect(mirror(1)(outlookAfter(1))).toBe(100);
    const gained = (worth[2] ?? 0) - (worth[0] ?? 0);
    expect(mirror(1)(outlookAfter(3))).toBe(Math.max(45, 100 - gained));
    expect(mirror(0.5)(outlookAfter(3))).toBe(100 - gained / 2);
  });
});

describe('the hybrid', () => {
  const tactic = { start: 1, middle: 0.75, end: 0.55, empathy: 0.5 };
  test('follows its curve from start to end', () => {
    expect(curveAt(tactic, 0)).toBe(1);
    expect(curveAt(tactic, 0.5)).toBeCloseTo(0.25 + 0.375 + 0.1375);
    expect(curveAt(tactic, 1)).toBeCloseTo(0.55);
  });

  test('answers what the others’ last moves gave it, weighted, while there is time', () => {
    const outlook = outlookAfter(3);
    // It has tabled nothing itself: the clock alone.
    expect(hybrid(tactic)(outlook)).toBeCloseTo(45 + 55 * curveAt(tactic, outlook.time));
    const own = after(scenario, received(3), {
      type: 'propose',
      by: 'party-0-chief',
      packages: [packages.producersBest],
    });
    const answering = outlookOf(situationOf(scenario, own, 0));
    const [first = 0, second = 0, third = 0] = worth;
    const moved = (0.25 * (second - first) + 0.75 * (third - second)) / 55;
    const { time } = answering;
    const behaviour = 1 - 0.5 * (1 + time) * moved;
    const share = (1 - time * time) * behaviour + time * time * curveAt(tactic, time);
    expect(hybrid(tactic)(answering)).toBeCloseTo(45 + 55 * Math.max(0, Math.min(1, share)));
  });
});

describe('a fair point', () => {
  test('is the Nash point where the guess is the truth', () => {
    const outlook = outlookAfter(1);
    const values = scenario.mandates[1]?.points ?? [];
    const fair = fairPoint(outlook, [{ party: 1, values, demand: 100 }], outlook.walkAway);
    // Of every package: own gain over 45 times the other's, whose walk-away is taken to be the same.
    const all = everyPackage().filter((pkg) => outlook.net(pkg) >= 45);
    const product = (pkg: Package) =>
      (outlook.net(pkg) - 45) * Math.max(0, pointsOf({ points: values, interactions: [] }, pkg) - 45);
    const most = Math.max(...all.map(product));
    expect(product(fair?.package ?? [])).toBeGreaterThan(0.97 * most);
  });
});

function everyPackage(): readonly Package[] {
  let partial: readonly Package[] = [[]];
  for (const issue of scenario.issues)
    partial = partial.flatMap((pkg) => {
      const isOpen = issue.openIf.every(({ issue: on, options }) => options.includes(pkg[on] ?? -1));
      return isOpen ? issue.options.map((_, option) => [...pkg, option]) : [[...pkg, -1]];
    });
  return partial;
}

describe('MiCRO', () => {
  const seated = (other: string): Seating => ({
    'party-0-chief': { kind: 'program', strategy: 'micro', quiet: true },
    'party-1-chief': { kind: 'program', strategy: other, quiet: true },
  });
  const tabledBy = (party: number, other: string) =>
    (playLeanGame(scenario, { seed: 'micro', difficulty: 1 }, seated(other))?.offers ?? [])
      .filter(({ by }) => by === party)
      .map(({ packages: [pkg] }) => pointsOf(scenario.mandates[party]!, pkg ?? []));

  test('goes down its list, the best first, one for one', () => {
    const mine = tabledBy(0, 'micro');
    expect(mine[0]).toBe(100);
    expect(mine).toEqual(mine.toSorted((a, b) => b - a));
    expect(Math.abs(mine.length - tabledBy(1, 'micro').length)).toBeLessThanOrEqual(1);
  });

  test('does not move for one who shows it nothing new', () => {
    // The first package for nothing, the second for the only one that it is shown.
    expect(new Set(tabledBy(0, 'fixed')).size).toBeLessThanOrEqual(2);
  });
});
