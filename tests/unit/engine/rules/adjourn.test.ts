import { describe, expect, test } from 'vitest';
import { illegality, phaseOf, step } from '#engine/index.ts';
import { agreedTable, briefingTable, negotiatingTable, type Table } from '../../../support/at-the-table.ts';

function adjourned(table: Table) {
  const result = step(table.scenario, table.match(), { type: 'adjourn' });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('a table that is closed before its time', () => {
  test.each([
    ['while people read', briefingTable()],
    ['in its talks', negotiatingTable()],
    ['while capitals vote', agreedTable()],
  ])('ends where it is, %s', (_, table) => {
    const before = table.match();
    const after = adjourned(table);
    expect(after.ending).toEqual({ kind: 'impasse', reason: 'adjourned' });
    expect(phaseOf(after)).toBe('impasse');
    expect([after.round, after.happened, after.random]).toEqual([
      before.round,
      before.happened,
      before.random,
    ]);
  });

  test('keeps what enough have signed', () => {
    const table = agreedTable();
    for (const party of [0, 1]) table.play(party, { type: 'ratify', decision: 'submit' });
    expect(phaseOf(table.match())).toBe('signature');
    table.play(0, { type: 'sign' });
    expect(adjourned(table).ending).toMatchObject({ kind: 'impasse', reason: 'adjourned' });
    const some = {
      ...table.scenario,
      rules: { ...table.scenario.rules, decision: { quorum: 1, vetoes: [] } },
    };
    const kept = step(some, table.match(), { type: 'adjourn' });
    expect(kept.ok && kept.value).toMatchObject({ ending: { kind: 'agreement' }, draft: { parties: [0] } });
  });

  test('is not closed again', () => {
    const table = negotiatingTable();
    expect(illegality(table.scenario, adjourned(table), { type: 'adjourn' })).toEqual({ code: 'NOT_NOW' });
  });
});
