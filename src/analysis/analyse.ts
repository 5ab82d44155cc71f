/** How good could an agreement be, for whom, and how hard is it to find? */
import type { OptionChoice, Scenario } from '#engine/index.ts';
import type { Analysis, Efficient, Solution, Valued } from './analysis.ts';
import { meanPoints, splitPackage, type Middle } from './baselines.ts';
import { caseSpaceOf, type CaseSpace, type Sheets } from './case-space.ts';
import type { FrontierPoint } from './frontier/frontier.ts';
import { settlementsOf, type Candidate, type Settled } from './solutions.ts';
import type { Judge } from './space/count.ts';
import { floorInGrains, pointsOfTicks, ticksOf } from './space/grains.ts';
import { inPoints, judge, valueOf } from './value.ts';
import { zoneJudge } from './zone.ts';

export interface AnalysisOptions {
  /** Indexed by party; the mandates' own where left out. */
  readonly walkAways?: readonly number[];
  /** Options that nobody may choose; those that a regime closes where left out. */
  readonly closed?: readonly OptionChoice[];
  /** Indexed by party: sheets that events have moved; the mandates where left out. */
  readonly sheets?: Sheets;
}

/** Throws a RangeError where `canAnalyse` says no. */
export function analyse(scenario: Scenario, options: AnalysisOptions = {}): Analysis {
  const { sheets = scenario.mandates, closed = scenario.closed } = options;
  const walkAways = options.walkAways ?? scenario.mandates.map(({ walkAway }) => walkAway);
  return analyseSpace(caseSpaceOf(scenario, sheets, closed), walkAways);
}

/** The analysis of a space that is already compiled, for one set of walk-aways. */
export function analyseSpace(caseSpace: CaseSpace, walkAways: readonly number[]): Analysis {
  const { scenario, space, count } = caseSpace;
  const rule = scenario.rules.decision;
  const floors = walkAways.map(ticksOf);
  const share = (packages: number): number => (space.packages === 0 ? 0 : packages / space.packages);

  const members = caseSpace.frontier.map((point) => memberOf(caseSpace, floors, point));
  const frontier = members.map(({ efficient }) => efficient);
  const inZone = members.filter(({ efficient }) => efficient.isInZone);
  const acceptable = count(zoneJudge(rule, floors));
  const { ideal, nadir } = rangeOf(frontier, walkAways.length);
  const best = floors.map((_, party) =>
    inZone.reduce((most, { gains }) => Math.max(most, gains[party] ?? 0), 0),
  );

  return {
    walkAways,
    packages: space.packages,
    acceptable: { packages: acceptable, share: share(acceptable) },
    acceptableTo: floors.map((floor, party) => share(count(acceptedBy(party, floor)))),
    frontier,
    efficient: {
      points: frontier.length,
      packages: packagesOf(frontier),
      pointsInZone: inZone.length,
      packagesInZone: packagesOf(inZone.map(({ efficient }) => efficient)),
    },
    ideal,
    nadir,
    bestGains: inZone.length === 0 ? undefined : best.map(pointsOfTicks),
    solutions: solutionsOf(inZone, best),
    opposition: oppositionOf(frontier, ideal),
    split: { lower: splitOf(caseSpace, walkAways, 'lower'), upper: splitOf(caseSpace, walkAways, 'upper') },
    random: meanPoints(space),
  };
}

/** A frontier point, judged against one set of walk-aways. */
interface Member extends Candidate {
  readonly efficient: Efficient;
}

function memberOf({ scenario }: CaseSpace, floors: readonly number[], point: FrontierPoint): Member {
  const crossed = floors.map((_, party) => point.crossed.includes(party));
  const judged = judge(scenario, floors, { package: point.package, ticks: point.ticks, crossed });
  return { gains: judged.gains, efficient: { ...inPoints(judged), packages: point.packages } };
}

function splitOf(caseSpace: CaseSpace, walkAways: readonly number[], middle: Middle): Valued | undefined {
  const split = splitPackage(caseSpace.scenario.issues, caseSpace.closed, middle);
  return split === undefined ? undefined : valueOf(caseSpace, walkAways, split);
}

/** Counts the packages that one party accepts; the others' scores and flags are not looked at. */
function acceptedBy(party: number, floor: number): Judge {
  const least = floorInGrains(floor);
  const bit = 1 << party;
  return (low, high, raised, mayBeRaised) => {
    if ((high[party] ?? 0) < least || (raised & bit) !== 0) return 'none';
    return (low[party] ?? 0) >= least && (mayBeRaised & bit) === 0 ? 'all' : 'some';
  };
}

function solutionsOf(inZone: readonly Member[], best: readonly number[]): Analysis['solutions'] {
  const { nash, egalitarian, kalaiSmorodinsky, maximumSum } = settlementsOf(inZone, best);
  if (
    nash === undefined ||
    egalitarian === undefined ||
    kalaiSmorodinsky === undefined ||
    maximumSum === undefined
  )
    return undefined;
  const solution = ({ value, candidates }: Settled<Member>): Solution => ({
    value,
    points: candidates.map(({ efficient }) => efficient),
  });
  return {
    nash: solution(nash),
    egalitarian: solution(egalitarian),
    kalaiSmorodinsky: solution(kalaiSmorodinsky),
    maximumSum: solution(maximumSum),
  };
}

function rangeOf(frontier: readonly Efficient[], parties: number): Pick<Analysis, 'ideal' | 'nadir'> {
  if (frontier.length === 0) return { ideal: [], nadir: [] };
  const column = (party: number) => frontier.map(({ points }) => points[party] ?? 0);
  const all = Array.from({ length: parties }, (_, party) => party);
  return {
    ideal: all.map((party) => column(party).reduce((a, b) => Math.max(a, b))),
    nadir: all.map((party) => column(party).reduce((a, b) => Math.min(a, b))),
  };
}

/**
 * Opposition: distance from the point where everybody has its ideal to the nearest frontier point, each party's points
 * as a share of its ideal, divided by the length of the diagonal.
 */
function oppositionOf(frontier: readonly Efficient[], ideal: readonly number[]): number {
  const scaled = ideal.filter((most) => most > 0).length;
  if (frontier.length === 0 || scaled === 0) return 0;
  const squares = frontier.map(({ points }) =>
    points.reduce((sum, value, party) => {
      const most = ideal[party] ?? 0;
      return most > 0 ? sum + (1 - value / most) * (1 - value / most) : sum;
    }, 0),
  );
  return Math.sqrt(squares.reduce((a, b) => Math.min(a, b)) / scaled);
}

function packagesOf(points: readonly Efficient[]): number {
  return points.reduce((sum, { packages }) => sum + packages, 0);
}
