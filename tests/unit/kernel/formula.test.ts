import { describe, expect, test } from 'vitest';
import { parseFormula } from '#kernel/formula.ts';

const worth = (text: string, values: Readonly<Record<string, number>>) => {
  const found = parseFormula(text, Object.keys(values));
  return found.ok ? found.value(values) : found.error.code;
};

describe('a formula', () => {
  test('is arithmetic over named numbers', () => {
    expect(worth('(value - cost) / 2.0', { value: 10, cost: 4 })).toBe(3);
    expect(worth('value > cost ? max(value, 20.0) : abs(cost)', { value: 10, cost: 4 })).toBe(20);
    expect(worth('min(a, -1.5e1)', { a: 3 })).toBe(-15);
  });

  test('has no value where a name has none, or where it is not a finite number', () => {
    const formula = parseFormula('a / b', ['a', 'b']);
    if (!formula.ok) throw new Error(formula.error.detail);
    expect(formula.value({ a: 1 })).toBeUndefined();
    expect(formula.value({ a: 1, b: 0 })).toBeUndefined();
    expect(formula.value({ a: 1, b: 4 })).toBe(0.25);
  });

  test.each(['a +', '(a', ''])('is refused where it cannot be read: “%s”', (text) => {
    expect(worth(text, { a: 1 })).toBe('SYNTAX');
  });

  test.each(['b', '"a"', 'a > 1.0', 'a / 2', 'a.length', 'size("x")'])(
    'is refused where it is not a number of its names: “%s”',
    (text) => {
      expect(worth(text, { a: 1 })).toBe('TYPE');
    },
  );

  test.each(['constructor', 'globalThis', 'a.constructor.constructor("return 1")()', '[1.0].map(x, x)[0]'])(
    'reaches nothing of the program: “%s”',
    (text) => {
      expect(worth(text, { a: 1 })).toMatch(/SYNTAX|TYPE/);
    },
  );

  test('is refused where it is too long to be one', () => {
    expect(worth(Array.from({ length: 300 }, () => 'a').join(' + '), { a: 1 })).toBe('SYNTAX');
  });
});
