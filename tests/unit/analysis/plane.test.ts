import fc from 'fast-check';
import { expect, test } from 'vitest';
import { undominatedInPlane } from '#analysis/frontier/plane.ts';

type Point = readonly [x: number, y: number];

const found = (points: readonly Point[], ahead: number, counts: readonly boolean[] = [true, true]) =>
  [
    ...undominatedInPlane(
      Float64Array.from(points, ([x]) => x),
      Float64Array.from(points, ([, y]) => y),
      { ahead, counts },
    ),
  ].map((index) => points[index]);

test('keeps what nothing dominates, in order, with its equals', () => {
  const points: readonly Point[] = [
    [1, 5],
    [3, 3],
    [2, 2],
    [5, 1],
    [3, 3],
    [3, 1],
    [0, 5],
  ];
  expect(found(points, 1)).toEqual([
    [5, 1],
    [3, 3],
    [3, 3],
    [1, 5],
  ]);
  expect(found([], 1)).toEqual([]);
});

test('drops only what is behind by the margin, and only where being ahead counts', () => {
  const points: readonly Point[] = [
    [10, 10],
    [9, 10],
    [10, 7],
    [6, 6],
  ];
  expect(found(points, 4)).toEqual([
    [10, 10],
    [10, 7],
    [9, 10],
  ]);
  expect(found(points, 3)).toEqual([
    [10, 10],
    [9, 10],
  ]);
  expect(found(points, 1, [false, true])).toEqual([
    [10, 10],
    [9, 10],
  ]);
  expect(found(points, 1, [false, false])).toHaveLength(4);
});

test('agrees with comparing every pair', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
  fc.assert(
    fc.property(
      fc.array(point, { maxLength: 40 }),
      fc.integer({ min: 1, max: 3 }),
      fc.tuple(fc.boolean(), fc.boolean()),
      (points, ahead, counts) => {
        const isBetter = (a: Point, b: Point): boolean =>
          a.every((value, d) => value >= (b[d] ?? 0)) &&
          a.some((value, d) => counts[d] === true && value - (b[d] ?? 0) >= ahead);
        const slow = points.filter((one) => !points.some((other) => isBetter(other, one)));
        const byPlace = (a: Point | undefined, b: Point | undefined): number =>
          (b?.[0] ?? 0) - (a?.[0] ?? 0) || (b?.[1] ?? 0) - (a?.[1] ?? 0);
        expect(found(points, ahead, counts)).toEqual(slow.toSorted(byPlace));
      },
    ),
  );
});
