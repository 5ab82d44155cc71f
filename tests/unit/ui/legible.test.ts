import { describe, expect, test } from 'vitest';
import { isLegible, seenOf } from '../../../src/ui/engraving/legible.ts';

describe('the heights of an engraved sheet', () => {
  const seen = seenOf(100, 50, { width: 400, height: 400 });

  test('are seen as far as the frame reaches: what does not fit is lost on the left and at the top', () => {
    expect(seen).toEqual({ left: 50, top: 0, right: 100, bottom: 50 });
    expect(seenOf(100, 50, { width: 1000, height: 250 })).toEqual({
      left: 0,
      top: 25,
      right: 100,
      bottom: 50,
    });
    expect(seenOf(100, 50, undefined)).toEqual({ left: 0, top: 0, right: 100, bottom: 50 });
  });

  test('are written only where they are whole', () => {
    const here = { seen, mines: [], unit: 1 };
    expect(isLegible([60, 20], here)).toBe(true);
    for (const cut of [
      [51, 20],
      [99, 20],
      [60, 1],
      [60, 49.5],
      [20, 20],
    ] as const)
      expect(isLegible(cut, here)).toBe(false);
    // Upright letters need less room to the side, and more above.
    expect(isLegible([52, 20], { ...here, steep: 1 })).toBe(true);
    expect(isLegible([60, 2], { ...here, steep: 1 })).toBe(false);
  });

  test('are not written under a working', () => {
    const here = { seen, mines: [[70, 20]] as const, unit: 1 };
    expect(isLegible([73, 21], here)).toBe(false);
    expect(isLegible([76, 20], here)).toBe(true);
  });
});
