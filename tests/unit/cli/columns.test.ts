import { describe, expect, test } from 'vitest';
import { columns, wrap } from '#cli/columns.ts';

describe('a table', () => {
  const rows = [
    ['Price floor', 'sixty per cent of the long-run price', '12'],
    ['Form', 'treaty', '-3.5'],
  ];

  test('is as wide as its cells, with figures on the right', () => {
    expect(columns(rows, ['left', 'left', 'right'], 80)).toEqual([
      'Price floor  sixty per cent of the long-run price    12',
      'Form         treaty                                -3.5',
    ]);
  });

  test('breaks words, never figures, where the line is too short', () => {
    const lines = columns(rows, ['left', 'left', 'right'], 40);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(lines.join(' ').replaceAll(/\s+/g, ' ')).toContain('12');
    expect(lines.length).toBeGreaterThan(2);
  });

  test('does not count colours as characters', () => {
    const painted = columns(
      [
        ['\u001B[31mno\u001B[39m', 'x'],
        ['yes', 'y'],
      ],
      ['left', 'left'],
      80,
    );
    expect(painted).toEqual(['\u001B[31mno\u001B[39m   x', 'yes  y']);
  });

  test('keeps the indent of a cell that is broken', () => {
    const lines = columns([['  one two three four five six']], ['left'], 14);
    expect(lines.every((line) => line.startsWith('  '))).toBe(true);
  });

  test('of nothing has no lines', () => {
    expect(columns([], [], 80)).toEqual([]);
  });
});

test('text is broken at words, paragraphs stay apart, and a word too long stands alone', () => {
  expect(wrap('one two three\n\nfour extraordinarily', 9, '> ')).toEqual([
    '> one two',
    '> three',
    '>',
    '> four',
    '> extraordinarily',
  ]);
});
