import { describe, expect, test } from 'vitest';
import { pointsOf } from '#engine/index.ts';
import { goodPackage, negotiatingTable } from '../../../support/at-the-table.ts';

/** Two importers, 1 and 3, court producer 0: any two may agree if it is one of them. */
const race = {
  protocol: 'open-table',
  parties: 4,
  rules: { decision: { quorum: 2, vetoes: [0] }, rivalry: { buyers: [1, 3], loss: 6 } },
} as const;
const offer = (pkg: readonly number[]) => ({ type: 'propose', packages: [pkg] }) as const;
const generous = [3, 2, 2, 2, 2, 1];

describe('what stands outside a deal', () => {
  test("is a rival's offer: while it stands, the seller settles for nothing less", () => {
    const table = negotiatingTable(race).play(1, offer(generous));
    const points = pointsOf(table.view(0).sheet, generous);
    expect(points).toBeGreaterThan(45);
    expect(table.view(0).outside).toEqual([{ kind: 'rival-offer', proposal: 0, package: 0, points }]);
    expect(table.view(0).sheet.walkAway).toBe(points);
    table.play(1, { type: 'withdraw', proposal: 0 });
    expect(table.view(0).sheet.walkAway).toBe(45);
  });

  test('is nothing where the offer is worse than what the mandate has', () => {
    const table = negotiatingTable(race).play(1, offer([1, 0, -1, 0, 1, 0]));
    expect(table.view(0)).toMatchObject({ outside: [], sheet: { walkAway: 45 } });
  });

  test('is a loss for the buyer who would be left out, and not for the one who offers', () => {
    const table = negotiatingTable(race).play(1, offer(generous));
    expect(table.view(3).outside).toEqual([{ kind: 'left-out', proposal: 0, by: 6 }]);
    expect(table.view(3).sheet.walkAway).toBe(39);
    expect(table.view(1)).toMatchObject({ outside: [], sheet: { walkAway: 45 } });
  });

  test('does not count what one alone cannot close', () => {
    const rules = { ...race.rules, decision: { quorum: 3, vetoes: [0] } };
    const table = negotiatingTable({ ...race, rules }).play(1, offer(generous));
    expect([table.view(0).outside, table.view(3).outside]).toEqual([[], []]);
  });

  test('never changes what the match itself holds', () => {
    const table = negotiatingTable(race).play(1, offer(goodPackage));
    expect(table.match().walkAways).toEqual([45, 45, 45, 45]);
  });
});
