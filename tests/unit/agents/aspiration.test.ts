import { describe, expect, test } from 'vitest';
import type { Match, Package } from '#engine/index.ts';
import { smallScenario } from '../../support/small-scenario.ts';
import { imitation } from '../../../src/agents/aspiration/imitation.ts';
import { concededAt, timeDependent } from '../../../src/agents/aspiration/time-dependent.ts';
import { outlookOf } from '../../../src/agents/outlook.ts';
import { after, atTheTable, packages, situationOf } from './table.ts';

const scenario = smallScenario({ protocol: 'open-table', rules: { rounds: 12 } });

describe('a time-dependent tactic', () => {
  test('follows the formula of Faratin, Sierra and Jennings', () => {
    const tactic = { exponent: 0.5, opening: 0.1, reserve: 0 };
    for (const [time, conceded] of [
      [0, 0.1],
      [0.5, 0.1 + 0.9 * 0.25],
      [0.8, 0.1 + 0.9 * 0.64],
      [1, 1],
    ] as const)
      expect(concededAt(tactic, time)).toBeCloseTo(conceded, 12);
  });

  test('asks for its best package at first, and for its reserve at last', () => {
    const aspiration = timeDependent({ exponent: 1, opening: 0, reserve: 0.2 });
    const first = outlookOf(situationOf(scenario, atTheTable(scenario), 0));
    const last = outlookOf(situationOf(scenario, { ...atTheTable(scenario), round: 12 }, 0));
    expect(aspiration(first)).toBe(100);
    expect(aspiration(last)).toBeCloseTo(45 + 0.2 * 55);
  });

  test('holds out longer, the smaller its exponent', () => {
    const middle = outlookOf(situationOf(scenario, { ...atTheTable(scenario), round: 6 }, 0));
    const wanted = [0.3, 1, 3].map((exponent) => timeDependent({ exponent, opening: 0, reserve: 0 })(middle));
    expect(wanted).toEqual(wanted.toSorted((a, b) => b - a));
    expect(new Set(wanted).size).toBe(3);
  });
});

describe('imitation', () => {
  const aspiration = imitation({ opening: 0, reciprocity: 1, mostPerRound: 0.2, reserve: 0, patience: 0.2 });
  const tabled = (match: Match, pkg: Package) =>
    after(scenario, match, { type: 'propose', by: 'party-1-chief', packages: [pkg] });
  /** What the producer asks for in round 5, when the importer has tabled these, one a round. */
  const wantedAfter = (...tables: readonly Package[]) => {
    const match = tables.reduce(
      (current, pkg, index) => tabled({ ...current, round: index + 1, spent: [0, 0] }, pkg),
      atTheTable(scenario),
    );
    return aspiration(outlookOf(situationOf(scenario, { ...match, round: 5 }, 0)));
  };
  const still = wantedAfter(packages.importersBest);

  test('does not move for somebody who does not', () => {
    expect(wantedAfter(packages.importersBest, packages.importersBest)).toBe(still);
  });

  test('moves for somebody who does, and more for more', () => {
    const some = wantedAfter(packages.importersBest, [1, 1, 1, 0, 2, 0]);
    const more = wantedAfter(packages.importersBest, packages.middle);
    expect(some).toBeLessThan(still);
    expect(more).toBeLessThan(some);
  });

  test('is not moved by what the other gives up without helping it', () => {
    // Consent from "fpic" to "audit" helps the producer; from "audit" back costs it.
    expect(wantedAfter([0, 0, -1, 0, 1, 0], packages.importersBest)).toBe(still);
  });

  test('goes no further in a round than its bound', () => {
    const opened = { ...tabled(atTheTable(scenario), packages.importersBest), round: 2, spent: [0, 0] };
    const generous = tabled(opened, packages.producersBest);
    expect(aspiration(outlookOf(situationOf(scenario, generous, 0)))).toBeGreaterThanOrEqual(
      100 - 0.2 * 55 - 1e-9,
    );
  });

  test('returns the mean of what several others have given', () => {
    const four = smallScenario({ protocol: 'open-table', parties: 4, rules: { rounds: 12 } });
    const wanted = (movers: readonly number[]) => {
      let match = atTheTable(four);
      for (const party of [1, 3])
        match = after(four, match, {
          type: 'propose',
          by: `party-${party}-chief`,
          packages: [packages.importersBest],
        });
      match = { ...match, spent: [0, 0, 0, 0] };
      for (const party of movers)
        match = after(four, match, {
          type: 'propose',
          by: `party-${party}-chief`,
          packages: [packages.middle],
        });
      return aspiration(outlookOf(situationOf(four, { ...match, round: 6 }, 0)));
    };
    expect(wanted([1])).toBeLessThan(wanted([]));
    expect(wanted([1, 3])).toBeLessThan(wanted([1]));
  });
});
