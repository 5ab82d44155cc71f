import { expect, test } from 'vitest';
import { measureOffers } from '#cli/batch/measure-offers.ts';
import type { Sheet } from '#engine/index.ts';

/** One issue of four options for each of two parties, whose interests are told by the points. */
const sheet = (...points: number[]): Sheet => ({
  points: [points],
  interactions: [],
  walkAway: 40,
  redLines: [],
});
const sheets = [sheet(100, 80, 79, 30), sheet(0, 50, 52, 20)];
const offer = (by: number, ...options: number[]) => ({
  by,
  round: 1,
  packages: options.map((option) => [option]),
});

test('offers are counted, the opening is what was asked first, and steps have their classes', () => {
  const [first, second] = measureOffers(sheets, [
    offer(0, 0),
    offer(0, 1),
    offer(0, 2),
    offer(0, 3),
    offer(0, 1),
  ]);
  // 100 → 80 gives the other 50; 80 → 79 changes next to nothing; 79 → 30 costs both; 30 → 80 gives both.
  expect(first).toEqual({
    offers: 5,
    opening: 100,
    steps: { concession: 1, silent: 1, unfortunate: 1, fortunate: 1 },
  });
  expect(second).toEqual({ offers: 0, opening: undefined, steps: {} });
});

test('of several packages the author counts the average, and the other takes the best', () => {
  const [first] = measureOffers(sheets, [offer(0, 0, 1), offer(0, 2)]);
  // 90 on average for itself, then 79; 50 for the other, then 52.
  expect(first).toEqual({ offers: 2, opening: 90, steps: { concession: 1 } });
});
