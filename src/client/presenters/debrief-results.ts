/** Who got what? Each party against its own walk-away, and clause by clause. */
import { CLOSED } from '#engine/index.ts';
import type {
  IssueIndex,
  Match,
  OptionIndex,
  Package,
  PartyIndex,
  Proposal,
  Scenario,
  Sheet,
} from '#engine/index.ts';
import type { DebriefFacts } from '#analysis/index.ts';

/** One party on its own scale of 0 to 100. Never beside another party's number. */
export interface ResultStrip {
  readonly party: PartyIndex;
  readonly isBound: boolean;
  readonly points: number;
  readonly walkAway: number;
  /** Where the walk-away stood before events moved it; undefined when they did not. */
  readonly walkAwayBefore: number | undefined;
  /** Points above the walk-away. */
  readonly gain: number;
  /** The most it could have in any package that the others would also sign; undefined where there is none. */
  readonly best: number | undefined;
  /** How much of the way from walk-away to best; undefined where there was nothing to gain. */
  readonly shareOfBest: number | undefined;
  /** On top of its points, with nobody worse off. */
  readonly couldHaveHad: number;
  /** The best that left every other what it had shown to take; undefined where somebody showed nothing. */
  readonly withinReach: number | undefined;
  readonly isBelowWalkAway: boolean;
}

export function resultStrips(
  scenario: Pick<Scenario, 'difficulties'>,
  match: Pick<Match, 'setup'>,
  { parties, analysis, result }: DebriefFacts,
): readonly ResultStrip[] {
  return parties.map((own, party) => {
    const bestGain = analysis.bestGains?.[party];
    const before = scenario.difficulties[match.setup.difficulty]?.walkAways[party];
    return {
      party,
      isBound: result.bound.includes(party),
      points: own.points,
      walkAway: own.walkAway,
      walkAwayBefore: before === own.walkAway ? undefined : before,
      gain: own.gain,
      best: bestGain === undefined ? undefined : own.walkAway + bestGain,
      shareOfBest: bestGain === undefined || bestGain === 0 ? undefined : own.gain / bestGain,
      couldHaveHad: own.couldHaveHad.points,
      withinReach: own.reach.withinReach?.points,
      isBelowWalkAway: own.signedBelowWalkAway,
    };
  });
}

/** How well one clause suits one party. */
export interface ClauseShare {
  /** From its worst option (0) to its best (1); undefined where all are the same to it. */
  readonly share: number | undefined;
  /** Points between its best and its worst option: what the issue weighs. */
  readonly span: number;
  readonly points: number;
}

export interface ClauseRow {
  readonly issue: IssueIndex;
  readonly option: OptionIndex;
  /** Indexed by party. */
  readonly shares: readonly ClauseShare[];
}

/** Each clause of a package, through the eyes of every party. Closed issues are left out. */
export function clauseRows(
  sheets: readonly Pick<Sheet, 'points'>[],
  pkg: readonly number[],
): readonly ClauseRow[] {
  return pkg.flatMap((option, issue) => {
    if (option === CLOSED) return [];
    const shares = sheets.map(({ points }): ClauseShare => {
      const options = points[issue] ?? [];
      const own = options[option] ?? 0;
      const worst = Math.min(...options);
      const span = Math.max(...options) - worst;
      return { share: span === 0 ? undefined : (own - worst) / span, span, points: own };
    });
    return [{ issue, option, shares }];
  });
}

/** Who first put a clause of the package on the table. */
export interface ClauseOrigin {
  readonly issue: IssueIndex;
  readonly option: OptionIndex;
  readonly by: PartyIndex;
  readonly proposal: number;
  readonly round: number;
}

/** Whose text is it? For every open issue the first proposal that settled it as the package does. */
export function clauseOrigins(proposals: readonly Proposal[], pkg: Package): readonly ClauseOrigin[] {
  return pkg.flatMap((option, issue) => {
    const first = proposals.find(({ packages }) => packages.some((tabled) => tabled[issue] === option));
    if (option === CLOSED || first === undefined) return [];
    return [{ issue, option, by: first.by, proposal: first.id, round: first.round }];
  });
}
