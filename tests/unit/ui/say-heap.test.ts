import { expect, test } from 'vitest';
import { sayHeap } from '../../../src/ui/classroom/say-heap.ts';

const upTo = (last: number) => Array.from({ length: last }, (_, table) => table + 1);

test('neighbours are written as a range, in whatever order they come', () => {
  expect(sayHeap([3])).toBe('3');
  expect(sayHeap([2, 1])).toBe('1 · 2');
  expect(sayHeap([7, 2, 3, 1])).toBe('1–3 · 7');
  expect(sayHeap(upTo(24))).toBe('1–24');
});

test('of tables without neighbours a mark says the first, and how many more there are', () => {
  const odd = upTo(24).filter((table) => table % 2 === 1);
  expect(sayHeap(odd)).toBe('1 · 3 · 5 +9');
  expect(sayHeap(odd).length).toBeLessThanOrEqual(16);
});
