import { describe, expect, test } from 'vitest';
import { goodPackage, negotiatingTable } from '../../../../support/at-the-table.ts';

describe('object', () => {
  test('marks clauses of a package for all to see, without a turn, once', () => {
    const table = negotiatingTable({ parties: 3 })
      .play(0, { type: 'propose', packages: [goodPackage] })
      .play(2, { type: 'object', proposal: 0, package: 0, issues: [1, 3] });
    expect(table.match().proposals[0]?.objections).toEqual([{ by: 2, package: 0, issues: [1, 3] }]);
    expect(table.match().speaker).toBe(1);
    expect(table.question(2, 'object')).toBeUndefined();
  });

  test.each([
    ['no clause', []],
    ['a clause that is not there', [44]],
    ['a clause twice', [1, 1]],
  ])('refuses %s', (_, issues) => {
    const table = negotiatingTable().play(0, { type: 'propose', packages: [goodPackage] });
    expect(table.refusal(1, { type: 'object', proposal: 0, package: 0, issues })).toBe('UNKNOWN_ISSUE');
  });
});
