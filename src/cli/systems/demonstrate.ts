/** Does a system do what its source says? Plays the plain table with and without it, on the same paths of luck. */
import { goodwillOf, goodwillRules } from '#engine/index.ts';
import type { LensName, Regime, Scenario } from '#engine/index.ts';
import { indicatorsOf, readLenses, runYears } from '#outcome/index.ts';
import { withRegimes } from '#scenario/index.ts';
import { measures } from './measures.ts';
import type { MeasureName, Ran } from './measures.ts';
import { agreementOn, plainTable } from './plain-case.ts';
import { readShippedRegime } from './shipped-regimes.ts';
import type { Comparison, Direction, Finding, Side, Subject, TableClaim } from './system.ts';

/** Paths of luck on which both sides are played. */
export const PATHS = 30;

export function demonstrate({
  with: there,
  without: away,
  years,
  lenses,
  table,
}: Comparison): readonly Finding[] {
  const [here, gone] = [tableOf(there), tableOf(away)];
  const names = Object.keys(years ?? {}) as MeasureName[];
  const lensNames = Object.keys(lenses ?? {}) as LensName[];
  const isPlayed = names.length + lensNames.length > 0;
  const [played, unplayed] = isPlayed ? [play(here, there), play(gone, away)] : [[], []];
  return [
    ...(table ?? []).map((claim) => atTable(claim, here, gone)),
    ...names.map((measure) =>
      finding(
        { kind: 'measure', measure },
        meanOf(played, measures[measure]),
        meanOf(unplayed, measures[measure]),
        years?.[measure] ?? 'same',
      ),
    ),
    ...lensNames.map((lens) =>
      finding(
        { kind: 'lens', lens },
        meanOf(played, (ran) => scoreOf(ran, lens)),
        meanOf(unplayed, (ran) => scoreOf(ran, lens)),
        lenses?.[lens] ?? 'same',
      ),
    ),
  ];
}

function tableOf({ regimes = [], table = {} }: Side): Scenario {
  const plain = plainTable(table);
  const inForce: readonly Regime[] = regimes.map((id) => readShippedRegime(id).at(plain));
  return inForce.length === 0 ? plain : withRegimes(plain, inForce);
}

function play(scenario: Scenario, { clauses, bound }: Side): readonly Ran[] {
  const agreement = agreementOn(scenario, clauses, bound);
  return Array.from({ length: PATHS }, (_, path) => {
    const years = runYears(scenario, agreement, `systems/${path}`);
    return { scenario, years, indicators: indicatorsOf(scenario, years) };
  });
}

const meanOf = (ran: readonly Ran[], of: (one: Ran) => number): number =>
  ran.reduce((sum, one) => sum + of(one), 0) / Math.max(1, ran.length);

function scoreOf({ scenario, years, indicators }: Ran, lens: LensName): number {
  const readings = readLenses(scenario, years.agreement, years, indicators);
  return readings.find((reading) => reading.lens === lens)?.score ?? 0;
}

function atTable(claim: TableClaim, here: Scenario, gone: Scenario): Finding {
  switch (claim.kind) {
    case 'points': {
      const [issue, option] = placeOf(here, claim.at);
      const party = partyOf(here, claim.party);
      const worth = ({ mandates }: Scenario) => mandates[party]?.points[issue]?.[option] ?? 0;
      const subject = { kind: claim.kind, party, id: claim.party, clause: claim.at.join(': ') };
      return finding(subject, worth(here), worth(gone), claim.goes);
    }
    case 'walk-away': {
      const party = partyOf(here, claim.party);
      const worth = ({ mandates }: Scenario) => mandates[party]?.walkAway ?? 0;
      return finding({ kind: claim.kind, party, id: claim.party }, worth(here), worth(gone), claim.goes);
    }
    case 'closed': {
      const [issue, option] = placeOf(here, claim.at);
      const shut = ({ closed }: Scenario) =>
        closed.some((choice) => choice.issue === issue && choice.option === option) ? 1 : 0;
      return finding({ kind: claim.kind, clause: claim.at.join(': ') }, shut(here), shut(gone), 'more');
    }
    case 'goodwill': {
      const { home, commitmentCost } = here.rules;
      const history = { lobbied: false, mood: 0, disclosures: [], commitments: [] };
      const goodwill = (consulted: boolean) =>
        goodwillOf(
          goodwillRules(home),
          commitmentCost,
          { ...history, consulted, early: consulted },
          undefined,
        );
      return finding({ kind: claim.kind }, goodwill(true), goodwill(false), claim.goes);
    }
  }
}

function placeOf(
  scenario: Scenario,
  [issueId, optionId]: readonly [string, string],
): readonly [number, number] {
  const issue = scenario.issues.findIndex(({ id }) => id === issueId);
  const option = scenario.issues[issue]?.options.findIndex(({ id }) => id === optionId) ?? -1;
  if (option < 0) throw new Error(`No clause ${issueId}: ${optionId} at the plain table`);
  return [issue, option];
}

function partyOf(scenario: Scenario, id: string): number {
  const party = scenario.parties.findIndex((one) => one.id === id);
  if (party < 0) throw new Error(`Nobody is called ${id} at the plain table`);
  return party;
}

/** Differences below this share of the larger side are none. */
const NOTHING = 1e-9;

function finding(subject: Subject, there: number, away: number, expected: Direction): Finding {
  const difference = there - away;
  const least = NOTHING * Math.max(1, Math.abs(there), Math.abs(away));
  const isSame = Math.abs(difference) <= least;
  const holds = expected === 'same' ? isSame : !isSame && difference > 0 === (expected === 'more');
  return { subject, with: there, without: away, expected, holds };
}
