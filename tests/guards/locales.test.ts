import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import {
  askableKeys,
  bareNouns,
  faultsOf,
  readLocales,
  type LocaleStrings,
} from './support/locale-strings.ts';
import { root } from './support/sandbox.ts';
import { findWords } from './support/words-in-code.ts';

const locales = readLocales(join(root, 'assets/locales'));
const english: LocaleStrings = locales.get('en') ?? new Map();

const options: ts.CompilerOptions = {
  ...ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tests/tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    join(root, 'tests'),
  ).options,
  skipLibCheck: true,
};

function sourceFiles(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('the words of the product', () => {
  const { faults, used } = findWords(sourceFiles(), options, english);

  test('are defined wherever the code asks for them, with no gap left empty', () => {
    expect(faults).toEqual([]);
  });

  test('are all asked for', () => {
    expect([...askableKeys(english)].filter((key) => !used.has(key))).toEqual([]);
  });

  test('are sentences, not markup', () => {
    expect(
      [...english]
        .filter(([, sentence]) =>
          /<\/?(a|b|i|em|strong|br|p|span|div|ul|li|code)\b|&[a-z]+;|^\s*$/i.test(sentence),
        )
        .map(([key]) => key),
    ).toEqual([]);
  });

  test.each([...locales.keys()])('are set with typographic apostrophes in %s', (language) => {
    const straight = [...(locales.get(language) ?? [])].filter(([, sentence]) =>
      /\p{L}'\p{L}/u.test(sentence),
    );
    expect(straight).toEqual([]);
  });

  test.each([...locales.keys()])('are whole in %s', (language) => {
    expect(faultsOf(language, english, locales.get(language) ?? new Map())).toEqual([]);
  });

  test.each([...locales.keys()])('never say “1 points” in %s', (language) => {
    expect(bareNouns(language, locales.get(language) ?? new Map())).toEqual([]);
  });
});

describe('the search for words in code', () => {
  const code = join(import.meta.dirname, 'support/made-up-code.ts');
  const strings = new Map([
    ['table.agree', 'Agree'],
    ['table.round', 'Round {{round}} of {{rounds}}'],
    ['table.phase.draft', 'Draft'],
    ['table.games_one', '{{count}} game'],
    ['table.games_other', '{{count}} games'],
    ['table.kind.a', 'A'],
    ['table.card.own', 'Mine'],
    ['table.card.other.open', 'Open'],
    ['table.tone.calm', 'Calm'],
    ['table.never', 'Never said'],
  ]);
  const { faults, used } = findWords([code], options, strings);

  test('finds keys that are not there, whole or put together from closed lists', () => {
    expect(
      faults.filter((fault) => fault.includes('does not define')).map((fault) => fault.split(' ')[3]),
    ).toEqual(['table.disagree,', 'table.phase.signed,', 'table.card.lost,']);
    expect(faults).toContainEqual(expect.stringContaining('no key of assets/locales/en looks like that'));
  });

  test('finds gaps that stay empty', () => {
    expect(faults).toContainEqual(expect.stringContaining('leaves {{rounds}} of table.round empty'));
    expect(faults).toHaveLength(5);
  });

  test('finds what is used, and so what is not', () => {
    expect([...askableKeys(strings)].filter((key) => !used.has(key))).toEqual(['table.never']);
  });
});

describe('the comparison of languages', () => {
  const first = new Map([
    ['a.yes', 'Yes, {{name}}'],
    ['a.games_one', 'One game'],
    ['a.games_other', '{{count}} games'],
  ]);

  test('finds what is lacking, too much, or said with other gaps', () => {
    const french = new Map([
      ['a.yes', 'Oui, {{nom}}'],
      ['a.games_one', 'Une partie'],
      ['a.games_other', '{{count}} parties'],
      ['a.old', 'Vieux'],
    ]);
    expect(faultsOf('fr', first, french)).toEqual([
      'fr lacks a.games_many',
      'fr has a.old, which English has not',
      'fr has other gaps in a.yes',
    ]);
  });

  test('asks each language for its own plurals', () => {
    const japanese = new Map([
      ['a.yes', '{{name}}'],
      ['a.games_other', '{{count}}'],
    ]);
    expect(faultsOf('ja', first, japanese)).toEqual([]);
  });
});

test('the search for numbers with the wrong noun finds them in any sentence that one may be said with', () => {
  const strings = new Map([
    ['a.worth', 'Worth {{points}} points'],
    ['a.good', 'Worth {{points, counted(one: point; other: points)}}'],
    ['a.games_one', '{{count}} game of {{rounds}} rounds'],
    ['a.games_other', '{{count}} games of {{rounds}} rounds'],
    ['a.years_one', '{{value}} year'],
    ['a.years_other', '{{value}} years'],
  ]);
  expect(bareNouns('en', strings)).toEqual([
    'en: a.worth says “{{points}} points” of one, too',
    'en: a.games_one says “{{rounds}} rounds” of one, too',
    'en: a.games_other says “{{rounds}} rounds” of one, too',
  ]);
});
