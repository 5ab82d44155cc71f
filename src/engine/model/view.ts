import type { ConstituencyIndex, PartyIndex } from './ids.ts';
import type { Issue } from './issue.ts';
import type {
  BlocState,
  Commitment,
  Disclosure,
  DraftAgreement,
  Ending,
  MatchEvent,
  Phase,
  Proposal,
  Question,
  Ratification,
  Room,
  SideDeal,
  Signal,
} from './match.ts';
import type { LegalMove, OptionChoice, PlanningSheet } from './move.ts';
import type { Clause } from './package.ts';
import type { Constituency, HomeRules, Interaction, Party, ProcedureName, RedLine, Seat } from './party.ts';
import type { Bloc, DecisionRule, ProtocolName, Rivalry } from './rules.ts';

/** What a seat knows before anything happens: the public case and its own party's sheet. */
export interface Brief {
  readonly scenario: string;
  readonly seat: Seat;
  readonly party: PartyIndex;
  readonly parties: readonly Party[];
  readonly seats: readonly Seat[];
  readonly issues: readonly Issue[];
  /** Options that a regime in force forbids. */
  readonly closed: readonly OptionChoice[];
  readonly rules: PublicRules;
  readonly sheet: Sheet;
  /** Own constituencies only. */
  readonly home: readonly HomeBrief[];
  /** Regimes in force are public. */
  readonly regimes: readonly string[];
}

export interface PublicRules {
  readonly protocol: ProtocolName;
  readonly rounds: number;
  readonly secondsPerRound: number;
  readonly packagesPerProposal: number;
  readonly proposalsPerRound: number;
  readonly decision: DecisionRule;
  readonly order: readonly PartyIndex[];
  /** Who drafts under `single-text`; undefined under every other protocol. */
  readonly chair: PartyIndex | undefined;
  readonly planning: 'optional' | 'required';
  readonly renegotiationRounds: number;
  readonly commitmentCost: number;
  readonly sideDealCost: number;
  readonly rivalry: Rivalry | undefined;
  readonly blocs: readonly Bloc[];
  /** Indexed by party: how each ratifies is public, what its constituencies want is not. */
  readonly procedures: readonly {
    readonly name: ProcedureName;
    readonly quorum: number;
    readonly skippedBy: Clause | undefined;
  }[];
  readonly goodwill: Goodwill;
}

/** What involvement at home is worth; see {@link HomeRules}. */
export type Goodwill = Required<Omit<HomeRules, 'procedures'>>;

/** A party's own sheet as it stands now. */
export interface Sheet {
  /** Indexed by issue, then by option. */
  readonly points: readonly (readonly number[])[];
  readonly interactions: readonly Interaction[];
  /** No package is worth more than this, whatever its parts sum to. Left out: there is no such limit. */
  readonly cap?: number;
  readonly walkAway: number;
  readonly redLines: readonly RedLine[];
}

/** An own constituency as the brief describes it. Its exact threshold is hidden until it is consulted. */
export interface HomeBrief {
  readonly constituency: ConstituencyIndex;
  readonly id: Constituency['id'];
  readonly points: readonly (readonly number[])[];
  readonly thresholdBetween: readonly [number, number];
  readonly weight: number;
  readonly veto: boolean;
  /** Clauses under which its no is a no from the party, for one whose land is touched; see {@link Constituency}. */
  readonly vetoWhen?: readonly Clause[];
}

/** An own constituency as it stands now. */
export interface HomeView {
  readonly constituency: ConstituencyIndex;
  readonly consulted: boolean;
  readonly lobbied: boolean;
  /** Points of goodwill it would bring to a vote now. */
  readonly goodwill: number;
  /** Known once consulted. */
  readonly threshold: number | undefined;
}

/** All that one seat may know at one moment, built field by field from what it is permitted. */
export interface View {
  readonly party: PartyIndex;
  readonly revision: number;
  readonly phase: Phase;
  readonly state: string;
  readonly round: number;
  readonly rounds: number;
  readonly speaker: PartyIndex | undefined;
  /** Indexed by party. */
  readonly ready: readonly boolean[];
  readonly passed: readonly boolean[];
  readonly left: readonly boolean[];
  readonly signed: readonly boolean[];
  /** Proposals and consultations made this round at the open table. */
  readonly spent: readonly number[];

  /** Its walk-away is what the table makes of it now; see `outside`. */
  readonly sheet: Sheet;
  /** What stands outside a deal for this party because of what the others have on the table. */
  readonly outside: readonly OutsideOption[];
  readonly plan: PlanningSheet | undefined;
  readonly home: readonly HomeView[];

  readonly proposals: readonly Proposal[];
  /** Questions asked in rooms where this party sits. */
  readonly questions: readonly Question[];
  readonly signals: readonly Signal[];
  readonly commitments: readonly Commitment[];
  /** Rooms where this party sits, the plenary first. */
  readonly rooms: readonly Room[];
  readonly sideDeals: readonly SideDeal[];
  readonly disclosures: readonly Disclosure[];
  /** Indexed by bloc. */
  readonly blocs: readonly BlocState[];
  /** Options that nobody may choose now: closed by a regime in force or by an event. */
  readonly closed: readonly OptionChoice[];

  readonly draft: DraftAgreement | undefined;
  /** Own ratification with its votes; of the others only the result. */
  readonly ratifications: readonly Ratification[];
  readonly renegotiated: boolean;
  readonly ending: Ending | undefined;

  readonly events: readonly MatchEvent[];
  readonly legal: readonly LegalMove[];
}

export type OutsideOption =
  /** A rival's offer that this party could close now is worth more than its mandate's walk-away. */
  | {
      readonly kind: 'rival-offer';
      readonly proposal: number;
      readonly package: number;
      readonly points: number;
    }
  /** A rival of this buyer has an offer on the table that could close without it. */
  | { readonly kind: 'left-out'; readonly proposal: number; readonly by: number };

/** What somebody without a seat may watch: the plenary, and nothing private. */
export type ObserverView = Omit<View, 'party' | 'sheet' | 'outside' | 'plan' | 'home' | 'legal'>;

/** What a debrief opens, once the match is over: every sheet, every home front, every plan. */
export interface Opened {
  /** Indexed by party. */
  readonly sheets: readonly Sheet[];
  readonly plans: readonly (PlanningSheet | undefined)[];
  /** Indexed by constituency. */
  readonly constituencies: readonly (Constituency & {
    readonly drawnThreshold: number;
    readonly consulted: boolean;
    readonly mood: number;
  })[];
  readonly ratifications: readonly Ratification[];
  readonly sideDeals: readonly SideDeal[];
  readonly questions: readonly Question[];
  readonly signals: readonly Signal[];
  readonly rooms: readonly Room[];
}
