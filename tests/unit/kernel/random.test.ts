import { describe, expect, test } from 'vitest';
import { draw, randomFrom, streamFrom } from '#kernel/random.ts';

describe('random streams', () => {
  test('no regression: a seed names these numbers for ever', () => {
    const stream = streamFrom('offtake');
    expect([stream(), stream(), stream()]).toMatchInlineSnapshot(`
      [
        0.31954127573408186,
        0.7458637689705938,
        0.3084282234776765,
      ]
    `);
  });

  test('a stream in a value draws what the running stream draws, through JSON too', () => {
    const stream = streamFrom('same');
    let state = randomFrom('same');
    for (let count = 0; count < 50; count++) {
      const { value, next } = draw(JSON.parse(JSON.stringify(state)) as typeof state);
      expect(value).toBe(stream());
      state = next;
    }
  });

  test('drawing changes nothing but what it returns', () => {
    const state = randomFrom('pure');
    expect(draw(state)).toEqual(draw(state));
  });
});
