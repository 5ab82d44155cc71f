import { noTerms, type Issue, type ProtocolName, type Rules, type Scenario } from '#engine/index.ts';
import { digestOf } from '#kernel/canonical.ts';

/** What a test may choose about the small case. */
export interface SmallCase {
  readonly protocol?: ProtocolName;
  /** 2 to 6. */
  readonly parties?: number;
  readonly rules?: Partial<Rules>;
  readonly change?: (scenario: Scenario) => Scenario;
}

const option = (id: string, quantity?: number) => ({ id, quantity, terms: {} });

const issues: readonly Issue[] = [
  {
    id: 'processing',
    pillar: 'beneficiation',
    kind: 'options',
    unit: 'percent',
    options: [option('p10', 10), option('p25', 25), option('p40', 40), option('p60', 60)],
    openIf: [],
  },
  {
    id: 'floor',
    pillar: 'price',
    kind: 'options',
    unit: 'percent',
    options: [option('none'), option('f60', 60), option('f75', 75)],
    openIf: [],
  },
  {
    id: 'payer',
    pillar: 'price',
    kind: 'options',
    unit: undefined,
    options: [option('buyers'), option('shared'), option('sellers')],
    openIf: [{ issue: 1, options: [1, 2] }],
  },
  {
    id: 'finance',
    pillar: 'financing',
    kind: 'options',
    unit: undefined,
    options: [option('loans'), option('mixed'), option('grants')],
    openIf: [],
  },
  {
    id: 'consent',
    pillar: 'safeguards',
    kind: 'options',
    unit: undefined,
    options: [option('national'), option('audit'), option('fpic')],
    openIf: [],
  },
  {
    id: 'form',
    pillar: 'form',
    kind: 'options',
    unit: undefined,
    options: [option('memorandum'), option('treaty')],
    openIf: [],
  },
];

const producer = [
  [0, 10, 18, 24],
  [0, 9, 18],
  [10, 6, 0],
  [0, 8, 16],
  [10, 5, 0],
  [0, 22],
];
const importer = [
  [14, 10, 4, 0],
  [12, 5, 0],
  [0, 6, 12],
  [16, 10, 0],
  [0, 12, 22],
  [24, 0],
];

/**
 * A sound little case for tests: producers sit at even places, importers at odd ones; six issues, one of them
 * conditional, one interaction, one red line, one inject of each simple kind, two constituencies a party.
 */
export function smallScenario({
  protocol = 'alternating-offers',
  parties: count = 2,
  rules,
  change,
}: SmallCase = {}): Scenario {
  const parties = Array.from({ length: count }, (_, index) => ({
    id: `party-${index}`,
    kind: index % 2 === 0 ? ('producer' as const) : ('importer' as const),
  }));
  const sheet = (index: number) => (index % 2 === 0 ? producer : importer);
  const scenario: Omit<Scenario, 'digest'> = {
    id: 'small',
    parties,
    seats: parties.map((party, index) => ({ id: `${party.id}-chief`, party: index, role: 'chief' as const })),
    constituencies: parties.flatMap((party, index) => [
      {
        id: `${party.id}-parliament`,
        party: index,
        points: sheet(index),
        threshold: 38,
        spread: 6,
        weight: 0.6,
        veto: false,
      },
      {
        id: `${party.id}-communities`,
        party: index,
        points: [
          [0, 0, 0, 0],
          [0, 0, 0],
          [0, 0, 0],
          [0, 0, 0],
          [0, 40, 100],
          [0, 0],
        ],
        threshold: 20,
        spread: 4,
        weight: 0.4,
        veto: false,
      },
    ]),
    issues,
    closed: [],
    mandates: parties.map((_, index) => ({
      points: sheet(index),
      interactions:
        index % 2 === 0
          ? [
              {
                id: 'unfunded',
                when: [
                  { issue: 0, options: [3] },
                  { issue: 3, options: [0] },
                ],
                points: -6,
              },
            ]
          : [],
      walkAway: 45,
      redLines:
        index === 0
          ? [
              {
                id: 'no-bare-ore',
                forbids: [
                  { issue: 0, options: [0] },
                  { issue: 1, options: [0] },
                ],
              },
            ]
          : [],
    })),
    rules: {
      protocol,
      rounds: 6,
      secondsPerRound: 120,
      packagesPerProposal: 3,
      proposalsPerRound: 1,
      decision: { quorum: count, vetoes: [] },
      order: parties.map((_, index) => index),
      planning: 'optional',
      renegotiationRounds: 2,
      commitmentCost: 4,
      sideDealCost: 4,
      ...(count > 2
        ? {
            blocs: [
              {
                id: 'pool',
                shares: parties.map((_, i) => (i % 2 === 0 ? 1 : 0)),
                usable: 1,
                pressure: 10,
                defection: 4,
              },
            ],
          }
        : {}),
      home: {
        procedures: parties.map((_, index) => ({
          name: index % 2 === 0 ? ('parliament' as const) : ('member-states' as const),
          quorum: 0.5,
          skippedBy: { issue: 5, options: [0] },
        })),
        consulted: 5,
        informed: 3,
        surprised: 4,
        lobbies: 1,
        lobbied: 2,
      },
      ...rules,
    },
    injects: [
      {
        id: 'rival-offer',
        trigger: { kind: 'scheduled', round: 3 },
        audience: [0],
        effects: [{ kind: 'walk-away', party: 0, by: 4 }],
      },
      {
        id: 'price-slump',
        trigger: { kind: 'random', from: 2, to: 4, chance: 0.3 },
        audience: undefined,
        effects: [{ kind: 'points', party: 1, issue: 1, option: 2, by: 3 }],
      },
      {
        id: 'outcry',
        trigger: { kind: 'tabled', from: 1, when: [{ issue: 4, options: [0] }] },
        audience: undefined,
        effects: [{ kind: 'mood', constituency: 1, by: -5 }],
      },
    ],
    regimes: [],
    difficulties: [
      { id: 'intro', walkAways: parties.map(() => 40) },
      { id: 'standard', walkAways: parties.map(() => 45) },
    ],
    implementation: {} as Scenario['implementation'],
    scoring: { anchors: parties.map(() => []), lenses: [] },
  };
  const whole: Scenario = { ...scenario, digest: digestOf({ ...scenario, terms: noTerms }) };
  return change === undefined ? whole : change(whole);
}

/** The same, where the world outside takes note of a published position: one option is closed, another opened, and the talks are cut short. */
export const withGazette = (scenario: Scenario): Scenario => ({
  ...scenario,
  regimes: [{ id: 'export-ban', effects: [{ kind: 'options', issue: 3, forbids: [2] }] }],
  closed: [{ issue: 3, option: 2 }],
  injects: [
    ...scenario.injects,
    {
      id: 'gazette',
      trigger: { kind: 'committed', from: 2 },
      audience: undefined,
      effects: [
        { kind: 'forbid', issue: 0, option: 0 },
        { kind: 'regime-ends', regime: 'export-ban' },
        { kind: 'rounds', by: -1 },
      ],
    },
  ],
});
