import { expect, test } from 'vitest';
import { createPatience, lookEvery } from '#server/cluster/patience.ts';

/** Looks from one moment to another, with Redis there or not; whether this server was away for the others. */
function looks(patience: ReturnType<typeof createPatience>, from: number, to: number, isRedisThere = true) {
  let wasAway = false;
  for (let at = from; at <= to; at += lookEvery) wasAway = patience.look(at, isRedisThere).wasAway || wasAway;
  return wasAway;
}

test('others are judged as long as this server is awake and Redis is there', () => {
  const patience = createPatience(0);
  expect(looks(patience, 0, 10_000)).toBe(false);
  expect(patience.mayJudge(10_000)).toBe(true);
});

test('whoever has slept knows it, judges nobody on waking, and gives everybody time', () => {
  const patience = createPatience(0);
  looks(patience, 0, 1000);
  // Asked before the first look after the sleep.
  expect(patience.mayJudge(9000)).toBe(false);
  expect(patience.look(9000, true)).toEqual({ wasAway: true });
  expect(patience.mayJudge(9001)).toBe(false);
  expect(looks(patience, 9000 + lookEvery, 10_250)).toBe(false);
  expect(patience.mayJudge(10_250)).toBe(true);
});

test('nobody is judged while Redis is away, or at once when it is back', () => {
  const patience = createPatience(0);
  looks(patience, 0, 1000);
  expect(looks(patience, 1000, 60_000, false)).toBe(false);
  expect(patience.mayJudge(60_000)).toBe(false);
  expect(patience.look(60_000 + lookEvery, true)).toEqual({ wasAway: true });
  expect(patience.mayJudge(60_000 + lookEvery)).toBe(false);
  expect(looks(patience, 60_000 + 2 * lookEvery, 62_000)).toBe(false);
  expect(patience.mayJudge(62_000)).toBe(true);
});
