import { noTerms } from '#engine/index.ts';
import type {
  Condition,
  Constituency,
  DecisionRule,
  Implementation,
  Interaction,
  OptionChoice,
  RedLine,
  Rules,
  Scenario,
} from '#engine/index.ts';

/** What a test says about a scenario; everything else is filled in. */
export interface Sketch {
  /** Indexed by issue: how many options it has. */
  readonly options: readonly number[];
  readonly openIf?: Readonly<Record<number, Condition>>;
  /** Indexed by party. */
  readonly mandates: readonly {
    /** Indexed by issue, then by option. */
    readonly points: readonly (readonly number[])[];
    readonly walkAway?: number;
    readonly interactions?: readonly Omit<Interaction, 'id'>[];
    readonly redLines?: readonly Condition[];
  }[];
  readonly closed?: readonly OptionChoice[];
  readonly decision?: DecisionRule;
  readonly constituencies?: readonly Partial<Constituency>[];
  readonly home?: Partial<Rules['home']>;
  readonly rules?: Partial<Rules>;
  /** Walk-aways indexed by party; one difficulty each. */
  readonly difficulties?: Readonly<Record<string, readonly number[]>>;
}

const implementation: Implementation = {
  years: 10,
  firstYear: 2026,
  discountRate: 0.05,
  concessionalRate: 0.02,
  commercialRate: 0.08,
  graceYears: 2,
  tenorYears: 10,
  prices: [],
  production: [],
  producers: [],
  importers: [],
  lines: [],
};

/** A scenario that the engine can play, with only its structure. */
export function sketchScenario(sketch: Sketch): Scenario {
  const parties = sketch.mandates.map((_, party) => party);
  const walkAways = sketch.mandates.map(({ walkAway = 0 }) => walkAway);
  const difficulties = sketch.difficulties ?? { standard: walkAways };
  const redLine = (forbids: Condition, index: number): RedLine => ({ id: `line-${index}`, forbids });
  return {
    id: 'small',
    digest: 'small',
    parties: parties.map((party) => ({ id: `party-${party}`, kind: 'producer' })),
    seats: parties.map((party) => ({ id: `seat-${party}`, party, role: 'chief' })),
    constituencies: (sketch.constituencies ?? []).map((constituency, index) => ({
      id: `home-${index}`,
      party: 0,
      points: [],
      threshold: 50,
      spread: 0,
      weight: 1,
      veto: false,
      ...constituency,
    })),
    issues: sketch.options.map((count, issue) => ({
      id: `issue-${issue}`,
      pillar: 'price',
      kind: 'options',
      unit: undefined,
      options: Array.from({ length: count }, (_, option) => ({
        id: `option-${option}`,
        quantity: undefined,
        terms: noTerms,
      })),
      openIf: sketch.openIf?.[issue] ?? [],
    })),
    closed: sketch.closed ?? [],
    mandates: sketch.mandates.map(({ points, walkAway = 0, interactions = [], redLines = [] }) => ({
      points,
      walkAway,
      interactions: interactions.map((interaction, index) => ({
        id: `interaction-${index}`,
        ...interaction,
      })),
      redLines: redLines.map(redLine),
    })),
    rules: {
      protocol: 'alternating-offers',
      rounds: 6,
      secondsPerRound: 300,
      packagesPerProposal: 3,
      proposalsPerRound: 1,
      decision: sketch.decision ?? { quorum: parties.length, vetoes: [] },
      order: parties,
      planning: 'optional',
      renegotiationRounds: 0,
      commitmentCost: 4,
      sideDealCost: 4,
      home: {
        procedures: parties.map(() => ({ name: 'executive', quorum: 0.5, skippedBy: undefined })),
        consulted: 5,
        informed: 3,
        surprised: 4,
        ...sketch.home,
      },
      ...sketch.rules,
    },
    injects: [],
    regimes: [],
    difficulties: Object.entries(difficulties).map(([id, walkAwaysOf]) => ({ id, walkAways: walkAwaysOf })),
    implementation,
    scoring: { anchors: parties.map(() => []), lenses: [] },
  };
}
