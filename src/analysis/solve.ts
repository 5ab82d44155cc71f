/** Where is the frontier, and where would the classic rules settle? What can be told without counting packages. */
import { satisfies } from '#engine/index.ts';
import type { Efficient, Solution, Solved } from './analysis.ts';
import { meanPoints } from './baselines.ts';
import type { CaseSpace } from './case-space.ts';
import type { FrontierPoint } from './frontier/frontier.ts';
import { integrativePotentialOf, oppositionOf } from './potential.ts';
import { maximise, settlementsOf, sumOf, type Candidate, type Settled } from './solutions.ts';
import { grainsOf, pointsOfGrains } from './space/grains.ts';
import { inPoints, judge } from './value.ts';

/** The frontier and its solution points, for one set of walk-aways. */
export function solveSpace(caseSpace: CaseSpace, walkAways: readonly number[]): Solved {
  const { space } = caseSpace;
  const floors: Floors = {
    ticks: walkAways.map((points) => space.ruler.ticksOf(points)),
    grains: walkAways.map(grainsOf),
  };
  const members = caseSpace.frontier.map((point) => memberOf(caseSpace, floors, point));
  const frontier = members.map(({ efficient }) => efficient);
  const inZone = members.filter(({ efficient }) => efficient.isInZone);
  const { ideal, nadir } = rangeOf(frontier, walkAways.length);
  const best = walkAways.map((_, party) =>
    inZone.reduce((most, { gains }) => Math.max(most, gains[party] ?? 0), 0),
  );
  const solutions = solutionsOf(inZone, best, needsAll(caseSpace));
  const largestSum = largestSumOf(caseSpace, frontier);
  return {
    walkAways,
    packages: space.packages,
    frontier,
    efficient: {
      points: frontier.length,
      packages: packagesOf(frontier),
      pointsInZone: inZone.length,
      packagesInZone: packagesOf(inZone.map(({ efficient }) => efficient)),
    },
    ideal,
    nadir,
    bestGains: inZone.length === 0 ? undefined : best.map(pointsOfGrains),
    solutions,
    largestSum,
    opposition: oppositionOf(frontier, ideal),
    integrativePotential: integrativePotentialOf(largestSum, ideal, meanPoints(space)),
  };
}

/** A frontier point, judged against one set of walk-aways. */
interface Member extends Candidate {
  readonly efficient: Efficient;
}

/** Walk-aways, indexed by party. */
interface Floors {
  readonly ticks: readonly number[];
  readonly grains: readonly number[];
}

function memberOf({ scenario, space }: CaseSpace, floors: Floors, point: FrontierPoint): Member {
  const crossed = floors.ticks.map((_, party) => point.crossed.includes(party));
  const judged = judge(scenario, floors.ticks, { package: point.package, ticks: point.ticks, crossed });
  return {
    gains: judged.gains.map((gain, party) =>
      gain > 0 ? (point.grains[party] ?? 0) - (floors.grains[party] ?? 0) : 0,
    ),
    efficient: { ...inPoints(judged, space.ruler), packages: point.packages },
  };
}

/** Can nothing be agreed without every party? */
function needsAll({ scenario: { parties, rules } }: CaseSpace): boolean {
  return parties.every(
    (_, left) =>
      !satisfies(
        rules.decision,
        [...parties.keys()].filter((party) => party !== left),
      ),
  );
}

function solutionsOf(
  inZone: readonly Member[],
  best: readonly number[],
  isUnanimous: boolean,
): Solved['solutions'] {
  const { nash, egalitarian, kalaiSmorodinsky, maximumSum } = settlementsOf(inZone, best, isUnanimous);
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

function largestSumOf({ frontier: found }: CaseSpace, frontier: readonly Efficient[]): Solution | undefined {
  const members = found.map(({ grains }, index) => ({ gains: grains, efficient: frontier[index] }));
  const settled = maximise(members, sumOf, pointsOfGrains);
  return settled === undefined
    ? undefined
    : { value: settled.value, points: settled.candidates.flatMap(({ efficient }) => efficient ?? []) };
}

function rangeOf(frontier: readonly Efficient[], parties: number): Pick<Solved, 'ideal' | 'nadir'> {
  if (frontier.length === 0) return { ideal: [], nadir: [] };
  const column = (party: number) => frontier.map(({ points }) => points[party] ?? 0);
  const all = Array.from({ length: parties }, (_, party) => party);
  return {
    ideal: all.map((party) => column(party).reduce((a, b) => Math.max(a, b))),
    nadir: all.map((party) => column(party).reduce((a, b) => Math.min(a, b))),
  };
}

function packagesOf(points: readonly Efficient[]): number {
  return points.reduce((sum, { packages }) => sum + packages, 0);
}
