import { describe, expect, test } from 'vitest';
import { negotiatingTable } from '../../../../support/at-the-table.ts';

describe('consult', () => {
  test('costs the turn, reveals the threshold to its own party only, and earns goodwill', () => {
    const table = negotiatingTable();
    const [before] = table.view(0).home;
    table.play(0, { type: 'consult', constituency: 0 });
    const [after] = table.view(0).home;
    expect(before?.threshold).toBeUndefined();
    expect(after?.threshold).toBe(table.match().thresholds[0]);
    const { consulted, surprised } = table.scenario.rules.home;
    expect((after?.goodwill ?? 0) - (before?.goodwill ?? 0)).toBe(consulted + surprised);
    expect(table.match().speaker).toBe(1);
    const told = (party: number) => table.view(party).events.map(({ type }) => type);
    expect(told(1)).toContain('consultation-held');
    expect(told(1)).not.toContain('constituency-consulted');
  });

  test('takes the place of a proposal at the open table', () => {
    const table = negotiatingTable({ protocol: 'open-table' }).play(0, { type: 'consult', constituency: 1 });
    expect(table.question(0, 'propose')).toBeUndefined();
    expect(table.question(0, 'pass')).toBeDefined();
  });

  test("refuses another party's constituency, and the same one twice", () => {
    const table = negotiatingTable();
    expect(table.refusal(0, { type: 'consult', constituency: 2 })).toBe('UNKNOWN_CONSTITUENCY');
    table.play(0, { type: 'consult', constituency: 0 }).play(1, { type: 'pass' });
    expect(table.refusal(0, { type: 'consult', constituency: 0 })).toBe('UNKNOWN_CONSTITUENCY');
  });
});
