import { describe, expect, test } from 'vitest';
import { CLOSED, pointsOf, type Package } from '#engine/index.ts';
import { smallScenario } from '../../support/small-scenario.ts';
import { inStep } from '../../../src/agents/bidding/in-step.ts';
import { logroll } from '../../../src/agents/bidding/logroll.ts';
import { worthTo } from '../../../src/agents/search/fair-point.ts';
import { nearest } from '../../../src/agents/bidding/nearest.ts';
import { frequency } from '../../../src/agents/opponents/frequency.ts';
import { outlookOf, type Outlook } from '../../../src/agents/outlook.ts';
import { after, atTheTable, packages, situationOf } from './table.ts';

const scenario = smallScenario({ protocol: 'open-table', rules: { rounds: 10, proposalsPerRound: 9 } });
const importerTables = (...tables: readonly Package[]) =>
  after(
    scenario,
    atTheTable(scenario),
    ...tables.map((pkg) => ({ type: 'propose', by: 'party-1-chief', packages: [pkg] }) as const),
  );
const producer = (match = atTheTable(scenario)): Outlook => outlookOf(situationOf(scenario, match, 0));
const points = (pkg: Package | undefined) => pointsOf(scenario.mandates[0]!, pkg ?? []);

describe.each([
  ['in step', inStep(0.3)],
  ['nearest', nearest],
  ['logrolling', logroll(frequency, 3)],
])('bidding %s', (_, bidding) => {
  test.each([95, 80, 65, 50])('is worth the %d points that it is asked for', (target) => {
    const tabled = bidding(producer(importerTables(packages.importersBest)), target);
    expect(tabled.length).toBeGreaterThan(0);
    for (const pkg of tabled) expect(points(pkg)).toBeGreaterThanOrEqual(target - 1e-9);
  });

  test('tables nothing when nothing is worth that much', () => {
    expect(bidding(producer(), 101)).toEqual([]);
  });

  test('never crosses a red line', () => {
    for (const target of [30, 20, 10, 0])
      for (const pkg of bidding(producer(importerTables(packages.importersBest)), target))
        expect(pkg[0] === 0 && pkg[1] === 0).toBe(false);
  });
});

describe('bidding in step', () => {
  test('gives way on every issue alike', () => {
    const [half] = inStep(0)(producer(), 55);
    const sheet = scenario.mandates[0]!.points;
    // On every issue with something between best and worst, it keeps neither all nor nothing.
    for (const issue of [0, 1, 2, 3, 4]) {
      const row = sheet[issue] ?? [];
      const kept = (row[half?.[issue] ?? CLOSED] ?? 0) / Math.max(...row);
      expect(kept).toBeGreaterThan(0);
      expect(kept).toBeLessThan(1);
    }
  });

  test('writes its last offer in the others’ words', () => {
    const match = { ...importerTables(packages.importersBest), round: 10 };
    const [last] = inStep(0)(producer(match), 50);
    const [near] = nearest(producer(match), 50);
    expect(last).toEqual(near);
  });
});

describe('bidding nearest', () => {
  test('keeps as many of the other’s options as its target allows', () => {
    const matches = (pkg: Package | undefined) =>
      pkg?.filter((option, issue) => option === packages.importersBest[issue]).length ?? 0;
    const outlook = producer(importerTables(packages.importersBest));
    const [dear] = nearest(outlook, 95);
    const [cheap] = nearest(outlook, 46);
    expect(matches(cheap)).toBeGreaterThan(matches(dear));
  });
});

describe('logrolling', () => {
  const outlook = producer(importerTables(packages.importersBest, [1, 0, -1, 0, 2, 0]));
  const [guess] = frequency(outlook);

  test('tables, at the same price to itself, what suits the other best by its guess', () => {
    const [chosen = []] = logroll(frequency, 1)(outlook, 70);
    const [blind = []] = inStep(0)(outlook, 70);
    expect(guess && worthTo(guess, chosen)).toBeGreaterThan(guess ? worthTo(guess, blind) : 0);
  });

  test('tables up to three different packages of equal value to itself', () => {
    const tabled = logroll(frequency, 3)(outlook, 70);
    expect(tabled.length).toBeGreaterThan(1);
    expect(tabled.length).toBeLessThanOrEqual(3);
    expect(new Set(tabled.map((pkg) => pkg.join())).size).toBe(tabled.length);
    const worths = tabled.map(points);
    expect(Math.max(...worths) - Math.min(...worths)).toBeLessThanOrEqual(8);
  });

  test('tables one package where four must say yes to the same one in turn', () => {
    const four = smallScenario({ parties: 4 });
    expect(logroll(frequency, 3)(outlookOf(situationOf(four, atTheTable(four), 0)), 70)).toHaveLength(1);
  });

  test('leaves out whoever is hardest to please, where the decision rule allows it', () => {
    // Three parties, two are enough: one importer has asked for everything, the other for little.
    const quorum = smallScenario({
      protocol: 'open-table',
      parties: 4,
      rules: { decision: { quorum: 2, vetoes: [] }, proposalsPerRound: 9 },
    });
    const modest: Package = [3, 2, 0, 2, 2, 1];
    const match = after(
      quorum,
      atTheTable(quorum),
      { type: 'propose', by: 'party-1-chief', packages: [packages.importersBest] },
      { type: 'propose', by: 'party-3-chief', packages: [modest] },
    );
    const three = outlookOf(situationOf(quorum, match, 0));
    const [chosen = []] = logroll(frequency, 1)(three, 88);
    const near = (pkg: Package) => chosen.filter((option, issue) => option === pkg[issue]).length;
    expect(near(modest)).toBeGreaterThan(near(packages.importersBest));
  });
});
