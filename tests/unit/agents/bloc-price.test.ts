import { describe, expect, test } from 'vitest';
import { pointsOf, type Match, type Rules } from '#engine/index.ts';
import { smallScenario } from '../../support/small-scenario.ts';
import { bargain } from '../../../src/agents/bargain.ts';
import { priceOfAccepting, priceOfSigning } from '../../../src/agents/bloc-price.ts';
import { outlookOf } from '../../../src/agents/outlook.ts';
import type { Parts } from '../../../src/agents/parts.ts';
import { after, atTheTable, packages, situationOf } from './table.ts';

/** Two producers at even places who may pool; any two of the four may agree. */
const tableWith = (defection: number, rules: Partial<Rules> = {}) =>
  smallScenario({
    parties: 4,
    protocol: 'open-table',
    rules: {
      decision: { quorum: 2, vetoes: [] },
      blocs: [{ id: 'pool', shares: [0.5, 0, 0.5, 0], usable: 0.2, pressure: 1, defection }],
      ...rules,
    },
    change: (small) => ({ ...small, injects: [] }),
  });
const pooled: readonly Parameters<typeof after>[2][] = [
  { type: 'join-bloc', by: 'party-0-chief', bloc: 0 },
  { type: 'join-bloc', by: 'party-2-chief', bloc: 0 },
];
const offered = {
  type: 'propose',
  by: 'party-1-chief',
  packages: [packages.middle],
} as const;

/** A table in its last round, with an offer of 68 points to a producer whose walk-away is 45. */
function lastRound(defection: number, moves: readonly Parameters<typeof after>[2][], rules?: Partial<Rules>) {
  const scenario = tableWith(defection, rules);
  const match: Match = after(scenario, atTheTable(scenario), ...moves, offered);
  return { scenario, match: { ...match, round: match.rounds } };
}

/** Takes whatever is no worse than its walk-away. */
const anything: Parts = {
  aspiration: ({ walkAway }) => walkAway,
  bidding: () => [],
  acceptance: ({ walkAway }) => walkAway,
  manners: {
    answers: 'mirror',
    questions: 0,
    signals: 0,
    signalsOnlyInReturn: false,
    objections: 0,
    informsFrom: 1,
    consultations: 0,
    commits: false,
  },
};
const choice = { proposal: 0, package: 0 };

describe('a member of a bloc', () => {
  test('takes no offer that is worth less than leaving the others costs', () => {
    const would = (defection: number, moves = pooled) => {
      const { scenario, match } = lastRound(defection, moves);
      return bargain(outlookOf(situationOf(scenario, match, 0)), anything).move.type;
    };
    expect(pointsOf(tableWith(0).mandates[0] ?? { points: [], interactions: [] }, packages.middle)).toBe(68);
    expect(would(20)).toBe('accept');
    expect(would(30)).not.toBe('accept');
    expect(would(30, [])).toBe('accept');
  });

  test('loses nothing by supporting what does not close yet, nor where the others may still accede', () => {
    const priceWith = (rules: Partial<Rules>) => {
      const { scenario, match } = lastRound(30, pooled, rules);
      return priceOfAccepting(outlookOf(situationOf(scenario, match, 0)), choice);
    };
    expect(priceWith({})).toBe(30);
    expect(priceWith({ decision: { quorum: 3, vetoes: [] } })).toBe(0);
    expect(priceWith({ protocol: 'plurilateral' })).toBe(0);
  });

  test('does not sign without the others what is not worth it, and has nothing to lose once it has walked out', () => {
    const { scenario, match } = lastRound(30, pooled);
    const outlook = outlookOf(situationOf(scenario, match, 0));
    expect(priceOfSigning(outlook, packages.middle, [0, 1])).toBe(30);
    expect(priceOfSigning(outlook, packages.middle, [0, 1, 2])).toBe(0);
    const left = after(scenario, match, { type: 'leave-bloc', by: 'party-0-chief', bloc: 0 });
    expect(priceOfSigning(outlookOf(situationOf(scenario, left, 0)), packages.middle, [0, 1])).toBe(0);
  });
});
