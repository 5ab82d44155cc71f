import { describe, expect, test } from 'vitest';
import { brokenPromises } from '#engine/index.ts';
import { goodPackage, negotiatingTable } from '../../../../support/at-the-table.ts';

const clauses = [{ issue: 0, options: [2, 3] }];
const drafted = () =>
  negotiatingTable({ parties: 3 })
    .play(0, { type: 'open-room', with: [2] })
    .play(0, { type: 'draft-side-deal', room: 1, clauses });

describe('initial a side deal', () => {
  test('puts it in force once all have, and breaking it costs points from then on', () => {
    const table = drafted();
    const breaking = [0, ...goodPackage.slice(1)];
    const cost = (party: number) => brokenPromises(table.scenario.rules, table.match(), party, breaking).cost;
    expect(cost(0)).toBe(0);
    table.play(2, { type: 'initial-side-deal', sideDeal: 0 });
    expect([cost(0), cost(1), cost(2)]).toEqual([4, 0, 4]);
    expect(brokenPromises(table.scenario.rules, table.match(), 0, goodPackage).cost).toBe(0);
  });

  test('is for its parties only, once', () => {
    const table = drafted();
    expect(table.question(1, 'initial-side-deal')).toBeUndefined();
    expect(table.question(0, 'initial-side-deal')).toBeUndefined();
    expect(table.refusal(2, { type: 'initial-side-deal', sideDeal: 5 })).toBe('UNKNOWN_SIDE_DEAL');
  });
});
