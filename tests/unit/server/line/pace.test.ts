import { expect, test } from 'vitest';
import { createPace } from '#server/line/pace.ts';

test('beyond a burst asks are refused until time has passed, and whoever goes on is cut off', () => {
  let now = 0;
  const pace = createPace(2, 10, () => now);
  const next = (count: number) => Array.from({ length: count }, () => pace());
  expect(next(3)).toEqual(['fine', 'fine', 'too-fast']);
  now += 100;
  expect(next(2)).toEqual(['fine', 'too-fast']);
  expect(new Set(next(8))).toEqual(new Set(['too-fast']));
  expect(pace()).toBe('cut');
});
