import type { PartyIndex } from './ids.ts';

export const minerals = [
  'copper',
  'cobalt',
  'nickel',
  'lithium',
  'graphite',
  'rare-earths',
  'platinum-metals',
  'tungsten',
] as const;
export type Mineral = (typeof minerals)[number];

/**
 * One-factor mean reversion in logs (Schwartz 1997), annual step. Prices in US dollars per tonne of contained
 * metal. Like all money here they are constant dollars of the first year.
 */
export interface PriceModel {
  readonly mineral: Mineral;
  readonly start: number;
  /** Long-run level to which the price reverts; also the reference for floors. */
  readonly reference: number;
  /** Speed of reversion per year, in (0, 1]. */
  readonly reversion: number;
  /** Standard deviation of the yearly shock in logs. */
  readonly volatility: number;
  /** Yearly growth of the reference (demand trend), as a share. */
  readonly trend: number;
}

/** A producer's mines, plants, power and people for one mineral. */
export interface Production {
  readonly party: PartyIndex;
  readonly mineral: Mineral;
  /** Contained metal per year, thousand tonnes, when the line runs and nobody stops work. */
  readonly oreKt: number;
  /** Share of ore already processed at home. In [0, 1]. */
  readonly processedShare: number;
  /** Cash cost of mining, US dollars per tonne of contained metal. */
  readonly unitCost: number;
  /** What processing adds to the price of the metal in ore or concentrate, as a share of the metal price. */
  readonly processingMargin: number;
  /** Cash cost of processing (energy, reagents, wages), US dollars per tonne of contained metal. */
  readonly processingCost: number;
  /** Capital to process one more thousand tonnes a year, millions of US dollars. */
  readonly plantCostPerKt: number;
  /** Electricity to process one thousand tonnes a year, MW. */
  readonly powerPerKt: number;
  /** What leaves unprocessed has been smelted at home already, so that no ban on ore keeps it in. Left out: it is ore. */
  readonly smelted?: true;
  /** The stage after refining, where the case has one. */
  readonly precursor?: PrecursorStage;
}

/** Making precursors, cathode or other intermediates of batteries and magnets from refined metal. */
export interface PrecursorStage {
  /** What the stage adds to the value of the metal in it, as a share of the metal price. */
  readonly margin: number;
  /** Cash cost, US dollars per tonne of contained metal. */
  readonly cost: number;
  /** Capital for one more thousand tonnes a year, millions of US dollars. */
  readonly plantCostPerKt: number;
  /** Electricity for one thousand tonnes a year, MW. */
  readonly powerPerKt: number;
  /** Years from money to working plant. */
  readonly leadYears: number;
}

/** A producer state: what it can build with, and what it can bear. */
export interface Producer {
  readonly party: PartyIndex;
  /** MW free for new processing at signature, and added each year without the agreement. Present plants have theirs. */
  readonly powerMw: number;
  readonly powerGrowthMw: number;
  /** Millions of US dollars per MW added. */
  readonly powerCostPerMw: number;
  /** Skilled workers free for new plants at signature, and needed per thousand tonnes a year processed. */
  readonly skilledWorkers: number;
  readonly workersPerKt: number;
  /** Years from money to working plant. */
  readonly leadYears: number;
  /** Royalty and corporate tax, as shares. */
  readonly royaltyRate: number;
  readonly taxRate: number;
  /** Export duty on unprocessed output, as a share of its value, while it is allowed. */
  readonly exportDutyRate: number;
  /** Its law keeps ore from leaving unprocessed, unless an agreement says for how long. */
  readonly exportBan?: true;
  /** Share of the agreement's money that goes to this producer; sums to at most 1. */
  readonly fundingShare: number;
  /** Public debt service already due each year, and public revenue from elsewhere than these mines, millions of US dollars. */
  readonly debtService: number;
  readonly publicRevenue: number;
  /** Share of public revenue, mines included, above which debt service cannot be met. In (0, 1]. */
  readonly debtCeiling: number;
  /** Yearly chance of a protest or stoppage with no safeguards at all. In [0, 1]. */
  readonly unrest: number;
  /** How scarce water is where the mines are: 0 plentiful, 1 none to spare. */
  readonly waterStress: number;
  /** Chance that a binding obligation is enforced at home. In [0, 1]. */
  readonly enforcement: number;
  /** Share of what mines and works buy at home that is added there; suppliers buy the rest abroad. Left out: all of it. */
  readonly localValueShare?: number;
  /** At which this treasury discounts, as a share a year. Left out: the discount rate of the case. */
  readonly discountRate?: number;
}

/** An importer: what it needs and what it aims to do at home. */
export interface Importer {
  readonly party: PartyIndex;
  /** Thousand tonnes a year, all minerals of the case together, and its yearly growth as a share. */
  readonly needKt: number;
  readonly needGrowth: number;
  /** Shares of its present supply by source, that sum to 1; the first is the dominant supplier, whom new supply displaces. */
  readonly supplyShares: readonly number[];
  /** Share of its need that it aims to process at home. In [0, 1]. */
  readonly homeProcessingTarget: number;
  /** Share of the agreement's finance that it carries; sums to 1 over importers. */
  readonly burdenShare: number;
  /** Shares of single instruments, where they differ; each sums to 1 over importers. */
  readonly burdens?: Burdens;
  /** What its public purse pays for money, as a share a year. Left out: the concessional rate of the case. */
  readonly discountRate?: number;
  /** Its need of each mineral. Left out: in the proportions of what the producers of the case mine. */
  readonly needs?: readonly MineralNeed[];
}

/** Who carries what; left out, an instrument follows `burdenShare`. Shares in [0, 1]. */
export interface Burdens {
  readonly grants?: number;
  readonly loans?: number;
  readonly guarantees?: number;
  /** Training and technology. */
  readonly skills?: number;
}

/** One importer's need of one mineral. */
export interface MineralNeed {
  readonly mineral: Mineral;
  /** Share of its need in tonnes; they sum to 1. */
  readonly share: number;
  /** Shares of its present supply by source, that sum to 1; the dominant supplier first. */
  readonly supplyShares: readonly number[];
}

/** The corridor by which output reaches the buyers. */
export interface Line {
  readonly id: string;
  readonly lengthKm: number;
  /** Millions of US dollars per kilometre. */
  readonly costPerKm: number;
  /** Millions of US dollars already promised by others than the parties at the table. */
  readonly committed: number;
  /** The producers whose output it carries. At least one. */
  readonly producers: readonly PartyIndex[];
  readonly leadYears: number;
  /** Share of these producers' output that can leave without the line. In [0, 1]. */
  readonly capacityWithout: number;
  /** Freight saved per tonne once it runs, US dollars. */
  readonly freightSaved: number;
}

/** Parameters of the years after signature. */
export interface Implementation {
  /** How many years are run: 10 to 20. */
  readonly years: number;
  readonly firstYear: number;
  /** Yearly discount rate, as a share. */
  readonly discountRate: number;
  readonly concessionalRate: number;
  readonly commercialRate: number;
  readonly graceYears: number;
  readonly tenorYears: number;
  readonly prices: readonly PriceModel[];
  readonly production: readonly Production[];
  readonly producers: readonly Producer[];
  readonly importers: readonly Importer[];
  readonly lines: readonly Line[];
}
