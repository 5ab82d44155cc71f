import { createMatch, type Match, type Package, type Proposal, type Scenario } from '#engine/index.ts';

/** A proposal as a test writes it: who, in which round, what. */
export type Tabled = readonly [by: number, round: number, ...packages: Package[]];

export function proposalsOf(tabled: readonly Tabled[]): readonly Proposal[] {
  return tabled.map(([by, round, ...packages], id) => ({
    id,
    by,
    round,
    packages,
    status: 'superseded',
    supporters: packages.map(() => [by]),
    rejectedBy: [],
    objections: [],
  }));
}

/** A match that is over: nobody agreed, unless the changes say so. */
export function impasse(scenario: Scenario, tabled: readonly Tabled[], changes: Partial<Match> = {}): Match {
  return {
    ...createMatch(scenario, { seed: 'finished', difficulty: 0 }),
    state: 'debrief',
    ending: { kind: 'impasse', reason: 'deadline', by: undefined },
    proposals: proposalsOf(tabled),
    ...changes,
  };
}

/** A match that ended with the last package tabled, first of its proposal. */
export function agreement(
  scenario: Scenario,
  tabled: readonly Tabled[],
  changes: Partial<Match> = {},
): Match {
  const proposal = tabled.length - 1;
  return impasse(scenario, tabled, {
    ending: { kind: 'agreement' },
    draft: {
      proposal,
      package: tabled[proposal]?.[2] ?? [],
      parties: scenario.parties.map((_, party) => party),
    },
    ...changes,
  });
}
