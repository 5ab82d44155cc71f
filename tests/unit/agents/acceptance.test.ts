import { describe, expect, test } from 'vitest';
import { smallScenario } from '../../support/small-scenario.ts';
import { nextOffer } from '../../../src/agents/acceptance/next-offer.ts';
import { outlookOf } from '../../../src/agents/outlook.ts';
import { atTheTable, packages, situationOf } from './table.ts';

const scenario = smallScenario();
const inRound = (round: number, party: number) =>
  outlookOf(situationOf(scenario, { ...atTheTable(scenario), round, speaker: party }, party));

describe('what is accepted', () => {
  test('is what is worth no less than the next own offer', () => {
    const outlook = inRound(3, 0);
    expect(nextOffer(outlook, 80, [packages.middle])).toBeCloseTo(outlook.worth(packages.middle));
    expect(nextOffer(outlook, 50, [packages.producersBest])).toBe(50);
  });

  test('is what is asked for when there is nothing to table', () => {
    expect(nextOffer(inRound(3, 0), 72, [])).toBe(72);
  });

  test('is never below the walk-away, and just that when it is too late to table', () => {
    expect(nextOffer(inRound(3, 0), 10, [])).toBe(45);
    expect(nextOffer(inRound(6, 1), 80, [packages.importersBest])).toBe(45);
  });
});
