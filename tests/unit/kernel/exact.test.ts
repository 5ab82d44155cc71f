import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, ln, power } from '#kernel/exact.ts';

const relative = (a: number, b: number) =>
  a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(b), Number.MIN_VALUE);

describe('exact maths', () => {
  test('exp is the platform’s to 2e-15', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(relative(exp(x), Math.exp(x))).toBeLessThan(2e-15);
      }),
    );
    expect([exp(0), exp(-1000), exp(1000)]).toEqual([1, 0, Infinity]);
  });

  test('ln is the platform’s to 2e-15, and undoes exp', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(2e-15 * Math.max(1, Math.abs(Math.log(x))));
      }),
    );
    expect([ln(1), ln(0), ln(-1)]).toEqual([0, -Infinity, Number.NaN]);
  });

  test('power multiplies out whole exponents', () => {
    expect([power(2, 10), power(10, -2), power(3, 0), power(0, 2), power(-2, 0.5)]).toEqual([
      1024,
      0.01,
      1,
      0,
      Number.NaN,
    ]);
    expect(power(2, 0.5)).toBeCloseTo(Math.SQRT2, 14);
  });

  test('no regression: these bits stay for ever', () => {
    expect([exp(1), exp(-2.5), ln(10), ln(0.3), power(1.05, 12.5)]).toMatchInlineSnapshot(`
      [
        2.7182818284590446,
        0.0820849986238988,
        2.302585092994046,
        -1.2039728043259361,
        1.8402051355485856,
      ]
    `);
  });
});
