import { expect, test } from 'vitest';
import { createPace } from '#server/line/pace.ts';

test('beyond a burst asks are refused until time has passed, and whoever goes on is cut off', () => {
  let now = 0;
  const pace = createPace(2, 10, () => now);
  const next = (count: number) => Array.from({ length: count }, () => pace({ type: 'move' }));
  expect(next(3)).toEqual(['fine', 'fine', 'too-fast']);
  now += 100;
  expect(next(2)).toEqual(['fine', 'too-fast']);
  expect(new Set(next(8))).toEqual(new Set(['too-fast']));
  expect(pace({ type: 'move' })).toBe('cut');
});

test('what is answered with everything, or told to everybody, may be asked as many times less often', () => {
  const pace = createPace(40, 10, () => 0);
  const next = (count: number, type: string) => Array.from({ length: count }, () => pace({ type }));
  expect(new Set(next(7, 'sync'))).toEqual(new Set(['fine']));
  expect(next(2, 'rename')).toEqual(['fine', 'too-fast']);
  for (const message of [undefined, null, 'sync', ['sync'], { type: 'sync' }])
    expect(pace(message)).toBe('too-fast');
  const other = createPace(40, 10, () => 0);
  expect(new Set(Array.from({ length: 40 }, () => other({ type: 'move' })))).toEqual(new Set(['fine']));
});
