/** What does `offtake analyse --json` print? docs/analysis.md describes it, docs/analysis.schema.json defines it. */
import { z } from 'zod';
import type { Distances, Efficient, Scale, Solution, Valued } from '#analysis/index.ts';
import { CLOSED, type Package, type Scenario } from '#engine/index.ts';
import type { AgreementStudy, Study } from './study.ts';

/** Number of the format. It grows when a program that reads the old one would misread the new. */
export const FORMAT = 1;

const utilities = z
  .array(z.number())
  .readonly()
  .describe('One number per party, in the order of `parties`, on the `scale`.');
const settled = z
  .record(z.string(), z.string())
  .readonly()
  .describe('The option of every open issue: ids of a scenario, names of an imported domain.');
const count = z.number().int().nonnegative();
const measure = z
  .number()
  .describe('The measure at its maximum. Nash: on the scale to the power of those who gain.');

const ties = z
  .array(
    z.strictObject({
      utilities,
      packages: count.describe('How many packages come to exactly these utilities.'),
      package: settled.describe('One of them.'),
      value: measure,
    }),
  )
  .readonly();

const distances = z.strictObject({
  frontier: z.number().optional(),
  nash: z.number().optional(),
  egalitarian: z.number().optional(),
  kalaiSmorodinsky: z.number().optional(),
  maxWelfare: z.number().optional(),
});

export const analysisJson = z
  .strictObject({
    format: z.literal(FORMAT),
    scenario: z.strictObject({ id: z.string(), digest: z.string() }),
    difficulty: z.string().optional().describe('Left out for a record: its case is as events had left it.'),
    scale: z
      .enum(['points', 'utility'])
      .describe(
        '`points`: 0 to 100, compared to 1e-9. `utility`: 0 to 1, as in the files of the domain, compared to 1e-9.',
      ),
    parties: z.array(z.string()).readonly(),
    reservations: utilities.describe('Walk-aways: below this no agreement is better.'),
    outcomes: count.describe('All packages that can be written.'),
    agreementZone: z.strictObject({
      isEmpty: z.boolean(),
      packages: count.optional().describe('Left out where there are too many to count.'),
      share: z.number().min(0).max(1).optional(),
      acceptableTo: z
        .array(z.number().min(0).max(1))
        .readonly()
        .optional()
        .describe('Per party: share of all packages.'),
    }),
    frontier: z.strictObject({
      packages: count.describe('Distinct packages that nothing dominates.'),
      points: count.describe('Distinct utilities among them.'),
      packagesInZone: count,
      pointsInZone: count,
      members: z
        .array(
          z.strictObject({
            utilities,
            packages: count,
            package: settled,
            isInZone: z.boolean(),
          }),
        )
        .readonly(),
    }),
    nash: ties,
    egalitarian: ties,
    kalaiSmorodinsky: ties,
    maxWelfare: ties.describe('Largest sum of utilities in the agreement zone.'),
    maxWelfareUnconstrained: ties.describe(
      'Largest sum of utilities of all that is possible, acceptable or not.',
    ),
    ideal: utilities.describe('Most on the frontier; empty where nothing is possible.'),
    nadir: utilities.describe('Fewest on the frontier; empty where nothing is possible.'),
    bestGains: utilities
      .optional()
      .describe('Largest gain over the reservation in the zone; left out where it is empty.'),
    opposition: z.number().min(0).max(1),
    integrativePotential: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('Left out where all packages are alike.'),
    agreement: z
      .strictObject({
        package: settled.optional().describe('Left out where a record ended without agreement.'),
        utilities,
        isInZone: z.boolean(),
        isOnFrontier: z.boolean(),
        distances: distances.describe('Euclidean, on the scale, to the nearest point of each kind.'),
      })
      .optional(),
  })
  .readonly();

export type AnalysisJson = z.infer<typeof analysisJson>;

/** The format for programs that do not read TypeScript. */
export function analysisSchema(): z.core.JSONSchema.BaseSchema {
  return { ...z.toJSONSchema(analysisJson), title: 'What `offtake analyse --json` prints' };
}

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

export function toJson({ solved, counted, agreement }: Study, spelling: Spelling): AnalysisJson {
  const { scenario, difficulty, scale, parties } = spelling;
  const { solutions, largestSum, efficient } = solved;
  const write = writerFor(spelling);
  const reserved = solved.walkAways.reduce((sum, points) => sum + points, 0);
  return {
    format: FORMAT,
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
): NonNullable<AnalysisJson['agreement']> {
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
): z.infer<typeof distances> {
  const entries = { frontier, nash, egalitarian, kalaiSmorodinsky, maxWelfare: maximumSum };
  return Object.fromEntries(
    Object.entries(entries).flatMap(([name, value]) => (value === undefined ? [] : [[name, number(value)]])),
  );
}
