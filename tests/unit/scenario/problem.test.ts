import { describe, expect, test } from 'vitest';
import { formatProblem, type Problem } from '#scenario/index.ts';
import { excerptOf } from '../../../src/scenario/problem/excerpt.ts';
import { lineAt, lineStarts, positionAt } from '../../../src/scenario/yaml/lines.ts';
import { markupIn, unsafeCharacters } from '../../../src/scenario/yaml/unsafe-text.ts';

describe('excerptOf', () => {
  test('points at the column', () => {
    expect(excerptOf('minutes: x', 9)).toEqual({ text: 'minutes: x', caret: 9 });
  });

  test('cuts a long line to the part around the fault', () => {
    const line = `${'a'.repeat(500)}X${'b'.repeat(500)}`;
    const { text, caret } = excerptOf(line, 500);
    expect(text.length).toBeLessThan(110);
    expect(text[caret]).toBe('X');
    expect(text.startsWith('…') && text.endsWith('…')).toBe(true);
  });

  test('blots out what could upset a terminal, and keeps columns true', () => {
    const { text, caret } = excerptOf('a\u001b[31m\u202eX', 7);
    expect(text).toBe('a·[31m·X');
    expect(text[caret]).toBe('X');
  });
});

describe('positions', () => {
  test('count lines and columns from 1', () => {
    const text = 'one\r\ntwo\n\nfour';
    const starts = lineStarts(text);
    expect(positionAt(starts, 0)).toEqual({ line: 1, column: 1 });
    expect(positionAt(starts, text.indexOf('two'))).toEqual({ line: 2, column: 1 });
    expect(positionAt(starts, text.length)).toEqual({ line: 4, column: 5 });
    expect([1, 2, 3, 4].map((line) => lineAt(text, starts, line))).toEqual(['one', 'two', '', 'four']);
  });
});

describe('unsafe text', () => {
  test('is found with its name', () => {
    expect(unsafeCharacters('a\u202eb')).toEqual([{ code: 'TEXT_BIDI', index: 1, shown: 'U+202E' }]);
    expect(unsafeCharacters('a\u{e0041}')).toEqual([{ code: 'TEXT_CONTROL', index: 1, shown: 'U+E0041' }]);
    expect(unsafeCharacters('a\ud800')).toEqual([{ code: 'TEXT_CONTROL', index: 1, shown: 'U+D800' }]);
  });

  test('does not include what languages need', () => {
    for (const text of [
      'Kinyarwanda: ingingo',
      'العربية',
      'فارسی می\u200cخواهم',
      'हिन्दी क्\u200dष',
      'Português – “sim”…',
      '😀 é',
      'a\nb\r\n',
    ]) {
      expect(unsafeCharacters(text), text).toEqual([]);
    }
  });

  test('includes markup, and not what people write about numbers and companies', () => {
    for (const text of [
      '<b>',
      '</p',
      '<!--',
      '<?xml',
      '&lt;',
      '&#60;',
      '&#x3c;',
      'JavaScript: x',
      'data:text/html',
    ]) {
      expect(markupIn(text)?.code, text).toBe('TEXT_MARKUP');
    }
    for (const text of [
      'a < b',
      '<5 %',
      'x <= y',
      'R&D; and more',
      'Smith & Sons;',
      'AT&T',
      'data: text',
      '{{figure.a}}',
    ]) {
      expect(markupIn(text), text).toBeUndefined();
    }
  });
});

describe('formatProblem', () => {
  const problem: Problem = {
    code: 'FIELD_UNKNOWN',
    path: 'scenario.yaml',
    line: 12,
    column: 3,
    excerpt: { text: '  minuts: 5', caret: 2 },
    data: { field: 'minuts', nearest: 'minutes' },
  };
  const say = (key: string, data: Readonly<Record<string, string | number>>) =>
    `<${key}|${String(data['nearest'] ?? data['field'])}>`;

  test('tells place, code, what is wrong, the line, a caret, what to do and a guess', () => {
    expect(formatProblem(problem, say).split('\n')).toEqual([
      'scenario.yaml:12:3 FIELD_UNKNOWN <errors.FIELD_UNKNOWN.what|minutes>',
      '  12 │   minuts: 5',
      '     │   ^',
      '     = <errors.FIELD_UNKNOWN.mend|minutes> <errors.nearest|minutes>',
    ]);
  });

  test('says words of the interface in its language', () => {
    const told = formatProblem(
      { ...problem, code: 'FIELD_TYPE', data: { expected: 'number', found: 'text' } },
      (key, data) =>
        key === 'errors.kinds.number'
          ? 'un nombre'
          : key === 'errors.FIELD_TYPE.mend'
            ? `Écrivez ${data['expected']}.`
            : '',
    );
    expect(told).toContain('Écrivez un nombre.');
  });
});
