/** How good could an agreement be, for whom, and how hard is it to find? */
import type { OptionChoice, Package, Scenario } from '#engine/index.ts';
import type { Analysis, Counted, Solved, Valued } from './analysis.ts';
import { meanPoints, splitPackage, type Middle } from './baselines.ts';
import { canAnalyse, caseSpaceOf, scoreSpace, type CaseSpace, type Sheets } from './case-space.ts';
import { solveSpace } from './solve.ts';
import { maybeCounterOf, type Judge, type MaybeCounter } from './space/count.ts';
import { rulers, type Scale } from './space/grains.ts';
import type { Space } from './space/space.ts';
import { valueOf } from './value.ts';
import { zoneJudge } from './zone.ts';

export interface AnalysisOptions {
  /** Indexed by party; the mandates' own where left out. */
  readonly walkAways?: readonly number[];
  /** Options that nobody may choose; those that a regime closes where left out. */
  readonly closed?: readonly OptionChoice[];
  /** Indexed by party: sheets that events have moved; the mandates where left out. */
  readonly sheets?: Sheets;
  /**
   * How finely packages are compared: to 1e-9 of a point, or, for imported domains, to 1e-9 of a utility whose 1 is 100
   * points. Points all the same; `points` where left out.
   */
  readonly scale?: Scale;
}

/** Throws a RangeError where `canAnalyse` says no. */
export function analyse(scenario: Scenario, options: AnalysisOptions = {}): Analysis {
  if (!canAnalyse(scenario, options.sheets)) throw new RangeError('Too many packages to analyse');
  return analyseSpace(spaceFor(scenario, options), walkAwaysFor(scenario, options));
}

/**
 * The part that needs no counting, for cases far too large to be counted: ten to the fourteenth packages and more. Throws
 * a RangeError where `canSolve` says no, and where the frontier itself turns out to have millions of points.
 */
export function solve(scenario: Scenario, options: AnalysisOptions = {}): Solved {
  return solveSpace(spaceFor(scenario, options), walkAwaysFor(scenario, options));
}

/** The part that needs counting; undefined where there are too many packages. Throws where `canSolve` says no. */
export function countZone(scenario: Scenario, options: AnalysisOptions = {}): Counted | undefined {
  const { sheets = scenario.mandates, closed = scenario.closed, scale = 'points' } = options;
  const space = scoreSpace(scenario, sheets, closed, { ruler: rulers[scale] });
  return countedOf(scenario, space, maybeCounterOf(space), walkAwaysFor(scenario, options));
}

function countedOf(
  { rules }: Scenario,
  { ruler, packages }: Space,
  count: MaybeCounter,
  walkAways: readonly number[],
): Counted | undefined {
  const floors = walkAways.map((points) => ruler.ticksOf(points));
  const share = (some: number): number => (packages === 0 ? 0 : some / packages);
  const acceptable = count(zoneJudge(rules.decision, floors, ruler));
  const acceptableTo = floors.map((floor, party) => count(acceptedBy(party, ruler.floorInGrains(floor))));
  return acceptable === undefined || acceptableTo.includes(undefined)
    ? undefined
    : {
        acceptable: { packages: acceptable, share: share(acceptable) },
        acceptableTo: acceptableTo.map((some) => share(some ?? 0)),
      };
}

/** What one package is worth to everybody, compared as the analysis compares. */
export function appraise(scenario: Scenario, pkg: Package, options: AnalysisOptions = {}): Valued {
  const { sheets = scenario.mandates, scale = 'points' } = options;
  return valueOf({ scenario, sheets }, walkAwaysFor(scenario, options), pkg, rulers[scale]);
}

function spaceFor(scenario: Scenario, options: AnalysisOptions): CaseSpace {
  const { sheets = scenario.mandates, closed = scenario.closed, scale = 'points' } = options;
  return caseSpaceOf(scenario, sheets, closed, rulers[scale]);
}

function walkAwaysFor({ mandates }: Scenario, { walkAways }: AnalysisOptions): readonly number[] {
  return walkAways ?? mandates.map(({ walkAway }) => walkAway);
}

/** The analysis of a space that is already compiled, for one set of walk-aways. */
export function analyseSpace(caseSpace: CaseSpace, walkAways: readonly number[]): Analysis {
  const { scenario, space, count } = caseSpace;
  const counted = countedOf(scenario, space, count, walkAways);
  if (counted === undefined) throw new RangeError('Too many packages to count');
  return {
    ...solveSpace(caseSpace, walkAways),
    ...counted,
    split: { lower: splitOf(caseSpace, walkAways, 'lower'), upper: splitOf(caseSpace, walkAways, 'upper') },
    random: meanPoints(space),
  };
}

function splitOf(caseSpace: CaseSpace, walkAways: readonly number[], middle: Middle): Valued | undefined {
  const split = splitPackage(caseSpace.scenario.issues, caseSpace.closed, middle);
  return split === undefined ? undefined : valueOf(caseSpace, walkAways, split, caseSpace.space.ruler);
}

/** Counts the packages that one party accepts, by its walk-away in grains; the others' scores and flags are not looked at. */
function acceptedBy(party: number, least: number): Judge {
  const bit = 1 << party;
  return (low, high, raised, mayBeRaised) => {
    if ((high[party] ?? 0) < least || (raised & bit) !== 0) return 'none';
    return (low[party] ?? 0) >= least && (mayBeRaised & bit) === 0 ? 'all' : 'some';
  };
}
