/** What small change would have helped somebody and hurt nobody? */
import { closedOptions, isOver, ratificationOf, redLinesCrossed, sheetOf, suffice } from '#engine/index.ts';
import type { IssueIndex, Match, OptionIndex, Package, Scenario, Sheet } from '#engine/index.ts';
import type { Valued } from './analysis.ts';
import { scoreSpace } from './case-space.ts';
import { nearest, type Wanted } from './nearest.ts';
import { pointsOfTicks, ticksOf } from './space/grains.ts';
import { valueOf } from './value.ts';

export interface Change {
  readonly issue: IssueIndex;
  /** Options, or CLOSED where the change closes or opens the issue. */
  readonly from: OptionIndex;
  readonly to: OptionIndex;
}

export interface Improvement {
  /** What it starts from: the agreement; at an impasse the package nearest to success that was tabled. */
  readonly base: Valued;
  readonly package: Valued;
  /** Empty only at an impasse: then the base itself would have done. */
  readonly changes: readonly Change[];
  /** Indexed by party: points of the package minus those of the base. */
  readonly difference: readonly number[];
}

/**
 * The package nearest to the agreement, in clauses changed, that leaves no party with fewer points, crosses no further red
 * line and is better for somebody; of several that are equally near the one with the largest sum of points.
 *
 * At an impasse the base is the draft that failed, or else the tabled package whose worst-off party is best off; and what
 * is wanted is worth at least its walk-away to everybody, more to somebody, crosses no red line, and would have been
 * carried at home by enough capitals.
 *
 * Undefined when there is none, and until the match is over.
 */
export function suggestImprovement(scenario: Scenario, match: Match): Improvement | undefined {
  if (!isOver(match)) return undefined;
  const sheets = scenario.parties.map((_, party) => sheetOf(scenario, match, party));
  const walkAways = sheets.map(({ walkAway }) => walkAway);
  const worth = (pkg: Package): Valued => valueOf({ scenario, sheets }, walkAways, pkg);
  const isAgreed = match.ending?.kind === 'agreement';
  const base = match.draft === undefined ? nearestMiss(match, walkAways, worth) : worth(match.draft.package);
  if (base === undefined) return undefined;

  const wanted: Wanted = isAgreed
    ? { floors: base.points.map(ticksOf), allowed: redLineBits(sheets, base.package), isWanted: () => true }
    : { floors: walkAways.map(ticksOf), allowed: 0, isWanted: (pkg) => isCarried(scenario, match, pkg) };
  const found = nearest(scoreSpace(scenario, sheets, closedOptions(scenario, match)), base.package, wanted);
  if (found === undefined) return undefined;
  const better = worth(found);
  return {
    base,
    package: better,
    changes: base.package.flatMap((from, issue) => {
      const to = found[issue] ?? from;
      return from === to ? [] : [{ issue, from, to }];
    }),
    difference: better.points.map((points, party) =>
      pointsOfTicks(ticksOf(points) - ticksOf(base.points[party] ?? 0)),
    ),
  };
}

/** Of everything tabled, the package whose worst-off party is best off; the latest of equals. */
function nearestMiss(
  { proposals }: Match,
  walkAways: readonly number[],
  worth: (pkg: Package) => Valued,
): Valued | undefined {
  const smallest = ({ points }: Valued): number =>
    Math.min(...points.map((value, party) => value - (walkAways[party] ?? 0)));
  return proposals
    .toReversed()
    .flatMap(({ packages }) => packages.map(worth))
    .reduce<Valued | undefined>(
      (best, one) => (best === undefined || smallest(one) > smallest(best) ? one : best),
      undefined,
    );
}

function redLineBits(sheets: readonly Pick<Sheet, 'redLines'>[], pkg: Package): number {
  return sheets.reduce(
    (bits, sheet, party) => (redLinesCrossed(sheet, pkg).length > 0 ? bits | (1 << party) : bits),
    0,
  );
}

function isCarried(scenario: Scenario, match: Match, pkg: Package): boolean {
  const parties = scenario.parties.map((_, party) => party);
  return suffice(
    scenario,
    parties.filter((party) => ratificationOf(scenario, match, pkg, party, 'submit').result !== 'refused'),
  );
}
