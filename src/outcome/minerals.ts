import type { Mineral, PrecursorStage, PriceModel, Production } from '#engine/index.ts';

/** What is usual for one mineral, for cases that have no numbers of their own. Units as in the engine's model. */
export interface MineralProfile {
  readonly price: Omit<PriceModel, 'mineral' | 'start'>;
  readonly stages: Omit<Production, 'party' | 'mineral' | 'oreKt' | 'processedShare' | 'precursor'>;
  /** The stage after refining, where batteries or magnets need one. */
  readonly precursor: PrecursorStage | undefined;
  /** Yearly growth of demand, as a share, and the share of the world's output that its largest source has. */
  readonly demandGrowth: number;
  readonly dominantShare: number;
}

/**
 * What is known of each of the eight minerals? Round numbers of the right order, for teaching; `docs/years.md` has a row for
 * each with its source. A case that is about somewhere brings its own.
 */
export const mineralProfiles: Readonly<Record<Mineral, MineralProfile>> = {
  copper: {
    price: { reference: 9500, reversion: 0.37, volatility: 0.23, trend: 0.01 },
    stages: {
      unitCost: 5500,
      processingMargin: 0.12,
      processingCost: 550,
      plantCostPerKt: 2.2,
      powerPerKt: 0.25,
    },
    precursor: undefined,
    demandGrowth: 0.025,
    dominantShare: 0.24,
  },
  cobalt: {
    price: { reference: 30_000, reversion: 0.3, volatility: 0.34, trend: 0 },
    stages: {
      unitCost: 12_000,
      processingMargin: 0.3,
      processingCost: 4500,
      plantCostPerKt: 13,
      powerPerKt: 0.8,
    },
    precursor: { margin: 0.12, cost: 2400, plantCostPerKt: 10, powerPerKt: 0.4, leadYears: 2 },
    demandGrowth: 0.05,
    dominantShare: 0.739,
  },
  nickel: {
    price: { reference: 17_000, reversion: 0.3, volatility: 0.28, trend: 0.005 },
    stages: {
      unitCost: 9500,
      processingMargin: 0.3,
      processingCost: 3800,
      plantCostPerKt: 20,
      powerPerKt: 4.5,
    },
    precursor: { margin: 0.14, cost: 1500, plantCostPerKt: 7, powerPerKt: 0.4, leadYears: 2 },
    demandGrowth: 0.05,
    dominantShare: 0.5,
  },
  lithium: {
    price: { reference: 75_000, reversion: 0.35, volatility: 0.5, trend: 0 },
    stages: {
      unitCost: 28_000,
      processingMargin: 0.35,
      processingCost: 17_000,
      plantCostPerKt: 80,
      powerPerKt: 3.6,
    },
    precursor: { margin: 0.4, cost: 18_000, plantCostPerKt: 60, powerPerKt: 2, leadYears: 3 },
    demandGrowth: 0.09,
    dominantShare: 0.37,
  },
  graphite: {
    price: { reference: 7000, reversion: 0.3, volatility: 0.2, trend: 0 },
    stages: {
      unitCost: 1300,
      processingMargin: 0.65,
      processingCost: 2900,
      plantCostPerKt: 12,
      powerPerKt: 0.9,
    },
    precursor: undefined,
    demandGrowth: 0.08,
    dominantShare: 0.78,
  },
  'rare-earths': {
    price: { reference: 70_000, reversion: 0.3, volatility: 0.35, trend: 0.01 },
    stages: {
      unitCost: 18_000,
      processingMargin: 0.55,
      processingCost: 15_000,
      plantCostPerKt: 60,
      powerPerKt: 2,
    },
    precursor: { margin: 0.45, cost: 16_000, plantCostPerKt: 45, powerPerKt: 1, leadYears: 3 },
    demandGrowth: 0.06,
    dominantShare: 0.686,
  },
  'platinum-metals': {
    price: { reference: 35_000_000, reversion: 0.25, volatility: 0.25, trend: 0 },
    stages: {
      unitCost: 24_000_000,
      processingMargin: 0.12,
      processingCost: 1_500_000,
      plantCostPerKt: 20_000,
      powerPerKt: 1500,
    },
    precursor: undefined,
    demandGrowth: 0.01,
    dominantShare: 0.7,
  },
  tungsten: {
    price: { reference: 42_000, reversion: 0.3, volatility: 0.2, trend: 0.01 },
    stages: {
      unitCost: 20_000,
      processingMargin: 0.22,
      processingCost: 4500,
      plantCostPerKt: 15,
      powerPerKt: 0.6,
    },
    precursor: undefined,
    demandGrowth: 0.03,
    dominantShare: 0.808,
  },
};
