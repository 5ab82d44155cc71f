import { expect, test } from 'vitest';
import { gently, type Work } from '../../../../src/game/stage/gently.ts';

function* slow(milliseconds: number, steps: string[]): Work<string> {
  for (let step = 0; step < 6; step++) {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    steps.push(`step ${step}`);
    yield;
  }
  return 'done';
}

test('lets the page breathe between slices, and comes to its end', async () => {
  const steps: string[] = [];
  const work = gently(slow(5, steps), () => true);
  setTimeout(() => steps.push('click'));
  expect(await work).toBe('done');
  expect(steps.indexOf('click')).toBeGreaterThan(0);
  expect(steps.indexOf('click')).toBeLessThan(steps.length - 1);
});

test('stops when nobody wants it any more', async () => {
  const steps: string[] = [];
  expect(await gently(slow(10, steps), () => false)).toBeUndefined();
  expect(steps.length).toBeLessThan(6);
});
