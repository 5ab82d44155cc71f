import { describe, expect, test } from 'vitest';
import { reactionOf } from '#analysis/debrief/reactions.ts';

describe('a reaction', () => {
  test('is awareness when both turn at the same step', () => {
    // The other turns down, up and down again; the party follows twice.
    const other = ['concession', 'selfish', 'nice', 'silent'] as const;
    const own = ['fortunate', 'unfortunate', 'concession', 'concession'] as const;
    expect(reactionOf(own, other)).toEqual({ awareness: 2 / 3, correlation: 2 / 3 });
  });

  test('counts against when it goes the other way', () => {
    expect(reactionOf(['selfish', 'concession'], ['nice', 'silent'])).toEqual({
      awareness: 1,
      correlation: -1,
    });
  });

  test('is undefined where the other never turned, and where nobody moved twice', () => {
    const nothing = { awareness: undefined, correlation: undefined };
    expect(reactionOf(['selfish', 'nice'], ['nice', 'concession'])).toEqual(nothing);
    expect(reactionOf([], ['nice', 'selfish'])).toEqual(nothing);
    expect(reactionOf(['nice'], ['nice'])).toEqual(nothing);
  });
});
