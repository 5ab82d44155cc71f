import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  pathAround,
  pathOfDots,
  pathThrough,
  placeTags,
  roundRange,
  scaleOf,
  ticksIn,
  type Point,
} from '#client/index.ts';

describe('a scale', () => {
  test('maps the ends of its domain to the ends of its range, also where the range runs downwards', () => {
    const scale = scaleOf([0, 50], [200, 0]);
    expect([0, 25, 50].map(scale.at)).toEqual([200, 100, 0]);
  });

  test('puts a domain of one value into the middle', () => {
    expect(scaleOf([7, 7], [0, 100]).at(7)).toBe(50);
  });
});

test('ticks are round, inside the range, and free of the dust of tenths', () => {
  expect(ticksIn(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(ticksIn(3, 98, 4)).toEqual([50]);
  expect(ticksIn(-0.2, 1, 6)).toEqual([-0.2, 0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(ticksIn(5, 5, 4)).toEqual([5]);
});

describe('a round range', () => {
  test('holds every value and what it must hold beside them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (values, also) => {
          const [low, high] = roundRange(values, [also]);
          const dust = 1e-6 * Math.max(1, ...values.map(Math.abs), Math.abs(also));
          for (const value of [...values, also]) {
            expect(value).toBeGreaterThanOrEqual(low - dust);
            expect(value).toBeLessThanOrEqual(high + dust);
          }
          expect(high).toBeGreaterThan(low);
        },
      ),
    );
  });

  test('leaves out what is not a number', () => {
    expect(roundRange([NaN, Infinity, 3], [0], 3)).toEqual([0, 3]);
    expect(roundRange([])).toEqual([0, 1]);
  });
});

test('a path lifts the pen where a point is missing', () => {
  expect(pathThrough([[0, 1], [2, 3], undefined, [4.567, 5]])).toBe('M0 1L2 3M4.57 5');
});

test('the path around an area goes out along one edge and back along the other', () => {
  expect(
    pathAround(
      [
        [0, 0],
        [1, 0],
      ],
      [
        [0, 2],
        [1, 2],
      ],
    ),
  ).toBe('M0 0L1 0L1 2L0 2Z');
  expect(pathAround([], [])).toBe('');
});

test('dots are strokes of no length', () => {
  expect(
    pathOfDots([
      [1, 2],
      [3, 4],
    ]),
  ).toBe('M1 2h0M3 4h0');
});

describe('tags', () => {
  const apart = 24;

  test('keep apart, even those of points that coincide', () => {
    const points: readonly Point[] = [
      [100, 100],
      [100, 100],
      [104, 98],
      [150, 100],
    ];
    const tags = placeTags(points, apart, [400, 400]);
    for (const [index, [x, y]] of tags.entries())
      for (const [ox, oy] of tags.slice(index + 1))
        expect(Math.hypot(x - ox, y - oy)).toBeGreaterThanOrEqual(apart);
  });

  test('stay inside the picture', () => {
    const tags = placeTags(
      [
        [0, 0],
        [200, 200],
        [0, 200],
      ],
      apart,
      [200, 200],
    );
    for (const coordinate of tags.flat()) {
      expect(coordinate).toBeGreaterThanOrEqual(apart / 2);
      expect(coordinate).toBeLessThanOrEqual(200 - apart / 2);
    }
  });
});
