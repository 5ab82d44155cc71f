import { noTerms } from '#engine/index.ts';
import type { DraftAgreement, Implementation, Regime, RegimeEffect, Scenario, Terms } from '#engine/index.ts';

/** Where the parties of the case sit. */
export const seats = { miner: 0, smelter: 1, buyer: 2, rival: 3, port: 4, chair: 5 } as const;

const implementation: Implementation = {
  years: 15,
  firstYear: 2030,
  discountRate: 0.1,
  concessionalRate: 0.02,
  commercialRate: 0.09,
  graceYears: 3,
  tenorYears: 12,
  prices: [
    { mineral: 'copper', start: 9000, reference: 9000, reversion: 0.25, volatility: 0.2, trend: 0.01 },
    { mineral: 'cobalt', start: 30000, reference: 32000, reversion: 0.3, volatility: 0.35, trend: 0 },
  ],
  production: [
    {
      party: seats.miner,
      mineral: 'copper',
      oreKt: 800,
      processedShare: 0.1,
      unitCost: 5000,
      processingMargin: 0.15,
      processingCost: 500,
      plantCostPerKt: 2,
      powerPerKt: 0.5,
    },
    {
      party: seats.smelter,
      mineral: 'copper',
      oreKt: 1200,
      processedShare: 0.05,
      unitCost: 4500,
      processingMargin: 0.15,
      processingCost: 600,
      plantCostPerKt: 2.2,
      powerPerKt: 0.5,
    },
    {
      party: seats.smelter,
      mineral: 'cobalt',
      oreKt: 120,
      processedShare: 0,
      unitCost: 12000,
      processingMargin: 0.3,
      processingCost: 4000,
      plantCostPerKt: 6,
      powerPerKt: 1,
    },
  ],
  producers: [
    {
      party: seats.miner,
      powerMw: 60,
      powerGrowthMw: 3,
      powerCostPerMw: 2,
      skilledWorkers: 600,
      workersPerKt: 5,
      leadYears: 2,
      royaltyRate: 0.06,
      taxRate: 0.3,
      exportDutyRate: 0.02,
      fundingShare: 0.5,
      debtService: 1200,
      publicRevenue: 7000,
      debtCeiling: 0.3,
      unrest: 0.3,
      waterStress: 0.5,
      enforcement: 0.6,
    },
    {
      party: seats.smelter,
      powerMw: 60,
      powerGrowthMw: 3,
      powerCostPerMw: 2,
      skilledWorkers: 600,
      workersPerKt: 5,
      leadYears: 3,
      royaltyRate: 0.05,
      taxRate: 0.3,
      exportDutyRate: 0.02,
      fundingShare: 0.5,
      debtService: 900,
      publicRevenue: 9000,
      debtCeiling: 0.3,
      unrest: 0.4,
      waterStress: 0.2,
      enforcement: 0.4,
    },
  ],
  importers: [
    {
      party: seats.buyer,
      needKt: 2500,
      needGrowth: 0.02,
      supplyShares: [0.5, 0.3, 0.2],
      homeProcessingTarget: 0.4,
      burdenShare: 0.6,
    },
    {
      party: seats.rival,
      needKt: 1500,
      needGrowth: 0.02,
      supplyShares: [0.6, 0.4],
      homeProcessingTarget: 0.3,
      burdenShare: 0.4,
    },
  ],
  lines: [
    {
      id: 'line',
      lengthKm: 500,
      costPerKm: 2,
      committed: 200,
      producers: [seats.miner, seats.smelter],
      leadYears: 3,
      capacityWithout: 0.8,
      freightSaved: 60,
    },
  ],
};

/** Terms of a full agreement that leaves nothing out: a case in which every part of the model has something to do. */
export const fullTerms: Terms = {
  ...noTerms,
  instrument: 'treaty',
  commitment: 'binding',
  transparency: 'published',
  oversight: 'independent',
  disputes: 'arbitration',
  processingShare: 0.4,
  processingYears: 6,
  localContentShare: 0.3,
  trainees: 3000,
  stateEquityShare: 0.1,
  technologyTransfer: 0.8,
  priceFloorShare: 0.8,
  floorInstrument: 'offtake-floor',
  offtakeShare: 0.4,
  offtakeYears: 10,
  grants: 400,
  concessionalLoans: 1200,
  commercialLoans: 400,
  guarantees: 200,
  toRail: 0.4,
  toPower: 0.2,
  toPlants: 0.3,
  lineAccess: 'open',
  consent: 'fpic',
  impactAssessment: 'independent',
  benefitShare: 0.01,
  waterStandard: 'binding',
  labourStandard: 'binding',
};

/** What a test may choose about the case. */
export interface OutcomeCase {
  /** One option of the only issue for each; see {@link agreedOn}. */
  readonly terms?: readonly Partial<Terms>[];
  readonly effects?: readonly RegimeEffect[];
  readonly implementation?: (given: Implementation) => Implementation;
}

/**
 * Two producers, two importers, a transit state and a convenor, over one line, two minerals and fifteen years. One issue
 * whose options carry whatever terms a test asks for.
 */
export function outcomeScenario({
  terms = [fullTerms],
  effects = [],
  implementation: change,
}: OutcomeCase = {}): Scenario {
  const regimes: readonly Regime[] = effects.length > 0 ? [{ id: 'in-force', effects }] : [];
  const parties = [
    { id: 'miner', kind: 'producer' },
    { id: 'smelter', kind: 'producer' },
    { id: 'buyer', kind: 'importer' },
    { id: 'rival', kind: 'importer' },
    { id: 'port', kind: 'transit' },
    { id: 'chair', kind: 'convenor' },
  ] as const;
  return {
    id: 'outcome-case',
    digest: '',
    parties,
    seats: [],
    constituencies: [],
    issues: [
      {
        id: 'deal',
        pillar: 'form',
        kind: 'options',
        unit: undefined,
        options: terms.map((each, index) => ({ id: `deal-${index}`, quantity: undefined, terms: each })),
        openIf: [],
      },
    ],
    closed: [],
    mandates: parties.map(() => ({
      points: [terms.map(() => 0)],
      interactions: [],
      walkAway: 0,
      redLines: [],
    })),
    rules: {
      protocol: 'open-table',
      rounds: 4,
      secondsPerRound: 60,
      packagesPerProposal: 1,
      proposalsPerRound: 1,
      decision: { quorum: parties.length, vetoes: [] },
      order: parties.map((_, index) => index),
      planning: 'optional',
      renegotiationRounds: 0,
      commitmentCost: 0,
      sideDealCost: 0,
      home: { procedures: [], consulted: 0, informed: 0, surprised: 0 },
    },
    injects: [],
    regimes,
    difficulties: [],
    implementation: change === undefined ? implementation : change(implementation),
    scoring: {
      lenses: [
        'value-addition',
        'peoples-rights',
        'supply-security',
        'accountable-negotiation',
        'rules-based-trade',
      ],
      anchors: parties.map((party) =>
        party.kind === 'producer'
          ? [
              { indicator: 'value-captured', worst: 0, best: 400, weight: 0.6 },
              { indicator: 'harm', worst: 0.6, best: 0.1, weight: 0.4 },
            ]
          : [{ indicator: 'compliance', worst: 0, best: 1, weight: 1 }],
      ),
    },
  };
}

/** The agreement on one of the options, between everybody or the parties given. */
export function agreedOn(option = 0, parties: readonly number[] = [0, 1, 2, 3, 4, 5]): DraftAgreement {
  return { proposal: 0, package: [option], parties };
}
