import { expect, test } from 'vitest';
import { emblemOf, emblemShapes } from '#client/index.ts';

test('the six parties of a case differ in hue and in shape', () => {
  const emblems = [0, 1, 2, 3, 4, 5].map(emblemOf);
  expect(new Set(emblems.map(({ shape }) => shape)).size).toBe(emblemShapes.length);
  expect(new Set(emblems.map(({ hue }) => hue)).size).toBe(6);
});

test('beyond six no pair of hue and shape repeats soon', () => {
  const pairs = Array.from({ length: 36 }, (_unused, party) => JSON.stringify(emblemOf(party)));
  expect(new Set(pairs).size).toBe(36);
});
