/** What may an option commit its signatories to, and how does a regime ask for it? */
import {
  collaterals,
  commitmentForms,
  consents,
  disputeForms,
  floorInstruments,
  impactAssessments,
  instruments,
  labourStandards,
  lineAccesses,
  retaliationCovers,
  oversights,
  transparencies,
  waterStandards,
} from '#engine/index.ts';
import type { Terms } from '#engine/index.ts';
import { z } from 'zod';
import { amount, amountShare, number } from './words.ts';

const money = (what: string) => amount(`${what} Millions of US dollars.`, 0, 1_000_000);

/** One schema for each term; the keys are held to the engine's list by the type below. */
export const termSchemas = {
  instrument: z.enum(instruments).describe('Legal form of the agreement.'),
  commitment: z
    .enum(commitmentForms)
    .describe('How commitments are worded; decides how likely each is honoured.'),
  transparency: z.enum(transparencies).describe('What the public gets to read.'),
  oversight: z.enum(oversights).describe('Who watches that it is kept.'),
  disputes: z.enum(disputeForms).describe('What happens when they disagree later.'),
  processingShare: amountShare('Share of ore output to be processed at home once the plants stand.'),
  processingYears: amount('Years after signature by which that share is due.', 0, 30),
  precursorShare: amountShare('Share of what is processed at home to be made into precursors there.'),
  localContentShare: amountShare('Share of inputs to be bought locally.'),
  trainees: amount('People to be trained over the life of the agreement.', 0, 1_000_000),
  stateEquityShare: amountShare('Share of equity held by the producer state.'),
  technologyTransfer: amountShare(
    'Technology transfer promised: 0 none, 1 full licences and joint research.',
  ),
  priceFloorShare: amount(
    'Floor as a share of the long-run reference price; 0 means no floor. In [0, 2].',
    0,
    2,
  ),
  floorInstrument: z
    .enum(floorInstruments)
    .describe('By which instrument the floor is held up, and who pays.'),
  priceCeilingShare: amount(
    'Ceiling as a share of the same reference, above which covered buyers are paid back; 0 means none. In [0, 5].',
    0,
    5,
  ),
  offtakeShare: amountShare('Share of output sold to the importers at the table.'),
  offtakeYears: amount('Years for which that output is sold.', 0, 50),
  grants: money('Grants.'),
  concessionalLoans: money('Loans below the market rate.'),
  commercialLoans: money('Loans at the market rate.'),
  guarantees: money('Guarantees for private lenders.'),
  retaliationCover: z
    .enum(retaliationCovers)
    .describe(
      'How a club stands by an industry that an outsider answers against: loans, or a fund that pays.',
    ),
  retaliationMoney: money('What those credit lines or that fund come to.'),
  collateral: z.enum(collaterals).describe('What secures the loans.'),
  toRail: amountShare('What part of the money builds the line; rail, power and plants sum to at most 1.'),
  toPower: amountShare('What part of the money builds power.'),
  toPlants: amountShare('What part of the money builds processing plants.'),
  lineAccess: z.enum(lineAccesses).describe('Who may use the line.'),
  consent: z.enum(consents).describe('What affected communities are asked.'),
  impactAssessment: z.enum(impactAssessments).describe('Who assesses harm beforehand.'),
  benefitShare: amountShare('Share of gross revenue paid to affected communities.'),
  waterStandard: z.enum(waterStandards).describe('Which rule binds the use of water.'),
  labourStandard: z.enum(labourStandards).describe('Which rule binds the conditions of work.'),
  exportDutyAllowed: z.boolean().describe('Whether producers may still tax raw exports.'),
  exportDutyYears: amount('Years from signature for which they may; 50, unless told, has no end.', 0, 50),
  exportBanYears: amount('Years from signature for which ore may not leave unprocessed.', 0, 50),
  localContentAllowed: z.boolean().describe('Whether producers may still require local inputs.'),
  rightToRegulate: z.boolean().describe('Whether producers may tighten rules without paying damages.'),
  importSurgeSafeguard: z
    .boolean()
    .describe('Whether producers may shield infant industry from import surges.'),
} satisfies { [Term in keyof Terms]: z.ZodType<Terms[Term]> };

type TermSchemas = typeof termSchemas;
type TermName = keyof TermSchemas;

const termNames = Object.keys(termSchemas) as TermName[];

/** Numbers among the terms: a range may scale them. */
export const numericTerms = termNames.filter((name) => termSchemas[name] instanceof z.ZodNumber);

/** Terms of an option: any of them, each once. */
export const terms = z
  .strictObject(
    Object.fromEntries(termNames.map((name) => [name, z.exactOptional(termSchemas[name])])) as {
      [Term in TermName]: z.ZodExactOptional<TermSchemas[Term]>;
    },
  )
  .meta({
    id: 'terms',
    description:
      'What this option commits the signatories to; what no option sets keeps the world without an agreement.',
  });

type NumericTerm = { [Term in TermName]: Terms[Term] extends number ? Term : never }[TermName];

/** Terms of a range: the term is the quantity times the factor. */
export const factors = z
  .strictObject(
    Object.fromEntries(
      numericTerms.map((name) => [
        name,
        z.exactOptional(number('Factor by which the quantity is multiplied.', -1e6, 1e6)),
      ]),
    ) as { [Term in NumericTerm]: z.ZodExactOptional<z.ZodNumber> },
  )
  .describe('What a quantity commits the signatories to: each term is the quantity × the factor given.');

const bounds = z
  .strictObject({
    atLeast: z.exactOptional(number('Holds from this value up.', -1e6, 1e6)),
    atMost: z.exactOptional(number('Holds up to this value.', -1e6, 1e6)),
  })
  .describe('Limits of a number; both may be given.');

type Wanted<Term extends TermName> = Terms[Term] extends number
  ? typeof bounds
  : Terms[Term] extends boolean
    ? z.ZodBoolean
    : z.ZodArray<TermSchemas[Term]>;

/** How a regime, which knows no scenario's issues, speaks of an agreement: by its terms. All must hold. */
export const termsCondition = z
  .strictObject(
    Object.fromEntries(
      termNames.map((name) => {
        const schema = termSchemas[name];
        const wanted =
          schema instanceof z.ZodNumber
            ? bounds
            : schema instanceof z.ZodBoolean
              ? schema
              : z
                  .array(schema)
                  .min(1)
                  .max(8)
                  .describe(`${schema.description ?? ''} Any of these will do.`);
        return [name, z.exactOptional(wanted)];
      }),
    ) as unknown as { [Term in TermName]: z.ZodExactOptional<Wanted<Term>> },
  )
  .meta({
    id: 'termsCondition',
    description:
      'Terms that an agreement must have: words as a list of which any will do, numbers as `atLeast` and `atMost`, yes or no as it is.',
  });

export type TermsCondition = z.infer<typeof termsCondition>;
