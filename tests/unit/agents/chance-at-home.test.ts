import { describe, expect, test } from 'vitest';
import { ratificationOf, type Package, type Scenario } from '#engine/index.ts';
import { smallScenario } from '../../support/small-scenario.ts';
import { chanceAtHome } from '../../../src/agents/home/chance-at-home.ts';
import { after, atTheTable, packages, situationOf } from './table.ts';

const chanceOf = (scenario: Scenario, match: ReturnType<typeof atTheTable>, pkg: Package) => {
  const { brief, view } = situationOf(scenario, match, 0);
  return chanceAtHome(brief, view, pkg);
};
/** A treaty that the producer's parliament likes and its communities do not. */
const divided: Package = [3, 2, 0, 2, 0, 1];

describe('the chance that home carries a package', () => {
  const scenario = smallScenario();
  const start = atTheTable(scenario);

  test('is 1 where nobody votes', () => {
    expect(chanceOf(scenario, start, packages.importersBest)).toBe(1);
    const executive = smallScenario({
      change: (small) => ({
        ...small,
        rules: {
          ...small.rules,
          home: {
            ...small.rules.home,
            procedures: small.rules.home.procedures.map((one) => ({ ...one, name: 'executive' as const })),
          },
        },
      }),
    });
    expect(chanceOf(executive, atTheTable(executive), [0, 0, -1, 0, 0, 1])).toBe(1);
  });

  test('is between 0 and 1 where a threshold is hidden, and either once it is known', () => {
    // Worth 37 to the parliament, whose threshold lies between 32 and 44; 3 points of goodwill to come.
    const unsure: Package = [1, 0, -1, 0, 1, 1];
    expect(chanceOf(scenario, start, unsure)).toBeCloseTo((37 + 3 - 32) / 12);
    const asked = after(scenario, start, { type: 'consult', by: 'party-0-chief', constituency: 0 });
    expect([0, 1]).toContain(chanceOf(scenario, asked, unsure));
  });

  test('heeds the quorum and the veto', () => {
    const needing = (quorum: number, veto: boolean) =>
      smallScenario({
        change: (small) => ({
          ...small,
          constituencies: small.constituencies.map((one, index) => (index === 1 ? { ...one, veto } : one)),
          rules: {
            ...small.rules,
            home: {
              ...small.rules.home,
              procedures: small.rules.home.procedures.map((one) => ({ ...one, quorum })),
            },
          },
        }),
      });
    const chance = (quorum: number, veto: boolean) => {
      const changed = needing(quorum, veto);
      return chanceOf(changed, atTheTable(changed), divided);
    };
    expect(chance(0.5, false)).toBe(1);
    expect(chance(0.7, false)).toBe(0);
    expect(chance(0.5, true)).toBe(0);
  });

  test('comes true as often as it says', () => {
    // Over many draws of the hidden thresholds, the share of parliaments that say yes is the chance given.
    const unsure: Package = [1, 0, -1, 0, 1, 1];
    const promised = chanceOf(scenario, start, unsure);
    const disclosures = [{ by: 0, what: 'draft-text' as const, priorities: [] }];
    const thresholds = Array.from({ length: 121 }, (_, index) => 32 + index / 10);
    const carried = thresholds.filter((threshold) => {
      const match = { ...start, disclosures, thresholds: [threshold, 99, 99, 99] };
      return ratificationOf(scenario, match, unsure, 0, 'submit').result === 'ratified';
    });
    expect(carried.length / thresholds.length).toBeCloseTo(promised, 1);
  });
});
