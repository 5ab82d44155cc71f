import { describe, expect, test } from 'vitest';
import { briefingTable, goodPackage } from '../../../../support/at-the-table.ts';

const sheet = {
  priorities: [5, 0, 1],
  target: 80,
  guesses: [undefined, { priorities: [3], walkAway: 40 }],
  firstOffer: goodPackage,
};

describe('prepare', () => {
  test('files a sheet that only its own party sees; a later one replaces it', () => {
    const table = briefingTable().timeUp().play(0, { type: 'prepare', sheet });
    expect(table.view(0).plan).toEqual(sheet);
    expect(table.view(1).plan).toBeUndefined();
    expect(JSON.stringify(table.view(1).events)).not.toContain('prepare');
    expect(table.play(0, { type: 'prepare', sheet: { ...sheet, target: 70 } }).view(0).plan?.target).toBe(70);
  });

  test.each([
    ['an issue that is not there', { ...sheet, priorities: [17] }],
    ['an issue ranked twice', { ...sheet, priorities: [1, 1] }],
    ['a target above 100', { ...sheet, target: 101 }],
    ['a first offer that is not a package', { ...sheet, firstOffer: [0, 1] }],
    ['a guess below 0', { ...sheet, guesses: [undefined, { priorities: [], walkAway: -1 }] }],
  ])('refuses %s', (_, wrong) => {
    expect(briefingTable().timeUp().refusal(0, { type: 'prepare', sheet: wrong })).toBe('MALFORMED_SHEET');
  });

  test('is for the preparation only', () => {
    expect(briefingTable().refusal(0, { type: 'prepare', sheet })).toBe('NOT_NOW');
  });
});
