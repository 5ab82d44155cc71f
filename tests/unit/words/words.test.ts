import { describe, expect, test } from 'vitest';
import { units } from '#scenario/index.ts';
import { createWords } from '#words/index.ts';
import { englishWords } from '../../support/english.ts';

const english = englishWords();

describe('a language', () => {
  const source = createWords('fr');
  source.add('en', 'table', {
    accept: 'Accept',
    games_one: '{{count}} game',
    games_other: '{{count}} games',
    only: 'Only',
  });
  source.add('fr', 'table', {
    accept: 'Accepter',
    games_one: '{{count}} partie',
    games_other: '{{count}} parties',
    gap: '{{ours, counted(one: point; other: points)}} contre {{theirs, counted(one: point; other: points)}}',
  });
  const { words } = source;

  test('says its own strings, and English ones where it has none', () => {
    expect(words.t('table.accept')).toBe('Accepter');
    expect(words.t('table.only')).toBe('Only');
    expect(words.has('table.only')).toBe(true);
    expect(words.has('table.nothing')).toBe(false);
  });

  test('shows the key of a string that is nowhere', () => {
    expect(words.t('table.nothing')).toBe('table.nothing');
  });

  test('says every number of a sentence with the noun that goes with it, however the number is written', () => {
    const say = (ours: number, theirs: number) =>
      words.t('table.gap', { ours: words.number(ours, 1), theirs: words.signed(theirs, 1) });
    expect(say(1.5, 2)).toBe('1,5 point contre +2 points');
    expect(say(0, -1)).toBe('0 point contre −1 point');
    expect(say(12_001, 54.5)).toMatch(/^12\s001 points contre \+54,5 points$/);
    const point = '{{points, counted(one: point; other: points)}}';
    const inEnglish = createWords('en');
    inEnglish.add('en', 'table', { point });
    expect(
      [0, 1, 1.5, 1001].map((points) =>
        inEnglish.words.t('table.point', { points: inEnglish.words.number(points, 1) }),
      ),
    ).toEqual(['0 points', '1 point', '1.5 points', '1,001 points']);
  });

  test('counts in its own way: nought is singular in French', () => {
    expect([0, 1, 2].map((count) => words.t('table.games', { count }))).toEqual([
      '0 partie',
      '1 partie',
      '2 parties',
    ]);
  });

  test('writes numbers and lists in its own way', () => {
    expect(words.number(1234.5, 1).replaceAll(/\s/g, ' ')).toBe('1 234,5');
    expect(words.list(['a', 'b', 'c'])).toBe('a, b et c');
  });

  test('learns a section without forgetting another', () => {
    source.add('fr', 'home', { title: 'Chez soi' });
    expect(words.t('home.title')).toBe('Chez soi');
    expect(words.t('table.accept')).toBe('Accepter');
  });
});

test('what stands in a gap stays as it is, markup and braces included', () => {
  const source = createWords('en');
  source.add('en', 'table', { says: '{{party}} says so.' });
  expect(source.words.t('table.says', { party: '<b>A & B</b>' })).toBe('<b>A & B</b> says so.');
});

describe('English numbers', () => {
  test.each([
    [0, 0, '0'],
    [-0, 0, '0'],
    [1234, 0, '1,234'],
    [2.25, 1, '2.3'],
    [2, 2, '2'],
  ])('%d with %d digits at most is %s', (value, digits, shown) => {
    expect(english.number(value, digits)).toBe(shown);
  });

  test.each([
    [3, '+3'],
    [-3, '−3'],
    [0, '0'],
    [-0.04, '0'],
  ])('%d as a change is %s', (value, shown) => {
    expect(english.signed(value, 1)).toBe(shown);
  });

  test('shares are percentages', () => {
    expect(english.percent(0.4)).toMatch(/^40\s?%$/);
    expect(english.percent(0.0645, 1)).toMatch(/^6\.5\s?%$/);
  });

  test('money is in millions up to a thousand of them', () => {
    expect(english.money(5.25)).toBe('USD\u00A05.3\u00A0m');
    expect(english.money(803)).toBe('USD\u00A0803\u00A0m');
    expect(english.money(2300)).toBe('USD\u00A02.3\u00A0bn');
    expect(english.money(-2300)).toBe('USD\u00A0−2.3\u00A0bn');
  });

  test('lists end in a word', () => {
    expect(english.list([])).toBe('');
    expect(english.list(['a'])).toBe('a');
    expect(english.list(['a', 'b'])).toBe('a and b');
    expect(english.list(['a', 'b', 'c'])).toBe('a, b and c');
  });

  test('clocks count minutes and seconds', () => {
    expect([0, 9, 60, 125, 3600].map(english.clock)).toEqual(['0:00', '0:09', '1:00', '2:05', '60:00']);
  });
});

describe('quantities', () => {
  test('have a name for every unit of the scenario format', () => {
    for (const unit of units)
      for (const value of [0, 1, 2.5, 1200]) {
        const shown = english.quantity(value, unit);
        expect(shown).not.toMatch(/units\.|\{\{/);
        expect(shown).toMatch(/\d/);
      }
  });

  test('count in the singular and the plural', () => {
    expect(english.quantity(1, 'years')).toBe('1\u00A0year');
    expect(english.quantity(15, 'years')).toBe('15\u00A0years');
  });

  test('that are years have no separator, and those without a unit are bare numbers', () => {
    expect(english.quantity(2027, 'year')).toBe('2027');
    expect(english.quantity(2027, undefined)).toBe('2,027');
  });
});
