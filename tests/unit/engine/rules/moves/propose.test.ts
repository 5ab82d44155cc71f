import { describe, expect, test } from 'vitest';
import { floorless, goodPackage, negotiatingTable } from '../../../../support/at-the-table.ts';

describe('propose', () => {
  test('tables packages that their author supports, and hands on the floor', () => {
    const table = negotiatingTable().play(0, { type: 'propose', packages: [goodPackage, floorless] });
    const [proposal] = table.match().proposals;
    expect(proposal).toMatchObject({ id: 0, by: 0, round: 1, status: 'standing', supporters: [[0], [0]] });
    expect(table.match().speaker).toBe(1);
    expect(table.match().state).toBe('negotiation.answering');
  });

  test('replaces what stood, whoever tabled it, in alternating offers', () => {
    const table = negotiatingTable()
      .play(0, { type: 'propose', packages: [goodPackage] })
      .play(1, { type: 'propose', packages: [floorless] });
    expect(table.match().proposals.map(({ status }) => status)).toEqual(['superseded', 'standing']);
  });

  test('replaces only the own proposal at the open table, and wakes those who passed', () => {
    const table = negotiatingTable({ protocol: 'open-table', parties: 3, rules: { proposalsPerRound: 2 } })
      .play(0, { type: 'propose', packages: [goodPackage] })
      .play(1, { type: 'pass' })
      .play(2, { type: 'propose', packages: [floorless] });
    expect(table.match().passed).toEqual([false, false, false]);
    table.play(0, { type: 'propose', packages: [floorless] });
    expect(table.match().proposals.map(({ status }) => status)).toEqual([
      'superseded',
      'standing',
      'standing',
    ]);
  });

  test('is limited to so many a round at the open table', () => {
    const table = negotiatingTable({ protocol: 'open-table' }).play(0, {
      type: 'propose',
      packages: [goodPackage],
    });
    expect(table.refusal(0, { type: 'propose', packages: [floorless] })).toBe('NOT_NOW');
  });

  test.each([
    ['nothing', [], 'MALFORMED_PACKAGE'],
    ['too few options', [[0, 0]], 'MALFORMED_PACKAGE'],
    ['an option that is not there', [[9, 1, 1, 1, 2, 1]], 'MALFORMED_PACKAGE'],
    ['an option for a closed issue', [[2, 0, 1, 1, 2, 1]], 'MALFORMED_PACKAGE'],
    ['no option for an open issue', [[2, 1, -1, 1, 2, 1]], 'MALFORMED_PACKAGE'],
    ['half an option', [[2.5, 1, 1, 1, 2, 1]], 'MALFORMED_PACKAGE'],
    ['the same package twice', [goodPackage, goodPackage], 'SAME_PACKAGE_TWICE'],
    ['four packages', [goodPackage, floorless, [1, 1, 1, 1, 2, 1], [3, 1, 1, 1, 2, 1]], 'TOO_MANY_PACKAGES'],
    ['a red line crossed', [[0, 0, -1, 1, 1, 0]], 'RED_LINE'],
  ])('refuses %s', (_, packages, code) => {
    expect(negotiatingTable().refusal(0, { type: 'propose', packages })).toBe(code);
  });

  test("refuses another's turn", () => {
    expect(negotiatingTable().refusal(1, { type: 'propose', packages: [goodPackage] })).toBe('NOT_YOUR_TURN');
  });
});
