import { describe, expect, test } from 'vitest';
import { smallScenario } from '../../support/small-scenario.ts';
import { clockOf } from '../../../src/agents/time.ts';
import { atTheTable, situationOf } from './table.ts';

const clock = (
  protocol: 'alternating-offers' | 'open-table',
  parties: number,
  party: number,
  round: number,
  spent = 0,
) => {
  const scenario = smallScenario({ protocol, parties });
  const match = {
    ...atTheTable(scenario),
    round,
    spent: scenario.parties.map(() => spent),
  };
  const { brief, view } = situationOf(scenario, match, party);
  return clockOf(brief, view);
};

describe('the clock in alternating offers', () => {
  test('begins at 0 for the first speaker and ends at 1 with its last offer', () => {
    expect(clock('alternating-offers', 2, 0, 1).time).toBe(0);
    expect(clock('alternating-offers', 2, 0, 6)).toEqual({ time: 1, isTooLateToPropose: false });
  });

  test('knows that under unanimity the last speaker has no offer left in the last round', () => {
    expect(clock('alternating-offers', 2, 1, 5).isTooLateToPropose).toBe(false);
    expect(clock('alternating-offers', 2, 1, 6).isTooLateToPropose).toBe(true);
  });

  test('runs by turns, so that the second speaker has not used up its time a round early', () => {
    expect(clock('alternating-offers', 2, 1, 5).time).toBeCloseTo(0.9);
  });

  test('leaves the last package of four parties to somebody who has heard the last words', () => {
    expect(clock('alternating-offers', 4, 2, 5).time).toBe(1);
    expect(clock('alternating-offers', 4, 0, 5).time).toBeLessThan(1);
  });
});

describe('the clock at the open table', () => {
  test('asks for last words in the last round but one', () => {
    expect(clock('open-table', 4, 3, 1).time).toBe(0);
    expect(clock('open-table', 4, 3, 3).time).toBe(0.5);
    expect(clock('open-table', 4, 3, 5)).toEqual({ time: 1, isTooLateToPropose: false });
  });

  test('is too late only in the last round, with no proposal left', () => {
    expect(clock('open-table', 4, 3, 6).isTooLateToPropose).toBe(false);
    expect(clock('open-table', 4, 3, 6, 1).isTooLateToPropose).toBe(true);
    expect(clock('open-table', 4, 3, 5, 1).isTooLateToPropose).toBe(false);
  });
});
