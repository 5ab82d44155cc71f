import { describe, expect, test } from 'vitest';
import { negotiatingTable } from '../../../../support/at-the-table.ts';

describe('pass', () => {
  test('hands on the floor; when everybody has spoken the round is over', () => {
    const table = negotiatingTable().play(0, { type: 'pass' });
    expect([table.match().speaker, table.match().round]).toEqual([1, 1]);
    table.play(1, { type: 'pass' });
    expect([table.match().speaker, table.match().round]).toEqual([0, 2]);
  });

  test('closes the round at the open table when all have passed', () => {
    const table = negotiatingTable({ protocol: 'open-table' }).play(1, { type: 'pass' });
    expect(table.match().round).toBe(1);
    expect(table.refusal(1, { type: 'pass' })).toBe('NOT_NOW');
    table.play(0, { type: 'pass' });
    expect(table.match()).toMatchObject({ round: 2, passed: [false, false] });
  });

  test('after the last round there is no agreement', () => {
    const table = negotiatingTable({ rules: { rounds: 1 } })
      .play(0, { type: 'pass' })
      .play(1, { type: 'pass' });
    expect(table.match()).toMatchObject({
      state: 'impasse',
      ending: { kind: 'impasse', reason: 'deadline' },
    });
  });
});
