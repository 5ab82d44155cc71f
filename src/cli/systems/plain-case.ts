/** At which table are systems shown? A plain one: two producers or three, two importers, one mineral, one line. */
import { mineralProfiles } from '#outcome/index.ts';
import { settle } from '#engine/index.ts';
import type {
  DraftAgreement,
  Implementation,
  Issue,
  Mineral,
  Package,
  PartyKind,
  Scenario,
  Terms,
} from '#engine/index.ts';

/** What one demonstration may choose about the table. */
export interface PlainCase {
  readonly mineral?: Mineral;
  readonly producers?: readonly string[];
  readonly importers?: readonly string[];
  readonly change?: (given: Implementation) => Implementation;
}

type Way = Partial<Terms>;

/** Every issue of the plain table, each with its ways to be settled. The first is what stands where nothing is said. */
const ways = {
  form: {
    treaty: { instrument: 'treaty' },
    memorandum: { instrument: 'memorandum' },
    executive: { instrument: 'executive-agreement' },
  },
  wording: {
    milestones: { commitment: 'milestones' },
    aspirational: { commitment: 'aspirational' },
    'best-effort': { commitment: 'best-effort' },
    binding: { commitment: 'binding' },
  },
  openness: {
    summary: { transparency: 'summary' },
    secret: { transparency: 'secret' },
    published: { transparency: 'published' },
  },
  watch: {
    committee: { oversight: 'joint-committee' },
    nobody: { oversight: 'none' },
    independent: { oversight: 'independent' },
  },
  disputes: {
    talks: { disputes: 'consultation' },
    none: { disputes: 'none' },
    arbitration: { disputes: 'arbitration' },
  },
  processing: {
    none: { processingShare: 0 },
    quick: { processingShare: 0.4, processingYears: 7 },
    slow: { processingShare: 0.4, processingYears: 12 },
  },
  precursors: { none: { precursorShare: 0 }, half: { precursorShare: 0.5 } },
  content: { usual: { localContentShare: 0 }, local: { localContentShare: 0.35 } },
  skills: {
    none: { trainees: 0, technologyTransfer: 0 },
    trained: { trainees: 4000, technologyTransfer: 0.2 },
    shared: { trainees: 4000, technologyTransfer: 0.8 },
  },
  floor: {
    none: {},
    offtake: { priceFloorShare: 0.9, floorInstrument: 'offtake-floor' },
    border: { priceFloorShare: 0.9, floorInstrument: 'border-adjusted' },
    subsidy: { priceFloorShare: 0.9, floorInstrument: 'price-gap-subsidy' },
    stock: { priceFloorShare: 0.9, floorInstrument: 'stockpile' },
  },
  offtake: {
    third: { offtakeShare: 0.3, offtakeYears: 12 },
    none: { offtakeShare: 0 },
    half: { offtakeShare: 0.5, offtakeYears: 15 },
    most: { offtakeShare: 0.65, offtakeYears: 15 },
  },
  money: {
    mixed: { grants: 200, concessionalLoans: 500, toRail: 0.4, toPower: 0.2, toPlants: 0.2 },
    none: {},
    loans: { commercialLoans: 3000, toRail: 0.5, toPower: 0.2, toPlants: 0.2 },
    help: { grants: 500, toRail: 0.4, toPower: 0.3, toPlants: 0.2 },
  },
  security: {
    none: { collateral: 'none' },
    escrow: { collateral: 'escrow' },
    ore: { collateral: 'resource-backed' },
  },
  line: {
    priority: { lineAccess: 'priority' },
    open: { lineAccess: 'open' },
    exclusive: { lineAccess: 'exclusive' },
  },
  consent: {
    consulted: { consent: 'consultation' },
    none: { consent: 'none' },
    bound: { consent: 'fpic' },
  },
  harm: {
    'self-declared': { impactAssessment: 'self-declared' },
    none: { impactAssessment: 'none' },
    independent: { impactAssessment: 'independent' },
  },
  benefit: { none: { benefitShare: 0 }, shared: { benefitShare: 0.015 } },
  water: {
    national: { waterStandard: 'national' },
    none: { waterStandard: 'none' },
    binding: { waterStandard: 'binding' },
  },
  labour: {
    national: { labourStandard: 'national' },
    none: { labourStandard: 'none' },
    binding: { labourStandard: 'binding' },
  },
  duty: { kept: { exportDutyAllowed: true }, 'given-up': { exportDutyAllowed: false } },
  regulation: { kept: { rightToRegulate: true }, 'given-up': { rightToRegulate: false } },
  safeguard: { kept: { importSurgeSafeguard: true }, 'given-up': { importSurgeSafeguard: false } },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Way>>>>;

type Ways = typeof ways;

/** An agreement at the plain table: how issues are settled that are not settled in the usual way. */
export type Clauses = { readonly [Issue in keyof Ways]?: keyof Ways[Issue] };

const issueIds = Object.keys(ways) as (keyof Ways)[];

const issues: readonly Issue[] = issueIds.map((id) => ({
  id,
  pillar: 'form',
  kind: 'options',
  unit: undefined,
  openIf: [],
  options: Object.entries<Way>(ways[id]).map(([option, terms]) => ({
    id: option,
    quantity: undefined,
    terms,
  })),
}));

/** The table without any regime. */
export function plainTable({
  mineral = 'copper',
  producers = ['northland', 'southland'],
  importers = ['us', 'eu'],
  change,
}: PlainCase): Scenario {
  const party = (kind: PartyKind) => (id: string) => ({ id, kind });
  const parties = [...producers.map(party('producer')), ...importers.map(party('importer'))];
  const given = implementationOf(mineral, producers.length, importers.length);
  return {
    id: 'plain',
    digest: '',
    parties,
    seats: [],
    constituencies: [],
    issues,
    closed: [],
    mandates: parties.map(() => ({
      points: issues.map(({ options }) => options.map(() => 50)),
      interactions: [],
      walkAway: 50,
      redLines: [],
    })),
    rules: {
      protocol: 'open-table',
      rounds: 8,
      secondsPerRound: 300,
      packagesPerProposal: 3,
      proposalsPerRound: 1,
      decision: { quorum: parties.length, vetoes: [] },
      order: parties.map((_, index) => index),
      planning: 'optional',
      renegotiationRounds: 0,
      commitmentCost: 4,
      sideDealCost: 4,
      home: { procedures: [], consulted: 6, informed: 3, surprised: 5 },
    },
    injects: [],
    regimes: [],
    difficulties: [],
    implementation: change === undefined ? given : change(given),
    scoring: {
      anchors: parties.map(() => []),
      lenses: [
        'value-addition',
        'peoples-rights',
        'supply-security',
        'accountable-negotiation',
        'rules-based-trade',
      ],
    },
  };
}

/** An agreement between everybody, or those named. */
export function agreementOn(table: Scenario, clauses: Clauses, bound?: readonly string[]): DraftAgreement {
  const chosen: Package = issueIds.map((id) => {
    const option = clauses[id];
    return option === undefined ? 0 : Object.keys(ways[id]).indexOf(option);
  });
  const everybody = table.parties.map((_, index) => index);
  return {
    proposal: 0,
    package: settle(table.issues, [], chosen),
    parties:
      bound === undefined
        ? everybody
        : everybody.filter((index) => bound.includes(table.parties[index]?.id ?? '')),
  };
}

/** What its clauses say beyond the usual, as issue and option. */
export function clausesIn(clauses: Clauses): readonly string[] {
  return Object.entries(clauses).map(([issue, option]) => `${issue}: ${option}`);
}

/** Producers that earn about nine billion dollars a year each, whatever the mineral. */
function implementationOf(mineral: Mineral, producers: number, importers: number): Implementation {
  const { price, stages, precursor, demandGrowth, dominantShare } = mineralProfiles[mineral];
  const oreKt = 9_000_000 / price.reference;
  const rest = (1 - dominantShare) / 2;
  return {
    years: 15,
    firstYear: 2027,
    discountRate: 0.08,
    concessionalRate: 0.025,
    commercialRate: 0.09,
    graceYears: 4,
    tenorYears: 14,
    prices: [{ mineral, start: price.reference, ...price }],
    production: Array.from({ length: producers }, (_, party) => ({
      party,
      mineral,
      oreKt,
      processedShare: 0.05,
      ...stages,
      // A table to show things at: power enough for plants in proportion to their price.
      powerPerKt: Math.min(stages.powerPerKt, 200 / oreKt),
      plantCostPerKt: Math.min(stages.plantCostPerKt, 3000 / oreKt),
      ...(precursor === undefined ? {} : { precursor }),
    })),
    producers: Array.from({ length: producers }, (_, party) => ({
      party,
      powerMw: 60,
      powerGrowthMw: 4,
      powerCostPerMw: 2,
      skilledWorkers: 900,
      workersPerKt: 4000 / oreKt,
      leadYears: 3,
      royaltyRate: 0.05,
      taxRate: 0.3,
      exportDutyRate: 0.05,
      fundingShare: 1 / producers,
      debtService: 900,
      publicRevenue: 6000,
      debtCeiling: 0.25,
      unrest: 0.2,
      waterStress: 0.4,
      enforcement: 0.5,
    })),
    importers: Array.from({ length: importers }, (_, index) => ({
      party: producers + index,
      needKt: oreKt * producers,
      needGrowth: demandGrowth,
      supplyShares: [dominantShare, rest, rest],
      homeProcessingTarget: 0.4,
      burdenShare: 1 / importers,
    })),
    lines: [
      {
        id: 'railway',
        lengthKm: 400,
        costPerKm: 1,
        committed: 150,
        producers: Array.from({ length: producers }, (_, party) => party),
        leadYears: 3,
        capacityWithout: 0.9,
        freightSaved: 20,
      },
    ],
  };
}
