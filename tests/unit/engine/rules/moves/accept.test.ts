import { describe, expect, test } from 'vitest';
import { agreedTable, floorless, goodPackage, negotiatingTable } from '../../../../support/at-the-table.ts';

describe('accept', () => {
  test('makes the package the draft once the decision rule is satisfied', () => {
    const table = agreedTable();
    expect(table.match().draft).toEqual({ proposal: 0, package: goodPackage, parties: [0, 1] });
    expect(table.match().proposals[0]?.status).toBe('agreed');
    expect(table.match().state).toBe('ratification');
  });

  test('gathers support for one package of several, party by party', () => {
    const table = negotiatingTable({ parties: 3 })
      .play(0, { type: 'propose', packages: [floorless, goodPackage] })
      .play(1, { type: 'accept', proposal: 0, package: 1 });
    expect(table.match().proposals[0]?.supporters).toEqual([[0], [0, 1]]);
    expect(table.match().draft).toBeUndefined();
    expect(table.play(2, { type: 'accept', proposal: 0, package: 1 }).match().draft?.parties).toEqual([
      0, 1, 2,
    ]);
  });

  test('needs only the quorum, but every veto', () => {
    const decision = { quorum: 2, vetoes: [2] };
    const table = negotiatingTable({ parties: 3, rules: { decision } })
      .play(0, { type: 'propose', packages: [goodPackage] })
      .play(1, { type: 'accept', proposal: 0, package: 0 });
    expect(table.match().draft).toBeUndefined();
    expect(table.play(2, { type: 'accept', proposal: 0, package: 0 }).match().draft).toBeDefined();
  });

  test('refuses what is not on the table, the own package, and a red line', () => {
    const table = negotiatingTable({ parties: 3, rules: { order: [1, 0, 2] } }).play(1, {
      type: 'propose',
      packages: [[0, 0, -1, 1, 1, 0], goodPackage],
    });
    expect(table.question(0, 'accept')?.choices).toEqual([{ proposal: 0, package: 1 }]);
    expect(table.refusal(0, { type: 'accept', proposal: 0, package: 0 })).toBe('RED_LINE');
    expect(table.refusal(0, { type: 'accept', proposal: 7, package: 0 })).toBe('UNKNOWN_PROPOSAL');
    expect(table.refusal(1, { type: 'accept', proposal: 0, package: 1 })).toBe('NOT_YOUR_TURN');
  });
});
