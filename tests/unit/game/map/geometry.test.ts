import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  besideTrack,
  lengthInside,
  overlapArea,
  partOf,
  pointAlong,
  smooth,
  trackThrough,
} from '../../../../src/game/map/geometry.ts';

const corner = trackThrough([
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
]);

describe('a track', () => {
  test('knows where one is after some way, and which way it goes there', () => {
    expect(corner.length).toBe(20);
    expect(pointAlong(corner, 4)).toEqual({ x: 4, y: 0, angle: 0 });
    expect(pointAlong(corner, 15)).toMatchObject({ x: 10, y: 5, angle: Math.PI / 2 });
    expect(pointAlong(corner, 99)).toMatchObject({ x: 10, y: 10 });
  });

  test('can be cut', () => {
    const part = partOf(corner, 5, 12);
    expect(part.length).toBeCloseTo(7);
    expect(part.points[0]).toMatchObject({ x: 5, y: 0 });
    expect(part.points.at(-1)).toMatchObject({ x: 10, y: 2 });
    expect(partOf(corner, 12, 5).points).toEqual([]);
  });

  test('has a right-hand side', () => {
    expect(
      besideTrack(
        trackThrough([
          { x: 0, y: 0 },
          { x: 10, y: 0 },
        ]),
        3,
      ).points,
    ).toEqual([
      { x: 0, y: 3 },
      { x: 10, y: 3 },
    ]);
  });
});

describe('a smoothed line', () => {
  const stations = [
    { x: 0, y: 0 },
    { x: 40, y: 10 },
    { x: 60, y: 60 },
    { x: 120, y: 50 },
  ];

  test('passes through its stations', () => {
    const line = smooth(stations);
    for (const station of stations) {
      const nearest = Math.min(...line.map(({ x, y }) => Math.hypot(x - station.x, y - station.y)));
      expect(nearest).toBeLessThan(1e-6);
    }
  });

  test('stays near the straight one', () => {
    const straight = trackThrough(stations);
    expect(trackThrough(smooth(stations)).length).toBeLessThan(straight.length * 1.15);
  });

  test('stands still where stations repeat', () => {
    const line = smooth([stations[0]!, stations[0]!, stations[1]!]);
    expect(line.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});

describe('boxes', () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };

  test('overlap by the area that they share', () => {
    expect(overlapArea(box, { x: 5, y: 8, width: 10, height: 10 })).toBe(10);
    expect(overlapArea(box, { x: 10, y: 0, width: 5, height: 5 })).toBe(0);
  });

  test('are crossed by as much of a line as lies in them', () => {
    expect(lengthInside(box, { x: -5, y: 5 }, { x: 15, y: 5 })).toBe(10);
    expect(lengthInside(box, { x: 2, y: 2 }, { x: 2, y: 6 })).toBe(4);
    expect(lengthInside(box, { x: -5, y: 20 }, { x: 15, y: 20 })).toBe(0);
  });

  test('are crossed by no more than the line is long, from either end', () => {
    const point = fc.record({ x: fc.integer({ min: -30, max: 30 }), y: fc.integer({ min: -30, max: 30 }) });
    fc.assert(
      fc.property(point, point, (a, b) => {
        const inside = lengthInside(box, a, b);
        expect(inside).toBeGreaterThanOrEqual(0);
        expect(inside).toBeLessThanOrEqual(Math.hypot(a.x - b.x, a.y - b.y) + 1e-9);
        expect(inside).toBeCloseTo(lengthInside(box, b, a), 6);
      }),
    );
  });
});
