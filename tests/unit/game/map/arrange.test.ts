import { describe, expect, test } from 'vitest';
import type { MapPicture } from '#client/index.ts';
import { arrange, crowdOf, leaders } from '../../../../src/game/map/arrange.ts';
import { contains, encloses, overlapArea } from '../../../../src/game/map/geometry.ts';
import { makeSheet } from '../../../../src/game/map/sheet.ts';
import { finish } from '../../../support/finish.ts';
import { mapPictures } from '../../../support/gallery/map-pictures.ts';

const picture = mapPictures['before'] as MapPicture;
const paperOf = (width: number, height: number) => ({ x: 0, y: 0, width, height });

describe.each([
  [1376, 560],
  [1024, 640],
  [700, 437],
  [390, 520],
  [358, 224],
])('on %i by %i pixels', (width, height) => {
  const { main, inset, furniture, margin } = finish(arrange(picture, width, height));
  const paper = paperOf(width, height);

  test('everything of the case lies on the paper', () => {
    for (const { at } of picture.places) expect(contains(paper, main.project(at))).toBe(true);
  });

  test('the crowded copperbelt has an inset that magnifies it', () => {
    expect(inset?.places.has('kitwe') && inset.places.has('ndola')).toBe(true);
    expect(inset?.places.has('dar')).toBe(false);
    expect((inset?.sheet.pixelsPerDegree ?? 0) / main.pixelsPerDegree).toBeGreaterThan(1.5);
  });

  test('what the inset shows lies in it, and it hides no place that it does not show', () => {
    if (inset === undefined) return;
    expect(encloses(paper, inset.sheet.frame)).toBe(true);
    for (const { id, at } of picture.places) {
      if (inset.places.has(id)) expect(contains(inset.sheet.frame, inset.sheet.project(at))).toBe(true);
      else expect(contains(inset.sheet.frame, main.project(at))).toBe(false);
    }
  });

  test('compass and scale stand free, inside the frame', () => {
    expect(encloses(paperOf(width, height), furniture)).toBe(true);
    expect(furniture.x).toBeGreaterThanOrEqual(margin);
    expect(inset === undefined ? 0 : overlapArea(furniture, inset.sheet.frame)).toBe(0);
    for (const { at } of picture.places) expect(contains(furniture, main.project(at))).toBe(false);
  });
});

test('places that stand apart need no inset', () => {
  const apart = picture.places.filter(({ id }) => ['lobito', 'dar', 'luau'].includes(id));
  expect(finish(arrange({ ...picture, places: apart }, 900, 480)).inset).toBeUndefined();
});

test('a crowd is made by signs that touch, not by neighbours alone', () => {
  const paper = paperOf(900, 400);
  const sheet = makeSheet(picture.bounds, paper, paper);
  const at = (id: string, east: number) => ({
    ...picture.places[0]!,
    id,
    kind: 'mine' as const,
    at: [25 + east, -10] as const,
  });
  expect(crowdOf({ places: [at('a', 0), at('b', 1.5), at('c', 3)] }, sheet).size).toBe(0);
  expect([...crowdOf({ places: [at('a', 0), at('b', 0.3), at('c', 1.6)] }, sheet)].sort()).toEqual([
    'a',
    'b',
    'c',
  ]);
});

test('leaders run from box to box without crossing either', () => {
  const small = { x: 100, y: 100, width: 20, height: 20 };
  for (const large of [
    { x: 300, y: 90, width: 90, height: 90 },
    { x: 10, y: 300, width: 200, height: 90 },
    { x: 300, y: 300, width: 90, height: 90 },
    { x: 0, y: 0, width: 40, height: 40 },
  ]) {
    const pairs = leaders(small, large);
    expect(pairs).toHaveLength(2);
    for (const [from, to] of pairs) {
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      expect(contains(small, middle) || contains(large, middle)).toBe(false);
    }
  }
});
