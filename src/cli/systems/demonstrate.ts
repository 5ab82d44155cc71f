/** Does a system do what its source says? Plays a table with and without it, on the same paths of luck. */
import type { DraftAgreement, LensName, Scenario } from '#engine/index.ts';
import { indicatorsOf, readLenses, runYears } from '#outcome/index.ts';
import { agreementAt, caseTable } from './case-table.ts';
import { measures } from './measures.ts';
import type { MeasureName, Ran } from './measures.ts';
import { sceneFacts } from './scenes/index.ts';
import type { Direction } from './side.ts';
import type { Comparison, Demonstration, Finding, Subject, TableClaim } from './system.ts';

/** Paths of luck on which both sides are played. */
export const PATHS = 30;

export function demonstrate(shown: Demonstration): readonly Finding[] {
  return 'scene' in shown
    ? sceneFacts(shown.scene).map(({ of, with: there, without, goes }) =>
        finding({ kind: 'scene', scene: shown.scene, of }, there, without, goes),
      )
    : compare(shown);
}

function compare({ at, with: there, without: away, years, lenses, table }: Comparison): readonly Finding[] {
  const [here, gone] = [caseTable(at, there), caseTable(at, away)];
  const names = Object.keys(years ?? {}) as MeasureName[];
  const lensNames = Object.keys(lenses ?? {}) as LensName[];
  const isPlayed = names.length + lensNames.length > 0;
  const [played, unplayed] = isPlayed
    ? [play(here, agreementAt(at, here, there)), play(gone, agreementAt(at, gone, away))]
    : [[], []];
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

function play(scenario: Scenario, agreement: DraftAgreement): readonly Ran[] {
  return Array.from({ length: PATHS }, (_, path) => {
    const years = runYears(scenario, agreement, `systems/${path}`);
    return { scenario, years, indicators: indicatorsOf(scenario, years) };
  });
}

/** Over the runs that say something about it; 0 where none does. */
function meanOf(ran: readonly Ran[], of: (one: Ran) => number | undefined): number {
  const said = ran.flatMap((one) => of(one) ?? []);
  return said.reduce((sum, value) => sum + value, 0) / Math.max(1, said.length);
}

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
      const subject = { kind: claim.kind, party: claim.party, at: claim.at };
      return finding(subject, worth(here), worth(gone), claim.goes);
    }
    case 'walk-away': {
      const party = partyOf(here, claim.party);
      const worth = ({ mandates }: Scenario) => mandates[party]?.walkAway ?? 0;
      return finding({ kind: claim.kind, party: claim.party }, worth(here), worth(gone), claim.goes);
    }
    case 'closed': {
      const [issue, option] = placeOf(here, claim.at);
      const shut = ({ closed }: Scenario) =>
        closed.some((choice) => choice.issue === issue && choice.option === option) ? 1 : 0;
      return finding({ kind: claim.kind, at: claim.at }, shut(here), shut(gone), 'more');
    }
  }
}

function placeOf(
  scenario: Scenario,
  [issueId, optionId]: readonly [string, string],
): readonly [number, number] {
  const issue = scenario.issues.findIndex(({ id }) => id === issueId);
  const option = scenario.issues[issue]?.options.findIndex(({ id }) => id === optionId) ?? -1;
  if (option < 0) throw new Error(`No clause ${issueId}: ${optionId} at this table`);
  return [issue, option];
}

function partyOf(scenario: Scenario, id: string): number {
  const party = scenario.parties.findIndex((one) => one.id === id);
  if (party < 0) throw new Error(`Nobody is called ${id} at this table`);
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
