/** How does a file write the years after signature, the scores and the map? */
import { indicatorNames, lensNames, minerals } from '#engine/index.ts';
import type {
  Burdens,
  Implementation,
  Importer,
  Line,
  MineralNeed,
  PrecursorStage,
  PriceModel,
  Producer,
  Production,
} from '#engine/index.ts';
import { z } from 'zod';
import { lineKinds, lineStatuses, placeKinds } from '../vocabulary.ts';
import { amount, amountShare, basis, id, number, whole } from './words.ts';

const mineral = z.enum(minerals).describe('A mineral of the closed list.');
const money = (what: string) => amount(`${what} Millions of US dollars.`, 0, 10_000_000);
/** Platinum costs tens of millions a tonne. */
const perTonne = (what: string) => amount(`${what} US dollars per tonne.`, 0, 1_000_000_000);

/** Holds a row to the engine's: a parameter that one has and the other lacks does not compile. */
type Row<Model> = { readonly [Field in keyof Model]-?: z.ZodType };

const row = <Fields extends z.ZodRawShape>(fields: Fields) => z.strictObject({ ...fields, ...basis });

const price = {
  mineral,
  start: perTonne('Price in the first year.'),
  reference: perTonne('Long-run level to which the price reverts; also the reference for floors.'),
  reversion: amount('Speed of reversion per year, in (0, 1].', 0.001, 1),
  volatility: amount('Standard deviation of the yearly shock in logs.', 0, 2),
  trend: amount('Yearly growth of the reference, as a share.', -0.5, 0.5),
} satisfies Row<PriceModel>;

const precursor = {
  margin: amount('What the stage adds to the value of the metal, as a share of its price.', 0, 5),
  cost: perTonne('Cash cost of the stage, per tonne of contained metal.'),
  plantCostPerKt: money('Capital for one more thousand tonnes a year.'),
  powerPerKt: amount('Electricity for one thousand tonnes a year, MW.', 0, 10_000),
  leadYears: amount('Years from money to working plant.', 0, 20),
} satisfies Row<PrecursorStage>;

const production = {
  party: id('A producer.'),
  mineral,
  oreKt: amount('Contained metal a year, thousand tonnes.', 0, 1_000_000),
  processedShare: amountShare('Share of ore already processed at home.'),
  unitCost: perTonne('Cash cost of mining, per tonne of contained metal.'),
  processingMargin: amount('What processing adds to the price of the metal, as a share of it.', 0, 5),
  processingCost: perTonne('Cash cost of processing, per tonne of contained metal.'),
  plantCostPerKt: money('Capital to process one more thousand tonnes a year.'),
  powerPerKt: amount('Electricity to process one thousand tonnes a year, MW.', 0, 10_000),
  smelted: z.exactOptional(
    z
      .literal(true)
      .describe(
        'What leaves unprocessed has been smelted at home already; a ban on ore does not keep it in.',
      ),
  ),
  precursor: z.exactOptional(
    z.strictObject(precursor).describe('The stage after refining, where the case has one.'),
  ),
} satisfies Row<Production>;

const producer = {
  party: id('A producer.'),
  powerMw: amount('MW free for new processing at signature.', 0, 1_000_000),
  powerGrowthMw: amount('MW added each year without the agreement.', 0, 100_000),
  powerCostPerMw: money('Cost of one MW more.'),
  skilledWorkers: amount('Skilled workers free for new plants at signature.', 0, 10_000_000),
  workersPerKt: amount('Skilled workers needed per thousand tonnes processed.', 0, 100_000),
  leadYears: amount('Years from money to working plant.', 0, 20),
  royaltyRate: amountShare('Royalty.'),
  taxRate: amountShare('Corporate tax.'),
  exportDutyRate: amountShare('Export duty on unprocessed output, while it is allowed.'),
  exportBan: z.exactOptional(
    z
      .literal(true)
      .describe('Its law keeps ore from leaving unprocessed, unless an agreement says otherwise.'),
  ),
  fundingShare: amountShare(
    "Share of the agreement's money that goes to this producer; they sum to at most 1.",
  ),
  debtService: money('Public debt service already due each year.'),
  publicRevenue: money('Public revenue from elsewhere than these mines, each year.'),
  debtCeiling: amount('Share of public revenue above which debt service cannot be met. In (0, 1].', 0.01, 1),
  unrest: amount('Yearly chance of a stoppage with no safeguards at all. In [0, 1].', 0, 1),
  waterStress: amount('How scarce water is at the mines: 0 plentiful, 1 none to spare.', 0, 1),
  enforcement: amount('Chance that a binding obligation is enforced at home. In [0, 1].', 0, 1),
  localValueShare: z.exactOptional(
    amountShare(
      'Share of what mines and works buy at home that is added there; its suppliers buy the rest abroad. Left out, all of it.',
    ),
  ),
  discountRate: z.exactOptional(
    amount('At which its treasury discounts, as a share a year; else the discount rate of the case.', 0, 0.5),
  ),
} satisfies Row<Producer>;

const burden = (what: string) => z.exactOptional(amountShare(`${what} Left out, as burdenShare.`));

const burdens = {
  grants: burden('Share of the grants that it carries.'),
  loans: burden('Share of the concessional loans that it carries.'),
  guarantees: burden('Share of the guarantees that it carries.'),
  skills: burden('Share of training and technology that it carries.'),
} satisfies Row<Burdens>;

const need = {
  mineral,
  share: amountShare('Share of its need, in tonnes; they sum to 1.'),
  supplyShares: z
    .array(amountShare('A source of supply.'))
    .min(1)
    .max(20)
    .describe('Its present supply of the mineral by source, the dominant supplier first; they sum to 1.'),
} satisfies Row<MineralNeed>;

const importer = {
  party: id('An importer.'),
  needKt: amount('Thousand tonnes a year, all minerals of the case together.', 0, 1_000_000),
  needGrowth: amount('Yearly growth of the need, as a share.', -0.5, 1),
  supplyShares: z
    .array(amountShare('A source of supply.'))
    .min(1)
    .max(20)
    .describe('Its present supply by source, the dominant supplier first; they sum to 1.'),
  homeProcessingTarget: amountShare('Share of its need that it aims to process at home.'),
  burdenShare: amountShare("Share of the agreement's finance that it carries; importers sum to 1."),
  burdens: z.exactOptional(
    z.strictObject(burdens).describe('Shares of single instruments, where they differ; importers sum to 1.'),
  ),
  discountRate: z.exactOptional(
    amount('What its public purse pays for money, as a share a year; else the concessional rate.', 0, 0.5),
  ),
  needs: z.exactOptional(
    z
      .array(z.strictObject(need))
      .min(1)
      .max(8)
      .describe('Its need by mineral; else in the proportions of what is mined in the case.'),
  ),
} satisfies Row<Importer>;

const line = {
  id: id('Name of the line; the map refers to it.'),
  lengthKm: amount('Length, km.', 1, 20_000),
  costPerKm: money('Cost per km.'),
  committed: money('Already promised by others than the parties at the table.'),
  producers: z.array(id('A producer.')).min(1).max(6).describe('The producers whose output it carries.'),
  leadYears: amount('Years from money to running trains.', 0, 20),
  capacityWithout: amountShare('Share of their output that can leave without it.'),
  freightSaved: perTonne('Freight saved once it runs.'),
} satisfies Row<Line>;

const parameters = {
  years: whole('Years that are run.', 10, 20),
  firstYear: whole('The first of them.', 2000, 2100),
  discountRate: amount('Yearly discount rate, as a share.', 0, 0.5),
  concessionalRate: amount('Yearly interest below the market, as a share.', 0, 0.5),
  commercialRate: amount('Yearly interest at the market, as a share.', 0, 0.5),
  graceYears: whole('Years before the loans are paid back.', 0, 20),
  tenorYears: whole('Years after which they are paid back, grace included.', 1, 50),
  prices: z.array(row(price)).min(1).max(8).describe('One for each mineral of the case.'),
  production: z.array(row(production)).min(1).max(24).describe('One for each producer and mineral.'),
  producers: z.array(row(producer)).min(1).max(6).describe('One for each producer.'),
  importers: z.array(row(importer)).min(1).max(6).describe('One for each importer.'),
  lines: z.array(row(line)).max(6).describe('Corridors by which output leaves; may be empty.'),
} satisfies Row<Implementation>;

export const implementation = row(parameters).describe(
  'Parameters of the years after signature. Every row says where its numbers come from.',
);

const anchor = z.strictObject({
  indicator: z.enum(indicatorNames).describe('What the years measure.'),
  worst: number('Value that scores 0.', -1e9, 1e9),
  best: number('Value that scores 100; may lie below the worst.', -1e9, 1e9),
  weight: number("Weight in the party's score; they sum to 1.", 0, 1),
});

const extra = z.strictObject({
  id: id('Name of the indicator; its words stand in the texts.'),
  party: id('The party whom it scores.'),
  formula: z
    .string()
    .min(1)
    .max(400)
    .describe(
      'A number in the Common Expression Language over the indicators of the party, with _ for - (value_captured), and min, max, abs. Numbers are written with a point: 2.0.',
    ),
  worst: number('Value that scores 0.', -1e9, 1e9),
  best: number('Value that scores 100; may lie below the worst.', -1e9, 1e9),
  weight: number("Weight in the party's score; those of anchors and extras together sum to 1.", 0, 1),
});

export const scoring = z
  .strictObject({
    lenses: z
      .array(z.enum(lensNames))
      .min(1)
      .max(lensNames.length)
      .describe('Value systems that judge the outcome.'),
    anchors: z
      .record(id('A party.'), z.array(anchor).min(1).max(indicatorNames.length))
      .describe('What counts as a bad and a good outcome, for every party.'),
    extras: z.exactOptional(
      z.array(extra).min(1).max(24).describe('Indicators of the case’s own, written as formulas.'),
    ),
  })
  .describe('How the outcome of the years is judged.');

const longitude = number('Longitude, degrees east.', -180, 180);
const latitude = number('Latitude, degrees north.', -85, 85);
const position = z.tuple([longitude, latitude]);

const place = z.strictObject({
  id: id('Name of the place; its words stand in the texts.'),
  kind: z.enum(placeKinds).describe('What stands there.'),
  at: position.describe('Longitude east, latitude north.'),
  party: z.exactOptional(id('The party whose it is.')),
  minerals: z.exactOptional(z.array(mineral).min(1).max(8).describe('What is mined or made there.')),
});

const mapLine = z.strictObject({
  id: id('Name of the line on the map; its words stand in the texts.'),
  kind: z.enum(lineKinds).describe('How it carries.'),
  status: z.enum(lineStatuses).describe('Standing, under negotiation, or somebody else’s.'),
  path: z
    .array(z.union([id('A place.'), position]))
    .min(2)
    .max(60)
    .describe('Places by name, or points as [longitude, latitude].'),
  line: z.exactOptional(id('The line of the years that it draws.')),
});

export const map = z
  .strictObject({
    bounds: z.tuple([longitude, latitude, longitude, latitude]).describe('West, south, east, north.'),
    invented: z
      .exactOptional(z.boolean())
      .describe(
        'The land is nobody’s: a true coast the other way round, without neighbours or seas that have a name.',
      ),
    places: z.array(place).min(1).max(60).describe('Mines, plants, ports and towns.'),
    lines: z.array(mapLine).max(20).describe('Railways and roads.'),
  })
  .describe('Where it happens.');
