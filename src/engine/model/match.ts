import type { RandomState } from '#kernel/random.ts';
import type { ConstituencyIndex, InjectId, IssueIndex, PartyIndex, SeatId } from './ids.ts';
import type { AnswerManner, DisclosureKind, Move, Phrase, PlanningSheet, QuestionTopic } from './move.ts';
import type { Clause, Package } from './package.ts';

export const phases = [
  'briefing',
  'preparation',
  'negotiation',
  'impasse',
  'ratification',
  'signature',
  'implementation',
  'debrief',
] as const;
export type Phase = (typeof phases)[number];

/** What is chosen before a match and makes it reproducible. */
export interface Setup {
  readonly seed: string;
  /** Index into the scenario's difficulties. */
  readonly difficulty: number;
}

export type ProposalStatus = 'standing' | 'superseded' | 'withdrawn' | 'fallen' | 'agreed';

/** One to three packages tabled at once. Packages of one proposal are equal in value to their author, or so it says. */
export interface Proposal {
  /** Counts from 0 in the order of tabling. */
  readonly id: number;
  readonly by: PartyIndex;
  readonly round: number;
  readonly packages: readonly Package[];
  readonly status: ProposalStatus;
  /** Indexed by package: the parties that support it, its author first. */
  readonly supporters: readonly (readonly PartyIndex[])[];
  readonly rejectedBy: readonly PartyIndex[];
  readonly objections: readonly Objection[];
}

export interface Objection {
  readonly by: PartyIndex;
  readonly package: number;
  readonly issues: readonly IssueIndex[];
}

export interface Question {
  readonly id: number;
  readonly room: number;
  readonly from: PartyIndex;
  readonly to: PartyIndex;
  readonly topic: QuestionTopic;
  readonly issue: IssueIndex;
  readonly answer: Answer | undefined;
}

/** A truthful answer carries the fact; a vague or declined one carries none. */
export interface Answer {
  readonly manner: AnswerManner;
  readonly fact: AnswerFact | undefined;
}

export type AnswerFact =
  /** Rank of the issue on the answerer's sheet; 1 is the most important. */
  | { readonly kind: 'priority'; readonly rank: number }
  /** Options that the answerer's instructions forbid whatever else is agreed. */
  | { readonly kind: 'red-line'; readonly options: readonly number[] }
  /** Options that the answerer's constituencies would all carry on their own. */
  | { readonly kind: 'capacity'; readonly options: readonly number[] };

export interface Signal {
  readonly room: number;
  readonly by: PartyIndex;
  readonly more: IssueIndex;
  readonly less: IssueIndex;
}

/** A published position. */
export interface Commitment {
  readonly by: PartyIndex;
  readonly round: number;
  readonly clause: Clause;
}

export interface Room {
  readonly id: number;
  readonly openedBy: PartyIndex;
  /** Parties now in the room, sorted. Empty when closed. */
  readonly members: readonly PartyIndex[];
}

/** A private deal between the members of a side room: each promises to sign nothing outside these clauses. */
export interface SideDeal {
  readonly id: number;
  readonly room: number;
  readonly by: PartyIndex;
  readonly parties: readonly PartyIndex[];
  readonly clauses: readonly Clause[];
  readonly initialledBy: readonly PartyIndex[];
}

/** Who is in a bloc, and who has left it. Sorted. */
export interface BlocState {
  readonly members: readonly PartyIndex[];
  readonly defectors: readonly PartyIndex[];
}

export interface Disclosure {
  readonly by: PartyIndex;
  readonly what: DisclosureKind;
  /** For a mandate summary: the issues in order of importance to the discloser. */
  readonly priorities: readonly IssueIndex[];
}

/** How one constituency voted, and the sum it did. Opened to its own party at once, to all in the debrief. */
export interface Vote {
  readonly constituency: ConstituencyIndex;
  readonly yes: boolean;
  readonly points: number;
  readonly goodwill: number;
  readonly threshold: number;
}

export interface Ratification {
  readonly party: PartyIndex;
  readonly result: 'ratified' | 'refused' | 'not-needed';
  /** Share of weight that said yes; 1 where no vote was needed. */
  readonly yesShare: number;
  readonly votes: readonly Vote[];
}

/** The package that satisfied the decision rule. */
export interface DraftAgreement {
  readonly proposal: number;
  readonly package: Package;
  /** Parties bound by it, sorted. */
  readonly parties: readonly PartyIndex[];
}

export const impasseReasons = ['deadline', 'walk-away', 'not-ratified', 'not-signed', 'adjourned'] as const;
export type ImpasseReason = (typeof impasseReasons)[number];

export type Ending =
  | { readonly kind: 'agreement' }
  | { readonly kind: 'impasse'; readonly reason: ImpasseReason; readonly by: PartyIndex | undefined };

/** A walk-away or points that an event moved, with the event that moved it. */
export interface Shift {
  readonly party: PartyIndex;
  readonly issue: IssueIndex;
  readonly option: number;
  readonly by: number;
}

/**
 * All there is to know about one negotiation in progress, as plain JSON. Luck is in `random`; time enters
 * as a move. Holds every secret: nothing outside the engine and the debrief may show it. See `view/`.
 */
export interface Match {
  readonly scenario: { readonly id: string; readonly digest: string };
  readonly setup: Setup;
  /** Moves made so far. */
  readonly revision: number;
  /** Where the statechart is: the phase, or `negotiation.<protocol state>`. */
  readonly state: string;
  readonly random: RandomState;
  readonly moves: readonly Move[];
  readonly events: readonly MatchEvent[];

  /** Rounds count from 1 in the negotiation; 0 before it. */
  readonly round: number;
  readonly rounds: number;
  /** Who has the floor in alternating offers; undefined elsewhere. */
  readonly speaker: PartyIndex | undefined;
  /** Indexed by party. */
  readonly ready: readonly boolean[];
  readonly passed: readonly boolean[];
  readonly left: readonly boolean[];
  readonly signed: readonly boolean[];
  /** Proposals and consultations made this round at the open table. */
  readonly spent: readonly number[];
  readonly sheets: readonly (PlanningSheet | undefined)[];
  readonly walkAways: readonly number[];

  readonly proposals: readonly Proposal[];
  readonly questions: readonly Question[];
  readonly signals: readonly Signal[];
  readonly commitments: readonly Commitment[];
  readonly rooms: readonly Room[];
  readonly sideDeals: readonly SideDeal[];
  readonly disclosures: readonly Disclosure[];
  /** Indexed by bloc. */
  readonly blocs: readonly BlocState[];

  /** Indexed by constituency. */
  readonly thresholds: readonly number[];
  readonly consulted: readonly boolean[];
  readonly lobbied: readonly boolean[];
  readonly moods: readonly number[];

  readonly shifts: readonly Shift[];
  readonly forbidden: readonly { readonly issue: IssueIndex; readonly option: number }[];
  readonly happened: readonly InjectId[];

  readonly draft: DraftAgreement | undefined;
  readonly ratifications: readonly Ratification[];
  readonly renegotiated: boolean;
  readonly ending: Ending | undefined;
}

/** Who learns of an event: everybody, or the parties listed. */
export type Audience = 'all' | readonly PartyIndex[];

/** Something that happened, in the order it happened. Sentences are made of these at the edge. */
export type MatchEvent = {
  readonly id: number;
  readonly round: number;
  readonly audience: Audience;
} & Happening;

export type Happening =
  | { readonly type: 'phase-entered'; readonly phase: Phase }
  | { readonly type: 'round-began'; readonly round: number; readonly rounds: number }
  | { readonly type: 'got-ready'; readonly party: PartyIndex }
  | { readonly type: 'proposal-tabled'; readonly party: PartyIndex; readonly proposal: number }
  | { readonly type: 'proposal-withdrawn'; readonly party: PartyIndex; readonly proposal: number }
  | {
      readonly type: 'package-accepted';
      readonly party: PartyIndex;
      readonly proposal: number;
      readonly package: number;
    }
  | { readonly type: 'proposal-rejected'; readonly party: PartyIndex; readonly proposal: number }
  | {
      readonly type: 'objection-raised';
      readonly party: PartyIndex;
      readonly proposal: number;
      readonly package: number;
      readonly issues: readonly IssueIndex[];
    }
  | { readonly type: 'turn-passed'; readonly party: PartyIndex }
  | { readonly type: 'party-left'; readonly party: PartyIndex }
  | {
      readonly type: 'message-sent';
      readonly party: PartyIndex;
      readonly seat: SeatId;
      readonly room: number;
      readonly text: string;
      readonly phrase?: Phrase;
    }
  | {
      readonly type: 'question-asked';
      readonly party: PartyIndex;
      readonly question: number;
      readonly room: number;
    }
  | {
      readonly type: 'question-answered';
      readonly party: PartyIndex;
      readonly question: number;
      readonly room: number;
    }
  | {
      readonly type: 'priority-signalled';
      readonly party: PartyIndex;
      readonly more: IssueIndex;
      readonly less: IssueIndex;
      readonly room: number;
    }
  | { readonly type: 'position-published'; readonly party: PartyIndex; readonly clause: Clause }
  | {
      readonly type: 'constituency-consulted';
      readonly party: PartyIndex;
      readonly constituency: ConstituencyIndex;
    }
  | {
      readonly type: 'constituency-lobbied';
      readonly party: PartyIndex;
      readonly constituency: ConstituencyIndex;
    }
  | { readonly type: 'consultation-held'; readonly party: PartyIndex }
  | { readonly type: 'disclosed'; readonly party: PartyIndex; readonly what: DisclosureKind }
  | { readonly type: 'bloc-joined'; readonly party: PartyIndex; readonly bloc: number }
  | { readonly type: 'bloc-left'; readonly party: PartyIndex; readonly bloc: number }
  | { readonly type: 'room-opened'; readonly party: PartyIndex; readonly room: number }
  | { readonly type: 'room-left'; readonly party: PartyIndex; readonly room: number }
  | { readonly type: 'side-deal-drafted'; readonly party: PartyIndex; readonly sideDeal: number }
  | { readonly type: 'side-deal-initialled'; readonly party: PartyIndex; readonly sideDeal: number }
  | { readonly type: 'inject'; readonly inject: InjectId }
  | { readonly type: 'draft-agreed'; readonly proposal: number; readonly package: number }
  | { readonly type: 'ratified'; readonly party: PartyIndex; readonly result: Ratification['result'] }
  | { readonly type: 'table-reopened'; readonly rounds: number }
  | { readonly type: 'signed'; readonly party: PartyIndex }
  | { readonly type: 'impasse'; readonly reason: ImpasseReason };
