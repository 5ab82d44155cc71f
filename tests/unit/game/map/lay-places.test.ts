import { expect, test } from 'vitest';
import { distance } from '../../../../src/game/map/geometry.ts';
import { layPlaces } from '../../../../src/game/map/lay-places.ts';
import { badgeRadius } from '../../../../src/game/map/paint-places.ts';
import { mapPictures } from '../../../support/gallery/map-pictures.ts';

const [first] = mapPictures['before']?.places ?? [];
const place = (id: string, x: number) => ({ ...first!, id, kind: 'mine' as const, at: [x, 0] as const });
const flat = { project: ([x, y]: readonly [number, number]) => ({ x: 100 + x, y: 100 + y }) };

test('signs that would lie on each other make room, and stay near their place', () => {
  const laid = layPlaces([place('a', 0), place('b', 9), place('c', 120)], flat, 1);
  const [a, b, c] = laid.map(({ at }) => at);
  expect(distance(a!, b!)).toBeGreaterThan(badgeRadius.mine * 1.6);
  expect(distance(a!, { x: 100, y: 100 })).toBeLessThanOrEqual(9.01);
  expect(c).toEqual({ x: 220, y: 100 });
});
