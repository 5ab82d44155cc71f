import { describe, expect, test } from 'vitest';
import { behaviourOf, effectSize } from '#analysis/index.ts';
import { createSession, playOut, soloSeating } from '#session/index.ts';
import { goodPackage, negotiatingTable } from '../../support/at-the-table.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';

describe('how a party behaved', () => {
  const table = negotiatingTable({ protocol: 'open-table', rules: { rounds: 4, proposalsPerRound: 4 } });
  const producersBest = [3, 2, 0, 2, 0, 1];
  table
    .play(0, { type: 'propose', packages: [producersBest] })
    .play(0, { type: 'say', room: 0, text: 'good morning' })
    .play(0, { type: 'signal', room: 0, more: 4, less: 0 })
    .play(1, { type: 'ask', room: 0, to: 0, topic: 'priority', issue: 0 })
    .play(0, { type: 'answer', question: 0, manner: 'truthful' })
    .play(1, { type: 'ask', room: 0, to: 0, topic: 'priority', issue: 1 })
    .play(0, { type: 'answer', question: 1, manner: 'vague' })
    .timeUp()
    .play(0, { type: 'propose', packages: [goodPackage] })
    .play(1, { type: 'object', proposal: 1, package: 0, issues: [0] });
  const seen = (party: number) => behaviourOf(table.scenario, table.match(), party);

  test('is what it asked for, of the way from its walk-away to its best', () => {
    const { openingDemand, demandByQuarter } = seen(0);
    expect(openingDemand).toBe(1);
    expect(demandByQuarter[0]).toBe(1);
    expect(demandByQuarter[1]).toBeLessThan(0.9);
    expect(demandByQuarter[3]).toBe(demandByQuarter[1]);
    expect(seen(1)).toMatchObject({ openingDemand: undefined, demandByQuarter: Array(4).fill(undefined) });
  });

  test('is what it said, and how truthfully', () => {
    expect(seen(0)).toMatchObject({ messages: 1, answered: 2, answeredTruthfully: 1, misleadingSignals: 1 });
    expect(seen(1)).toMatchObject({ messages: 0, answered: 0, misleadingSignals: 0, objections: 1 });
  });

  test('is what it gained, and left to the others', () => {
    expect(seen(0)).toMatchObject({ isAgreement: false, gain: 0, othersGain: 0, endedAt: 0.5 });
    const { scenario } = shippedCase('first-table');
    const seating = soloSeating(scenario, undefined, () => 'logroller');
    const session = createSession(scenario, { seed: 'gains', difficulty: 1 }, seating);
    playOut(session);
    const [one, other] = [0, 1].map((party) => behaviourOf(scenario, session.match(), party));
    expect(one?.isAgreement).toBe(true);
    expect(one?.gain).toBeGreaterThan(0);
    expect(one?.gain).toBe(other?.othersGain);
    expect(one?.othersGain).toBe(other?.gain);
  });
});

describe('an effect', () => {
  test('is measured in pooled standard deviations', () => {
    expect(effectSize([3, 5, 7], [1, 3, 5])).toBeCloseTo(1, 12);
    expect(effectSize([1, 3, 5], [3, 5, 7])).toBeCloseTo(-1, 12);
    expect(effectSize([2, 2], [2, 2])).toBeUndefined();
  });
});
