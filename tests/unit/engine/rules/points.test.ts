import { describe, expect, test } from 'vitest';
import { pointsOf } from '#engine/index.ts';

describe('points of a package', () => {
  const sheet = {
    points: [
      [0, 70],
      [10, 60.5],
    ],
    interactions: [],
  };

  test('are what its options sum to where the sheet has no cap', () => {
    expect(pointsOf(sheet, [1, 1])).toBe(130.5);
  });

  test('are never more than the cap of the sheet', () => {
    expect(pointsOf({ ...sheet, cap: 100 }, [1, 1])).toBe(100);
    expect(pointsOf({ ...sheet, cap: 100 }, [1, 0])).toBe(80);
  });

  test('are capped after combinations are counted', () => {
    const interactions = [{ id: 'both', when: [{ issue: 0, options: [1] }], points: -40 }];
    expect(pointsOf({ ...sheet, interactions, cap: 100 }, [1, 1])).toBe(90.5);
  });
});
