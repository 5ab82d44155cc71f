/** How good was it? The result against what was possible. */
import { redLinesCrossed, suffice } from '#engine/index.ts';
import type { Package, PartyIndex } from '#engine/index.ts';
import type { Solution } from '../analysis.ts';
import type { CaseSpace } from '../case-space.ts';
import { sumOf } from '../solutions.ts';
import type { Counter } from '../space/count.ts';
import { floorInGrains, pointsOfTicks, ticksOf } from '../space/grains.ts';
import type { ResultFacts } from './facts.ts';
import { resultsOf, type Finished } from './finished.ts';

/** What a package is held against: points, indexed by party, and whose red lines are crossed already. */
export interface Reference {
  readonly points: readonly number[];
  readonly crossed: readonly PartyIndex[];
}

/** The agreement; at an impasse, everybody at its walk-away. */
export function referenceOf({ deal, caseSpace, walkAways }: Finished): Reference {
  if (deal === undefined) return { points: walkAways, crossed: [] };
  const crossed = caseSpace.sheets.flatMap((sheet, party) =>
    redLinesCrossed(sheet, deal.package).length > 0 ? [party] : [],
  );
  return { points: deal.points, crossed };
}

export function resultFacts(finished: Finished): ResultFacts {
  const { match, deal, bound, analysis, caseSpace } = finished;
  const gains = gainsOf(finished);
  const { solutions, bestGains = [] } = analysis;
  const distanceTo = ({ points }: Solution): number =>
    Math.min(...points.map((point) => distance(gains, point.gains, bestGains)));
  const dominatedBy = countDominators(caseSpace, referenceOf(finished));
  const failed = match.ending?.kind === 'impasse' ? match.draft : undefined;
  return {
    kind: deal === undefined ? 'impasse' : 'agreement',
    reason: match.ending?.kind === 'impasse' ? match.ending.reason : undefined,
    package: deal ?? (failed === undefined ? undefined : finished.valueOf(failed.package)),
    bound,
    isFeasible: deal?.isInZone ?? false,
    dominatedBy,
    paretoEfficiency:
      deal === undefined ? undefined : paretoEfficiency(caseSpace, referenceOf(finished), dominatedBy),
    jointGainRatio: ratio(sumOf(gains), solutions?.maximumSum.value ?? 0),
    nashRatio: solutions === undefined ? undefined : nashRatio(gains, solutions.nash),
    distances:
      solutions === undefined
        ? undefined
        : {
            nash: distanceTo(solutions.nash),
            kalaiSmorodinsky: distanceTo(solutions.kalaiSmorodinsky),
            egalitarian: distanceTo(solutions.egalitarian),
          },
  };
}

/** Indexed by party: points above the walk-away, 0 for a party that is not bound. */
export function gainsOf(finished: Finished): readonly number[] {
  return resultsOf(finished).map((points, party) =>
    pointsOfTicks(ticksOf(points) - ticksOf(finished.walkAways[party] ?? 0)),
  );
}

/**
 * The most that one party could have had on top of what it came home with, while no other party is worse off; found on the frontier.
 *
 * @param result its own points: of the agreement, or its walk-away where it is not bound, whatever the agreement would have been worth to it
 */
export function couldHaveHad(
  { frontier }: CaseSpace,
  reference: Reference,
  party: PartyIndex,
  result: number,
): { readonly points: number; readonly package: Package | undefined } {
  const floors = reference.points.map(ticksOf);
  const own = ticksOf(result);
  let best: { readonly ticks: number; readonly package: Package | undefined } = {
    ticks: own,
    package: undefined,
  };
  for (const { ticks, crossed, package: pkg } of frontier) {
    const isNoWorse = ticks.every((value, other) => other === party || value >= (floors[other] ?? 0));
    const isNoRedder = crossed.every((one) => reference.crossed.includes(one));
    if (isNoWorse && isNoRedder && (ticks[party] ?? 0) > best.ticks)
      best = { ticks: ticks[party] ?? 0, package: pkg };
  }
  return { points: pointsOfTicks(best.ticks - own), package: best.package };
}

/**
 * How many packages leave nobody with fewer points, cross no further red line, and are better for somebody: all that
 * are at least as good, minus all that are exactly as good.
 */
function countDominators({ count }: CaseSpace, { points, crossed }: Reference): number {
  const floors = points.map((value) => floorInGrains(ticksOf(value)));
  const ceilings = points.map((value) => floorInGrains(ticksOf(value) + 1));
  const allowed = crossed.reduce((bits, party) => bits | (1 << party), 0);
  const atLeast = count((low, high, raised, mayBeRaised) => {
    if ((raised & ~allowed) !== 0 || floors.some((floor, party) => (high[party] ?? 0) < floor)) return 'none';
    const isSure =
      (mayBeRaised & ~allowed) === 0 && floors.every((floor, party) => (low[party] ?? 0) >= floor);
    return isSure ? 'all' : 'some';
  });
  return atLeast - countEqual(count, floors, ceilings, allowed);
}

/** Packages of exactly these points and flags. */
function countEqual(
  count: Counter,
  floors: readonly number[],
  ceilings: readonly number[],
  flags: number,
): number {
  return count((low, high, raised, mayBeRaised) => {
    const isOutside = floors.some(
      (floor, party) => (high[party] ?? 0) < floor || (low[party] ?? 0) >= (ceilings[party] ?? 0),
    );
    if (isOutside || (raised & ~flags) !== 0 || (flags & ~mayBeRaised) !== 0) return 'none';
    const isOne = raised === mayBeRaised && floors.every((_, party) => low[party] === high[party]);
    return isOne ? 'all' : 'some';
  });
}

/**
 * Tripp & Sondak (1992): of all possible packages that compare with this one, the share that it is better than. A package
 * is worse when it leaves nobody with more points, crosses every red line that this one crosses, and something is worse.
 */
function paretoEfficiency(
  { scenario, sheets, count }: CaseSpace,
  { points, crossed }: Reference,
  better: number,
): number | undefined {
  const ceilings = points.map((value) => floorInGrains(ticksOf(value) + 1));
  const floors = points.map((value) => floorInGrains(ticksOf(value)));
  const parties = sheets.map((_, party) => party);
  const own = crossed.reduce((bits, party) => bits | (1 << party), 0);
  const isPossible = (flags: number): boolean =>
    suffice(
      scenario,
      parties.filter((party) => ((flags >> party) & 1) === 0),
    );
  const atMost = count((low, high, raised, mayBeRaised) => {
    const isAbove = ceilings.some((ceiling, party) => (low[party] ?? 0) >= ceiling);
    if (isAbove || (own & ~mayBeRaised) !== 0 || !isPossible(raised)) return 'none';
    const isSure =
      ceilings.every((ceiling, party) => (high[party] ?? 0) < ceiling) &&
      (own & ~raised) === 0 &&
      isPossible(mayBeRaised);
    return isSure ? 'all' : 'some';
  });
  const equal = isPossible(own) ? countEqual(count, floors, ceilings, own) : 0;
  const worse = atMost - equal;
  return ratio(worse, worse + better);
}

/** The product of gains as a share of the Nash product; 0 where fewer parties gain, or any loses. */
function nashRatio(gains: readonly number[], { value, points: [first] }: Solution): number | undefined {
  const gaining = (list: readonly number[]): readonly number[] => list.filter((gain) => gain > 0);
  const most = gaining(first?.gains ?? []).length;
  if (most === 0) return undefined;
  if (gains.some((gain) => gain < 0) || gaining(gains).length < most) return 0;
  return ratio(
    gaining(gains).reduce((product, gain) => product * gain, 1),
    value,
  );
}

/** Euclidean, each coordinate as a share of the party's best gain; parties that can gain nothing are left out. */
function distance(a: readonly number[], b: readonly number[], scale: readonly number[]): number {
  const squares = scale.map((best, party) => {
    const share = best > 0 ? ((a[party] ?? 0) - (b[party] ?? 0)) / best : 0;
    return share * share;
  });
  return Math.sqrt(sumOf(squares));
}

function ratio(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined;
}
