import { expect, test } from 'vitest';
import type { Bounds, LonLat } from '#client/index.ts';
import { KILOMETRES_PER_DEGREE, makeSheet } from '../../../../src/game/map/sheet.ts';
import { scaleLength } from '../../../../src/game/map/paint-frame.ts';

const bounds: Bounds = [10, -17, 41, -3];
const frame = { x: 0, y: 0, width: 900, height: 480 };
const inner = { x: 40, y: 40, width: 820, height: 400 };
const sheet = makeSheet(bounds, frame, inner);

test('the bounds fill the inner box in one direction and leave it in none', () => {
  const corners: readonly LonLat[] = [
    [10, -17],
    [10, -3],
    [41, -17],
    [41, -3],
  ];
  const points = corners.map((corner) => sheet.project(corner));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(39.9);
  expect(Math.max(...xs)).toBeLessThanOrEqual(860.1);
  expect(Math.min(...ys)).toBeGreaterThanOrEqual(39.9);
  expect(Math.max(...ys)).toBeLessThanOrEqual(440.1);
  expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(800);
});

test('north is up, east is right, and the scale is true in the middle', () => {
  const middle = sheet.project([25.5, -10]);
  expect(sheet.project([25.5, -9]).y).toBeLessThan(middle.y);
  expect(sheet.project([26.5, -10]).x).toBeGreaterThan(middle.x);
  expect(middle.y - sheet.project([25.5, -9]).y).toBeCloseTo(sheet.pixelsPerDegree, 1);
  // Lobito to Dar es Salaam is some 2,840 km as the crow flies.
  const [lobito, dar] = [sheet.project([13.54, -12.35]), sheet.project([39.28, -6.82])];
  const kilometres =
    (Math.hypot(dar.x - lobito.x, dar.y - lobito.y) / sheet.pixelsPerDegree) * KILOMETRES_PER_DEGREE;
  expect(kilometres).toBeGreaterThan(2750);
  expect(kilometres).toBeLessThan(2950);
});

test('the scale bar is the longest round length that fits', () => {
  expect(scaleLength(110, 0.2)).toBe(500);
  expect(scaleLength(110, 2)).toBe(50);
  expect(scaleLength(1, 5)).toBe(1);
});

test('a case that goes more than half-way round the world has all of it on the paper, west to the left', () => {
  const world = makeSheet([-124, -2, 146, 60], frame, inner);
  const sonora = world.project([-109, 28]);
  const geneva = world.project([6, 46]);
  const tokyo = world.project([140, 36]);
  for (const { x, y } of [sonora, geneva, tokyo]) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(900);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(480);
  }
  expect(sonora.x).toBeLessThan(geneva.x);
  expect(geneva.x).toBeLessThan(tokyo.x);
  expect(geneva.y).toBeLessThan(sonora.y);
});
