import { describe, expect, test } from 'vitest';
import type { PriceModel } from '#engine/index.ts';
import { exp } from '#kernel/exact.ts';
import { luckOf } from '#outcome/world/luck.ts';
import { pricePath } from '#outcome/world/prices.ts';

const mean = (numbers: readonly number[]) =>
  numbers.reduce((total, number) => total + number, 0) / numbers.length;

describe('luck', () => {
  const draws = luckOf('a').normals('test', 40_000);

  test('draws normal numbers: mean, spread, lean and tails', () => {
    expect(Math.abs(mean(draws))).toBeLessThan(0.02);
    expect(mean(draws.map((x) => x * x))).toBeCloseTo(1, 1);
    expect(Math.abs(mean(draws.map((x) => x * x * x)))).toBeLessThan(0.06);
    expect(mean(draws.map((x) => x * x * x * x))).toBeCloseTo(3, 0);
    expect(mean(draws.map((x) => (x < 1.2816 ? 1 : 0)))).toBeCloseTo(0.9, 2);
  });

  test('has a stream for each purpose and seed, the same on every call', () => {
    expect(luckOf('a').uniforms('one', 3)).toEqual(luckOf('a').uniforms('one', 3));
    expect(luckOf('a').uniforms('one', 3)).not.toEqual(luckOf('a').uniforms('two', 3));
    expect(luckOf('a').uniforms('one', 3)).not.toEqual(luckOf('b').uniforms('one', 3));
  });

  test('does not change what was drawn when more is drawn', () => {
    expect(luckOf('a').normals('one', 9).slice(0, 4)).toEqual(luckOf('a').normals('one', 4));
  });
});

describe('a price path', () => {
  const model: PriceModel = {
    mineral: 'copper',
    start: 5000,
    reference: 10000,
    reversion: 0.5,
    volatility: 0.2,
    trend: 0,
  };
  const calm = Array.from({ length: 19 }, () => 0);

  test('without shocks closes its distance to the reference by e^−κ a year, in logs', () => {
    const path = pricePath(model, calm, 20);
    expect(path[0]).toBe(5000);
    expect(path[1]).toBeCloseTo(10000 * exp(-Math.LN2 * exp(-0.5)), 6);
    expect(path[2]).toBeCloseTo(10000 * exp(-Math.LN2 * exp(-1)), 6);
    expect(path[19]).toBeCloseTo(10000, -1);
  });

  test('follows the trend of its reference', () => {
    const path = pricePath({ ...model, start: 10000, trend: 0.02 }, calm, 11);
    expect(path[10]).toBeCloseTo(10000 * 1.02 ** 10, 6);
  });

  test('moves by one yearly standard deviation for a shock of one', () => {
    const [, up] = pricePath({ ...model, start: 10000 }, [1], 2);
    expect(up).toBeCloseTo(10000 * exp(0.2), 6);
  });

  test('in the long run spreads as an autoregression of first order does', () => {
    const luck = luckOf('spread');
    const last = Array.from({ length: 4000 }, (_, run) => {
      const path = pricePath(model, luck.normals(`${run}`, 29), 30);
      return Math.log((path[29] ?? 1) / 10000);
    });
    const deviation = Math.sqrt(mean(last.map((x) => x * x)));
    expect(deviation).toBeCloseTo(0.2 / Math.sqrt(1 - exp(-1)), 1);
    expect(Math.abs(mean(last))).toBeLessThan(0.02);
  });
});
