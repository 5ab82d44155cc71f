import { describe, expect, test } from 'vitest';
import type { Match, Package } from '#engine/index.ts';
import { pointsOf } from '#engine/index.ts';
import { smallScenario } from '../../support/small-scenario.ts';
import { worthTo } from '../../../src/agents/search/fair-point.ts';
import { frequency } from '../../../src/agents/opponents/frequency.ts';
import { likeness } from '../../../src/agents/opponents/likeness.ts';
import { weightsOf } from '../../../src/agents/opponents/weights.ts';
import { outlookOf } from '../../../src/agents/outlook.ts';
import { after, atTheTable, packages, situationOf } from './table.ts';

const scenario = smallScenario({ protocol: 'open-table', rules: { proposalsPerRound: 9 } });
const start = atTheTable(scenario);
const importer = 'party-1-chief';

const tabling = (...tables: readonly Package[]): Match =>
  after(
    scenario,
    start,
    ...tables.map((pkg) => ({ type: 'propose', by: importer, packages: [pkg] }) as const),
  );
const seenBy = (match: Match, party = 0) => outlookOf(situationOf(scenario, match, party));
const estimate = (match: Match) => {
  const [only] = frequency(seenBy(match));
  if (only === undefined) throw new Error('No estimate');
  return only;
};

describe('likeness', () => {
  const [processing] = scenario.issues;
  if (processing === undefined) throw new Error('No issue');

  test('is 1 for the same option and falls with the distance', () => {
    expect(likeness(processing, 2, 2)).toBe(1);
    expect(likeness(processing, 2, 1)).toBeGreaterThan(likeness(processing, 2, 0));
    expect(likeness(processing, 3, 0)).toBe(0);
  });

  test('of an open and a closed issue is 0', () => {
    expect(likeness(processing, -1, 0)).toBe(0);
    expect(likeness(processing, -1, -1)).toBe(1);
  });
});

describe('the words of a party', () => {
  test('are what it tabled and what it supports', () => {
    const match = after(scenario, tabling(packages.importersBest, packages.middle), {
      type: 'accept',
      by: 'party-0-chief',
      proposal: 1,
      package: 0,
    });
    const { words } = seenBy(match).ledger;
    expect(words[1]?.proposals.map(({ id }) => id)).toEqual([0, 1]);
    expect(words[0]?.proposals).toMatchObject([{ id: 1, by: 1 }]);
    expect(words[1]?.latest).toEqual([packages.middle]);
  });
});

describe('the weights of a party’s issues', () => {
  const weigh = (match: Match) => weightsOf(seenBy(match), 1);

  test('are equal and sum to 1 before it has said anything', () => {
    expect(weigh(start)).toEqual(scenario.issues.map(() => 1 / 6));
  });

  test('rise where it does not move', () => {
    const weights = weigh(tabling(packages.importersBest, [1, 0, -1, 1, 2, 0]));
    expect(weights[5]).toBeGreaterThan(weights[0] ?? 1);
    expect(weights[4]).toBeGreaterThan(weights[3] ?? 1);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
  });

  test('follow its signals, its objections, its promises and its true answers', () => {
    const signalled = after(scenario, start, { type: 'signal', by: importer, room: 0, more: 4, less: 1 });
    expect(weigh(signalled)[4]).toBeGreaterThan(weigh(signalled)[1] ?? 1);

    const committed = after(scenario, start, {
      type: 'commit',
      by: importer,
      clause: { issue: 3, options: [0] },
    });
    expect(weigh(committed)[3]).toBeGreaterThan(weigh(committed)[0] ?? 1);

    const objected = after(
      scenario,
      start,
      { type: 'propose', by: 'party-0-chief', packages: [packages.producersBest] },
      { type: 'object', by: importer, proposal: 0, package: 0, issues: [5] },
    );
    expect(weigh(objected)[5]).toBeGreaterThan(weigh(objected)[0] ?? 1);

    const ask = (issue: number) =>
      after(
        scenario,
        start,
        { type: 'ask', by: 'party-0-chief', room: 0, to: 1, topic: 'priority', issue },
        { type: 'answer', by: importer, question: 0, manner: 'truthful' },
      );
    // Form matters most to the importer, the floor least.
    expect(weigh(ask(5))[5]).toBeGreaterThan(1 / 6);
    expect(weigh(ask(1))[1]).toBeLessThan(1 / 6);
  });

  test('do not follow a vague answer', () => {
    const vague = after(
      scenario,
      start,
      { type: 'ask', by: 'party-0-chief', room: 0, to: 1, topic: 'priority', issue: 5 },
      { type: 'answer', by: importer, question: 0, manner: 'vague' },
    );
    expect(weigh(vague)).toEqual(weigh(start));
  });
});

describe('the frequency model', () => {
  test('takes parties across the table to want the opposite, and those on the own side the same', () => {
    const three = smallScenario({ protocol: 'open-table', parties: 3 });
    const guesses = frequency(outlookOf(situationOf(three, atTheTable(three), 0)));
    const [across, beside] = guesses.map((guess) => guess.values[0] ?? []);
    expect(across?.[0]).toBeGreaterThan(across?.[3] ?? 100);
    expect(beside?.[3]).toBeGreaterThan(beside?.[0] ?? 100);
  });

  test('learns what a party wants from what it tables, against what it expected', () => {
    // An importer that wants, unexpectedly, all that the producer wants.
    const alike = smallScenario({
      protocol: 'open-table',
      rules: { proposalsPerRound: 9 },
      change: (small) => ({
        ...small,
        mandates: small.mandates.map(() => small.mandates[0] ?? small.mandates[1]!),
      }),
    });
    const sheet = alike.mandates[1]!;
    const all = [0, 1, 2, 3].flatMap((a) =>
      [0, 1, 2].flatMap((b) => [0, 1, 2].map((c) => [a, 0, -1, b, c, 1])),
    );
    const accuracy = (...tables: readonly Package[]) => {
      const match = after(
        alike,
        atTheTable(alike),
        ...tables.map((pkg) => ({ type: 'propose', by: importer, packages: [pkg] }) as const),
      );
      const [guess] = frequency(outlookOf(situationOf(alike, match, 0)));
      return correlation(
        all.map((pkg) => (guess === undefined ? 0 : worthTo(guess, pkg))),
        all.map((pkg) => pointsOf(sheet, pkg)),
      );
    };
    expect(accuracy()).toBeLessThan(0);
    expect(accuracy(packages.producersBest)).toBeGreaterThan(0);
    expect(accuracy(packages.producersBest, [3, 2, 0, 1, 0, 1])).toBeGreaterThan(0.6);
  });

  test('knows the demand of a party by its latest words', () => {
    expect(estimate(start).demand).toBe(100);
    const stayed = estimate(tabling(packages.importersBest));
    const moved = estimate(tabling(packages.importersBest, packages.middle));
    expect(moved.demand).toBeLessThan(stayed.demand);
  });

  test('never offers what a party has truthfully called a red line', () => {
    const lined = smallScenario({
      protocol: 'open-table',
      change: (small) => ({
        ...small,
        mandates: small.mandates.map((mandate, party) =>
          party === 1
            ? { ...mandate, redLines: [{ id: 'no-sixty', forbids: [{ issue: 0, options: [3] }] }] }
            : mandate,
        ),
      }),
    });
    const told = after(
      lined,
      atTheTable(lined),
      { type: 'ask', by: 'party-0-chief', room: 0, to: 1, topic: 'red-line', issue: 0 },
      { type: 'answer', by: importer, question: 0, manner: 'truthful' },
    );
    const [guess] = frequency(outlookOf(situationOf(lined, told, 0)));
    expect(guess?.values[0]?.[3]).toBeLessThan(0);
    expect(guess?.values[0]?.[2]).toBeGreaterThanOrEqual(0);
  });
});

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, item) => sum + item, 0) / list.length;
  const [ma, mb] = [mean(a), mean(b)];
  const sum = (pick: (x: number, y: number) => number) =>
    a.reduce((total, x, index) => total + pick(x - ma, (b[index] ?? 0) - mb), 0);
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
}
