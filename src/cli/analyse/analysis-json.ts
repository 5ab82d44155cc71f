/** How is an analysis written down for machines? */
import type { Distances, Efficient, Scale, Solution, Valued } from '#analysis/index.ts';
import { CLOSED, type Package, type Scenario } from '#engine/index.ts';
import { ANALYSIS_FORMAT, type AnalysisFile } from '#wire/index.ts';
import type { AgreementStudy, Study } from './study.ts';

/** How the things of one case are written down. */
export interface Spelling {
  readonly scenario: Pick<Scenario, 'id' | 'digest' | 'issues'>;
  readonly difficulty: string | undefined;
  readonly scale: Scale;
  readonly parties: readonly string[];
  readonly issue: (issue: number) => string;
  readonly option: (issue: number, option: number) => string;
}

/** Points of a utility of 1. */
const FULL = 100;

export function toJson({ solved, counted, agreement }: Study, spelling: Spelling): AnalysisFile {
  const { scenario, difficulty, scale, parties } = spelling;
  const { solutions, largestSum, efficient } = solved;
  const write = writerFor(spelling);
  const reserved = solved.walkAways.reduce((sum, points) => sum + points, 0);
  return {
    format: ANALYSIS_FORMAT,
    scenario: { id: scenario.id, digest: scenario.digest },
    ...(difficulty === undefined ? {} : { difficulty }),
    scale,
    parties,
    reservations: solved.walkAways.map(write.number),
    outcomes: solved.packages,
    agreementZone: {
      isEmpty: counted === undefined ? solutions === undefined : counted.acceptable.packages === 0,
      ...(counted === undefined ? {} : { ...counted.acceptable, acceptableTo: counted.acceptableTo }),
    },
    frontier: {
      packages: efficient.packages,
      points: efficient.points,
      packagesInZone: efficient.packagesInZone,
      pointsInZone: efficient.pointsInZone,
      members: solved.frontier.map((point) => ({ ...write.point(point), isInZone: point.isInZone })),
    },
    nash: write.ties(solutions?.nash, (value, [first]) => value / scaleTo(scale, gainingAt(first))),
    egalitarian: write.ties(solutions?.egalitarian, write.number),
    kalaiSmorodinsky: write.ties(solutions?.kalaiSmorodinsky, (share) => share),
    maxWelfare: write.ties(solutions?.maximumSum, (gains) => write.number(gains + reserved)),
    maxWelfareUnconstrained: write.ties(largestSum, write.number),
    ideal: solved.ideal.map(write.number),
    nadir: solved.nadir.map(write.number),
    ...(solved.bestGains === undefined ? {} : { bestGains: solved.bestGains.map(write.number) }),
    opposition: solved.opposition,
    ...(solved.integrativePotential === undefined
      ? {}
      : { integrativePotential: solved.integrativePotential }),
    ...(agreement === undefined ? {} : { agreement: agreementJson(agreement, write) }),
  };
}

type Writer = ReturnType<typeof writerFor>;

function writerFor({ scenario, scale, issue, option }: Spelling) {
  // Points of an imported domain are whole numbers of 1e-7, utilities of 1e-9.
  const number = (points: number): number => (scale === 'points' ? points : Math.round(points * 1e7) / 1e9);
  const pkg = (chosen: Package): Readonly<Record<string, string>> =>
    Object.fromEntries(
      scenario.issues.flatMap((_, index) => {
        const settledAs = chosen[index] ?? CLOSED;
        return settledAs === CLOSED ? [] : [[issue(index), option(index, settledAs)]];
      }),
    );
  const point = ({ points, packages, package: chosen }: Efficient) => ({
    utilities: points.map(number),
    packages,
    package: pkg(chosen),
  });
  const tied = (
    solution: Solution | undefined,
    valueOf: (value: number, points: readonly Efficient[]) => number,
  ) =>
    (solution?.points ?? []).map((each) => ({
      ...point(each),
      value: valueOf(solution?.value ?? 0, solution?.points ?? []),
    }));
  return { number, pkg, point, ties: tied };
}

const gainingAt = (point: Valued | undefined): number =>
  (point?.gains ?? []).filter((gain) => gain > 0).length;

/** What a product of so many gains in points is divided by to be on the scale. */
const scaleTo = (scale: Scale, factors: number): number =>
  scale === 'points'
    ? 1
    : Array.from({ length: factors }, () => FULL).reduce((product, each) => product * each, 1);

function agreementJson(
  { valued, points, isOnFrontier, distances: far }: AgreementStudy,
  write: Writer,
): NonNullable<AnalysisFile['agreement']> {
  return {
    ...(valued === undefined ? {} : { package: write.pkg(valued.package) }),
    utilities: points.map(write.number),
    isInZone: valued?.isInZone ?? false,
    isOnFrontier,
    distances: distancesJson(far, write),
  };
}

function distancesJson(
  { frontier, nash, egalitarian, kalaiSmorodinsky, maximumSum }: Distances,
  { number }: Writer,
): NonNullable<AnalysisFile['agreement']>['distances'] {
  const entries = { frontier, nash, egalitarian, kalaiSmorodinsky, maxWelfare: maximumSum };
  return Object.fromEntries(
    Object.entries(entries).flatMap(([name, value]) => (value === undefined ? [] : [[name, number(value)]])),
  );
}
