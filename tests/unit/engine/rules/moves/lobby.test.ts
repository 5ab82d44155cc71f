import { describe, expect, test } from 'vitest';
import { briefFor, outlookAtHome, votesOn } from '#engine/index.ts';
import { agreedTable, goodPackage, negotiatingTable } from '../../../../support/at-the-table.ts';
import { smallScenario } from '../../../../support/small-scenario.ts';

const { home } = smallScenario().rules;
const rules = { home: { ...home, lobbies: 1, lobbied: 6, early: 3 } };
const goodwillOf = (table: ReturnType<typeof agreedTable>, constituency: number) =>
  table.view(0).home.find((entry) => entry.constituency === constituency)?.goodwill;

describe('lobby', () => {
  test('is there before the vote, once for each and only as often as the government can', () => {
    const table = agreedTable({ rules });
    expect(table.question(0, 'lobby')).toEqual({ type: 'lobby', constituencies: [0, 1] });
    table.play(0, { type: 'lobby', constituency: 1 });
    expect(table.question(0, 'lobby')).toBeUndefined();
    expect(table.question(1, 'lobby')).toEqual({ type: 'lobby', constituencies: [2, 3] });
    const weak = { home: { ...home, lobbies: 0 } };
    expect(agreedTable({ rules: weak }).question(0, 'lobby')).toBeUndefined();
  });

  test('brings goodwill, and half of it to those who had been surprised', () => {
    const surprised = agreedTable({ rules });
    const before = goodwillOf(surprised, 0) ?? NaN;
    expect(goodwillOf(surprised.play(0, { type: 'lobby', constituency: 0 }), 0)).toBe(before + 3);

    const informed = negotiatingTable({ rules })
      .play(0, { type: 'propose', packages: [goodPackage] })
      .play(0, { type: 'disclose', what: 'draft-text' })
      .play(1, { type: 'accept', proposal: 0, package: 0 });
    const known = goodwillOf(informed, 0) ?? NaN;
    expect(goodwillOf(informed.play(0, { type: 'lobby', constituency: 0 }), 0)).toBe(known + 6);
  });

  test('counts in the vote as the outlook had said', () => {
    const table = agreedTable({ rules });
    const [seat] = table.scenario.seats;
    if (seat === undefined) throw new Error('nobody sits here');
    const brief = briefFor(table.scenario, table.match(), seat);
    const expected = outlookAtHome(brief, table.view(0), goodPackage).constituencies[1]?.goodwillIfLobbied;
    table.play(0, { type: 'lobby', constituency: 1 });
    expect(votesOn(table.scenario, table.match(), goodPackage, 0)[1]?.goodwill).toBe(expected);
  });

  test('is seen by nobody else', () => {
    const table = agreedTable({ rules }).play(0, { type: 'lobby', constituency: 1 });
    expect(JSON.stringify(table.view(1))).not.toContain('constituency-lobbied');
  });
});

describe('a consultation', () => {
  test('in the first half of the rounds brings more than one in the second', () => {
    const early = negotiatingTable({ rules }).play(0, { type: 'consult', constituency: 0 });
    const late = negotiatingTable({ rules }).timeUp().timeUp().timeUp().timeUp().timeUp().timeUp();
    expect(late.match().round).toBeGreaterThan(3);
    late.play(0, { type: 'consult', constituency: 0 });
    expect(goodwillOf(early, 0)).toBe(home.consulted + 3);
    expect(goodwillOf(late, 0)).toBe(home.consulted);
  });
});
