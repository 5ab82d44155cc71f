/** Files that mean harm, or come from unusual editors. */
import { describe, expect, test } from 'vitest';
import { formatProblem, parseScenario, type SourceFile } from '#scenario/index.ts';
import { caseFiles, edited } from '../../support/case-files.ts';

const sound = caseFiles('sound');
const digest = (files: readonly SourceFile[]) => {
  const parsed = parseScenario(files);
  return parsed.ok ? parsed.value.scenario.digest : parsed.error.map(({ code }) => code).join(' ');
};
const codes = (files: readonly SourceFile[]) => {
  const parsed = parseScenario(files);
  return parsed.ok ? [] : parsed.error.map(({ code }) => code);
};
const inScenario = (from: string, to: string) => edited(sound, 'scenario.yaml', from, to);

describe('what editors do', () => {
  test('Windows line ends and byte order marks change nothing', () => {
    const everywhere = (change: (text: string) => string) =>
      sound.map(({ path, text }) => ({ path, text: change(text) }));
    expect(digest(everywhere((text) => text.replaceAll('\n', '\r\n')))).toBe(digest(sound));
    expect(digest(everywhere((text) => `\ufeff${text}`))).toBe(digest(sound));
    const windows = parseScenario(everywhere((text) => `\ufeff${text.replaceAll('\n', '\r\n')}`));
    const unix = parseScenario(sound);
    expect(windows).toEqual(unix);
  });

  test('a fault behind a byte order mark and Windows line ends is placed all the same', () => {
    const files = inScenario('minutes: 15', 'minuts: 15').map(({ path, text }) => ({
      path,
      text: `\ufeff${text.replaceAll('\n', '\r\n')}`,
    }));
    const parsed = parseScenario(files);
    expect(!parsed.ok && parsed.error[1]).toMatchObject({
      code: 'FIELD_UNKNOWN',
      line: 8,
      column: 1,
      excerpt: { text: 'minuts: 15' },
    });
  });
});

describe('what is refused', () => {
  test('a thousand laughs, in a moment', () => {
    const laughs = Array.from({ length: 30 }, (_, n) => `l${n}: &l${n} [*l${n - 1}, *l${n - 1}]`).join('\n');
    expect(new Set(codes([{ path: 'scenario.yaml', text: laughs }]))).toEqual(
      new Set(['YAML_ALIAS', 'FILE_MISSING']),
    );
  });

  test('merge keys and tags that other readers obey', () => {
    expect(codes(inScenario('minutes: 15', 'minutes: 15\n<<: { level: hard }'))).toEqual(['FIELD_UNKNOWN']);
    expect(codes(inScenario('minutes: 15', 'minutes: !!js/function "x"'))).toEqual(['YAML_TAG']);
  });

  test('a second document, however it begins', () => {
    for (const more of ['---\nid: x\n', '...\nid: x\n', '--- x\n', '---\n', '---\n[]\n']) {
      expect(
        codes(
          sound.map((file) => ({
            ...file,
            text: file.path === 'texts/en.yaml' ? file.text + more : file.text,
          })),
        ),
        more,
      ).toEqual(['YAML_DOCUMENTS']);
    }
    expect(codes(sound.map((file) => ({ ...file, text: `---\n${file.text}...\n# the end\n` })))).toEqual([]);
  });

  test('keys that reach into prototypes, anywhere, also as ids', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      expect(
        codes(inScenario('figures:\n', `figures:\n  ${key}: { value: 1, unit: km, source: report }\n`)),
      ).toEqual(['KEY_FORBIDDEN']);
      expect(
        codes(
          inScenario('- { id: harbour', `- { id: ${key}, kind: town, at: [20, -10] }\n    - { id: harbour`),
        ),
      ).toEqual(['ID_FORM']);
    }
    expect(Object.hasOwn(Object.prototype, 'value')).toBe(false);
  });

  test('numbers that are none', () => {
    for (const number of ['.inf', '-.INF', '.nan', '1e400', '-1e999']) {
      expect(codes(inScenario('value: 550', `value: ${number}`)), number).toEqual(['NUMBER_NOT_FINITE']);
    }
    for (const number of ['1e16', '99999999999999999999', '-1e300']) {
      expect(codes(inScenario('value: 550', `value: ${number}`)), number).toEqual(['NUMBER_TOO_LARGE']);
    }
  });

  test('characters that hide behind escapes', () => {
    const text = (escape: string) =>
      edited(sound, 'texts/en.yaml', 'A mining country.', `"A mining${escape} country."`);
    expect(codes(text('\\u202e'))).toEqual(['TEXT_BIDI']);
    expect(codes(text('\\e[2J'))).toEqual(['TEXT_CONTROL']);
    expect(codes(text('\\0'))).toEqual(['TEXT_CONTROL']);
    expect(codes(text('\\r'))).toEqual(['TEXT_CONTROL']);
    expect(codes(text('\\u003cscript>'))).toEqual(['TEXT_MARKUP']);
    expect(codes(text('\\xe9'))).toEqual([]);
  });

  test('the same in comments, keys and names of passages', () => {
    expect(codes(inScenario('# A small sound case', '# A small \u202esound case'))).toEqual(['TEXT_BIDI']);
    expect(codes(inScenario('minutes: 15', 'minutes: 15\n"a\\u202eb": 1'))).toEqual(['TEXT_BIDI']);
    expect(codes(inScenario("document: 'A report (2024)'", "document: 'A <i>report</i> (2024)'"))).toEqual([
      'TEXT_MARKUP',
    ]);
  });
});

describe('what is told', () => {
  const say = (key: string, data: Readonly<Record<string, string | number>>) =>
    `${key} ${Object.values(data).join(' ')}`;

  test('cannot upset a terminal', () => {
    const nasty = [
      ...inScenario('minutes: 15', 'minutes: 15\n"a\\e[31mb": 1\n"a\\e[31mb": 2').filter(
        ({ path }) => path !== 'texts/en.yaml',
      ),
      { path: 'texts/en.yaml', text: 'title: "<b\\e[31mold\\u202e>"\n' },
      { path: 'texts/\u001b[31m.yaml', text: '' },
    ];
    const parsed = parseScenario(nasty);
    const told = parsed.ok ? [] : parsed.error.map((problem) => formatProblem(problem, say));
    expect(told.length).toBeGreaterThan(4);
    expect(told.join('').replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u);
  });

  test('stays short, however much is wrong', () => {
    const keys = Array.from({ length: 9000 }, (_, n) => `k${n}: 1`).join('\n');
    const parsed = parseScenario(inScenario('minutes: 15', `minutes: 15\n${keys}`));
    const problems = parsed.ok ? [] : parsed.error;
    expect(problems).toHaveLength(301);
    expect(problems.at(-1)?.code).toBe('MORE_PROBLEMS');
    const long = `? ${'k'.repeat(50_000)}\n: 1\n`;
    const twice = parseScenario(inScenario('minutes: 15\n', `minutes: 15\n${long}${long}`));
    expect(!twice.ok && twice.error.map((problem) => formatProblem(problem, say).length < 2000)).toEqual([
      true,
    ]);
  });
});

describe('the name of the folder', () => {
  test('must be that of the scenario, where there is one', () => {
    expect(parseScenario(sound, 'sound')).toEqual(parseScenario(sound));
    const parsed = parseScenario(sound, 'elsewhere');
    expect(!parsed.ok && parsed.error).toMatchObject([{ code: 'SCENARIO_NAME', line: 4, column: 5 }]);
  });
});
