import { expect, test } from 'vitest';
import { createPatience } from '#client/connection/patience.ts';

const started = () => {
  let time = 0;
  const patience = createPatience(() => time);
  return { patience, pass: (milliseconds: number) => void (time += milliseconds) };
};

test('with one server there is nobody else to call', () => {
  const { patience, pass } = started();
  pass(60_000);
  expect(patience.wait()).toBeUndefined();
  expect(patience.call(1)).toBeUndefined();
  expect(patience.left(1000)).toBeUndefined();
});

test('a server that says nothing at all is given up, one that says anything is not', () => {
  const { patience, pass } = started();
  patience.set(1000);
  pass(5000);
  const askedAt = 5000;
  pass(500);
  patience.heard();
  pass(600);
  expect(patience.left(askedAt)).toBe(400);
  expect(patience.left(6000)).toBe(900);
  pass(400);
  expect(patience.left(askedAt)).toBe(0);
});

test('on a slow network one waits longer, and whoever gave up in vain does too', () => {
  const { patience, pass } = started();
  patience.set(1000);
  expect(patience.wait()).toBe(1000);
  pass(2000);
  expect(patience.left(1000)).toBe(0);
  patience.gaveUp();
  expect(patience.wait()).toBe(2000);
  pass(900);
  patience.answered(2000);
  expect(patience.wait()).toBe(2700);
  // Quick answers win the trust back.
  for (let answer = 0; answer < 30; answer++) patience.answered(2900);
  expect(patience.wait()).toBe(1000);
  for (let failure = 0; failure < 9; failure++) patience.gaveUp();
  expect(patience.wait()).toBe(8000);
});
