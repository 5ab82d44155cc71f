import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatProblem, parseScenario, printSource, problemCodes, type SourceFile } from '#scenario/index.ts';
import { caseFiles } from '../support/case-files.ts';

const sound = caseFiles('sound');
const codes: ReadonlySet<string> = new Set(problemCodes);

/** Longest that reading may take, ms: a slow machine that does three other things included. */
const PATIENCE = 2500;

const put = (path: string, text: string): readonly SourceFile[] =>
  sound.map((file) => (file.path === path ? { path, text } : file));

/** What is wrong with the answer to these files: nothing, if it came in time and every problem is placed and tellable. */
function complaintsAbout(files: readonly SourceFile[]): readonly unknown[] {
  const start = performance.now();
  const parsed = parseScenario(files);
  const taken = performance.now() - start;
  if (taken > PATIENCE) return [`took ${taken} ms`];
  if (parsed.ok) return [];
  if (parsed.error.length === 0) return ['refused without a problem'];
  const lines = new Map(files.map(({ path, text }) => [path, text.split('\n').length]));
  return parsed.error.filter((problem) => {
    const { code, path, line, column, excerpt } = problem;
    const isPlaced = line >= 1 && line <= (lines.get(path) ?? 1) && column >= 1;
    const isPointed = excerpt.caret >= 0 && excerpt.caret <= excerpt.text.length;
    const isHarmless = !/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u.test(excerpt.text);
    const told = formatProblem(problem, (key, data) => `${key} ${JSON.stringify(data)}`);
    return !(
      codes.has(code) &&
      isPlaced &&
      isPointed &&
      isHarmless &&
      told.startsWith(`${path}:${line}:${column} `)
    );
  });
}

const paths = fc.constantFrom(...sound.map(({ path }) => path));

/** What YAML is made of, and what breaks readers of it. */
const crumbs = fc.constantFrom(
  ...[
    '[',
    ']',
    '{',
    '}',
    '- ',
    '? ',
    ': ',
    ',',
    '&a ',
    '*a ',
    '!!int ',
    '!x ',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '"',
    "'",
    '|\n',
  ],
  ...[
    '>-\n',
    '\t',
    '\n',
    '\n  ',
    ' ',
    '#',
    '<<: ',
    '.inf',
    '.nan',
    '1e999',
    '-0',
    '0x7f',
    'null',
    '~',
    'true',
    'a: ',
    'id: ',
  ],
  ...[
    '__proto__: ',
    'constructor: ',
    '\u0000',
    '\u202e',
    '\ufeff',
    '\ud800',
    '\u{1f600}',
    '{{',
    '}}',
    '<b>',
    '\\u0000',
    '\r\n',
  ],
);

/** Any value that JSON, and so YAML, can write. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    0,
    -1,
    1e16,
    1e-9,
    '',
    'x',
    [],
    {},
    [[]],
    '__proto__',
    'constructor',
    'toString',
    'northland',
    'q0',
    true,
  ),
);

/** The value with one place in it changed: another value, gone, doubled or renamed. */
function disturbed(value: unknown, way: readonly number[], by: unknown, how: number): unknown {
  const [step = 0, ...rest] = way;
  if (typeof value !== 'object' || value === null || way.length === 0) return by;
  const entries = Object.entries(value);
  const at = entries.length === 0 ? 0 : step % entries.length;
  const made = entries.flatMap(([key, item], index): [string, unknown][] => {
    if (index !== at) return [[key, item]];
    const isLast = rest.length === 0 || typeof item !== 'object' || item === null;
    if (!isLast) return [[key, disturbed(item, rest, by, how)]];
    if (how === 0) return [[key, by]];
    if (how === 1) return [];
    if (how === 2)
      return [
        [key, item],
        [`${key}-2`, item],
      ];
    return [[String(by), item]];
  });
  return Array.isArray(value) ? made.map(([, item]) => item) : Object.fromEntries(made);
}

describe('parseScenario', () => {
  test('answers any text, at once', () => {
    const unit = fc.oneof(fc.nat(0xffff), fc.integer({ min: 9, max: 126 }));
    const text = fc.array(unit, { maxLength: 200 }).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(paths, text, (path, written) => {
        expect(complaintsAbout([{ path, text: written }])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  }, 20_000);

  test('answers anything made of crumbs of YAML', () => {
    const text = fc.array(crumbs, { maxLength: 60 }).map((list) => list.join(''));
    fc.assert(
      fc.property(paths, text, (path, written) => {
        expect(complaintsAbout([{ path, text: written }])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  }, 20_000);

  test('answers a sound file with crumbs dropped into it', () => {
    const drop = fc.record({ path: paths, at: fc.nat(), cut: fc.nat(30), crumb: crumbs });
    fc.assert(
      fc.property(fc.array(drop, { minLength: 1, maxLength: 3 }), (drops) => {
        let files = sound;
        for (const { path, at, cut, crumb } of drops) {
          files = files.map((file) => {
            if (file.path !== path) return file;
            const place = at % file.text.length;
            return { path, text: file.text.slice(0, place) + crumb + file.text.slice(place + cut) };
          });
        }
        expect(complaintsAbout(files)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 20_000);

  test('answers a sound value with anything in the wrong place', () => {
    const change = fc.record({
      path: paths,
      way: fc.array(fc.nat(60), { minLength: 1, maxLength: 6 }),
      by: junk,
      how: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        let files = sound;
        for (const { path, way, by, how } of changes) {
          files = files.map((file) =>
            file.path === path
              ? { path, text: JSON.stringify(disturbed(parse(file.text), way, by, how), undefined, 1) }
              : file,
          );
        }
        expect(complaintsAbout(files)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 20_000);

  test.each(
    Object.entries({
      brackets: '['.repeat(200_000),
      braces: '{a: '.repeat(60_000),
      dashes: '- '.repeat(120_000),
      questions: '? '.repeat(120_000),
      anchors: '&a '.repeat(80_000),
      tags: '!a '.repeat(80_000),
      quotes: '"'.repeat(250_000),
      documents: '---\n'.repeat(60_000),
      comments: '#\n'.repeat(120_000),
      keys: Array.from({ length: 20_000 }, (_, n) => `k${n}: 1`).join('\n'),
      sameKeys: 'a: 1\n'.repeat(50_000),
      laughs: `a: &a [x]\n${Array.from({ length: 20 }, (_, n) => `b${n}: [*a, *a, *a, *a]`).join('\n')}`,
      steps: Array.from({ length: 700 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
      long: `title: ${'x'.repeat(250_000)}`,
      number: `minutes: ${'9'.repeat(200_000)}`,
      bidi: '\u202e'.repeat(200_000),
      bidiLines: '\u202e\n'.repeat(100_000),
      tabs: '\t\n'.repeat(100_000),
      nulls: '\u0000'.repeat(200_000),
      references: `title: "${'{{'.repeat(100_000)}"`,
      markup: `title: "${'<'.repeat(200_000)}"`,
      entities: `title: "${'&a'.repeat(100_000)}"`,
      spaces: ' '.repeat(250_000),
      indentation: `a:\n${' '.repeat(200_000)}b`,
    }),
  )('is quick with a flood of %s', (_, flood) => {
    for (const path of ['scenario.yaml', 'texts/en.yaml', 'regimes/home-rule.yaml']) {
      expect(complaintsAbout(put(path, flood))).toEqual([]);
    }
  });

  test('is quick with as many large files as it reads', () => {
    const flood = '- a: [1, 2]\n'.repeat(20_000);
    const many = [
      ...sound,
      ...Array.from({ length: 100 }, (_, n) => ({
        path: `texts/${'abcdefghij'[n % 10]}${'abcdefghij'[Math.floor(n / 10)]}.yaml`,
        text: flood,
      })),
    ];
    expect(complaintsAbout(many)).toEqual([]);
  });
});

describe('printSource', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((value) => isSafe(value));
  const prose = fc.array(text, { minLength: 2, maxLength: 4 }).map((lines) => lines.join('\n'));
  const key = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,4})?$/);
  const leaf = fc.oneof(
    text,
    prose,
    fc.integer(),
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((value) => value + 0),
    fc.boolean(),
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));

  test('is read back to the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(key, tree, { maxKeys: 5, minKeys: 1, noNullPrototype: true }), (value) => {
        expect(parse(printSource(value))).toEqual(value);
      }),
      { numRuns: 300 },
    );
  });

  test('prints a case that plays the same game and reads the same words', () => {
    const printed = sound.map(({ path, text: written }) => ({ path, text: printSource(parse(written)) }));
    expect(parseScenario(printed)).toEqual(parseScenario(sound));
  });

  test('prints the same text again', () => {
    for (const { text: written } of sound) {
      const once = printSource(parse(written));
      expect(printSource(parse(once))).toBe(once);
    }
  });

  const isSafe = (value: string) => !/\p{Cc}|\p{Cs}|[\u2028\u2029\ufeff]/u.test(value);
});
