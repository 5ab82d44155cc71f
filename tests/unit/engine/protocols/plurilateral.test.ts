import { describe, expect, test } from 'vitest';
import type { Scenario } from '#engine/index.ts';
import { goodPackage, negotiatingTable } from '../../../support/at-the-table.ts';

const text = { type: 'propose', packages: [goodPackage] } as const;
const yes = { type: 'accept', proposal: 0, package: 0 } as const;
const club = {
  protocol: 'plurilateral',
  parties: 4,
  rules: { decision: { quorum: 2, vetoes: [] } },
} as const;

describe('a plurilateral text', () => {
  test('is adopted with critical mass, and then open to the others as it stands', () => {
    const table = negotiatingTable(club).play(0, text).play(3, yes);
    expect(table.match()).toMatchObject({ state: 'negotiation.accession', draft: { parties: [0, 3] } });
    expect(table.question(1, 'accept')).toEqual({ type: 'accept', choices: [{ proposal: 0, package: 0 }] });
    for (const type of ['propose', 'reject', 'object', 'withdraw'] as const)
      expect(table.question(1, type)).toBeUndefined();
    for (const type of ['accept', 'pass', 'walk-away'] as const)
      expect(table.question(0, type)).toBeUndefined();
  });

  test('binds those who accede, and nobody who stays out', () => {
    const table = negotiatingTable(club).play(0, text).play(3, yes).play(2, yes);
    expect(table.match().draft?.parties).toEqual([0, 2, 3]);
    table.play(1, { type: 'pass' });
    expect(table.match()).toMatchObject({ state: 'ratification', draft: { parties: [0, 2, 3] } });
  });

  test('closes when the time for accession is up', () => {
    const table = negotiatingTable(club).play(0, text).play(3, yes).timeUp();
    expect(table.match()).toMatchObject({ state: 'ratification', draft: { parties: [0, 3] } });
  });

  test('needs nobody to wait for once all are in', () => {
    const rules = { decision: { quorum: 4, vetoes: [] } };
    const table = negotiatingTable({ ...club, rules })
      .play(0, text)
      .play(1, yes)
      .play(2, yes)
      .play(3, yes);
    expect(table.match().state).toBe('ratification');
  });

  test('may ask for a share of the trade, and not for heads alone', () => {
    const rules = {
      decision: { quorum: 2, vetoes: [], mass: { least: 0.6, shares: [0.3, 0.3, 0.1, 0.1] } },
    };
    const table = negotiatingTable({ ...club, rules })
      .play(0, text)
      .play(2, yes)
      .play(3, yes);
    expect(table.match().state).toBe('negotiation.tabled');
    table.play(1, yes);
    expect(table.match()).toMatchObject({ state: 'ratification', draft: { parties: [0, 1, 2, 3] } });
  });

  test('makes the world outside take note: an event may move whoever is not in it', () => {
    const injects: Scenario['injects'] = [
      {
        id: 'tariff',
        trigger: { kind: 'adopted' },
        audience: undefined,
        effects: [{ kind: 'walk-away', party: 1, by: -9 }],
      },
    ];
    const table = negotiatingTable({ ...club, change: (made) => ({ ...made, injects }) }).play(0, text);
    const before = table.view(1).sheet.walkAway;
    table.play(3, yes);
    expect(table.match().happened).toEqual(['tariff']);
    expect(table.view(1).sheet.walkAway).toBe(before - 9);
  });

  test('shows that one may leave instead of saying that one stays out', () => {
    const table = negotiatingTable(club).play(0, text).play(3, yes).play(1, { type: 'walk-away' });
    expect(table.match().state).toBe('negotiation.accession');
    table.play(2, { type: 'pass' });
    expect(table.match()).toMatchObject({ state: 'ratification', draft: { parties: [0, 3] } });
  });
});
