/** What does `offtake analyse --json` print? docs/analysis.md describes it; docs/analysis.schema.json is made from this. */
import { z } from 'zod';

/** Number of the format. It grows when a program that reads the old one would misread the new. */
export const ANALYSIS_FORMAT = 1;

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

export const analysisFile = z
  .strictObject({
    format: z.literal(ANALYSIS_FORMAT),
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

export type AnalysisFile = z.infer<typeof analysisFile>;

/** The format for programs that do not read TypeScript. */
export function analysisSchema(): z.core.JSONSchema.BaseSchema {
  return { ...z.toJSONSchema(analysisFile), title: 'What `offtake analyse --json` prints' };
}
