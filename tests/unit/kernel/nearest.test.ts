import { describe, expect, test } from 'vitest';
import { nearest } from '#kernel/nearest.ts';

describe('nearest', () => {
  test('finds what was meant, and nothing where nothing is close', () => {
    const words = ['zambia', 'drc', 'european-union'];
    expect(nearest('zamiba', words)).toBe('zambia');
    expect(nearest('Zambia', words)).toBe('zambia');
    expect(nearest('europen-union', words)).toBe('european-union');
    expect(nearest('chile', words)).toBeUndefined();
    expect(nearest('x'.repeat(1000), words)).toBeUndefined();
    expect(nearest('', words)).toBeUndefined();
  });
});
