import type { ConstituencyIndex, InjectId, IssueIndex, OptionIndex, PartyIndex, SeatId } from './ids.ts';
import type { Clause, Package } from './package.ts';

/** What a party prepared before talking. Private; revealed in the debrief. */
export interface PlanningSheet {
  /** Own issues, most important first. */
  readonly priorities: readonly IssueIndex[];
  /** Points hoped for. */
  readonly target: number;
  /** Guesses about the others, indexed by party; undefined for oneself and where nothing was guessed. */
  readonly guesses: readonly (PlanningGuess | undefined)[];
  readonly firstOffer: Package | undefined;
}

export interface PlanningGuess {
  readonly priorities: readonly IssueIndex[];
  readonly walkAway: number | undefined;
}

export const questionTopics = ['priority', 'red-line', 'capacity'] as const;
export type QuestionTopic = (typeof questionTopics)[number];

export const answerManners = ['truthful', 'vague', 'declined'] as const;
export type AnswerManner = (typeof answerManners)[number];

/** The plenary is room 0 and holds everybody. */
export const PLENARY = 0;

/** Every move says which seat asks for it. */
interface ByASeat {
  readonly by: SeatId;
}

/**
 * A sentence by its name in the texts, so that every reader has it in their own language: programs speak so.
 * What it points to by index is named where it is read.
 */
export interface Phrase {
  /** Words in lower case, joined by hyphens and dots: `veteran.opening.2`. */
  readonly key: string;
  readonly issue?: IssueIndex;
  readonly party?: PartyIndex;
}

/**
 * What a seat asks for; also the event that the statechart receives and the line that the record keeps.
 * The list is closed. `deadline-reached` is how time enters, `release-event` how whoever runs the table lets an event of
 * the case happen, and `adjourn` how they close it where it is: they are no seat's moves.
 */
export type Move =
  /** The seat is done with this phase: briefing, preparation, impasse or implementation. */
  | (ByASeat & { readonly type: 'ready' })
  | (ByASeat & { readonly type: 'prepare'; readonly sheet: PlanningSheet })
  | (ByASeat & { readonly type: 'propose'; readonly packages: readonly Package[] })
  | (ByASeat & { readonly type: 'withdraw'; readonly proposal: number })
  | (ByASeat & { readonly type: 'accept'; readonly proposal: number; readonly package: number })
  | (ByASeat & { readonly type: 'reject'; readonly proposal: number })
  | (ByASeat & {
      readonly type: 'object';
      readonly proposal: number;
      readonly package: number;
      readonly issues: readonly IssueIndex[];
    })
  | (ByASeat & { readonly type: 'pass' })
  | (ByASeat & { readonly type: 'walk-away' })
  | (ByASeat & {
      readonly type: 'say';
      readonly room: number;
      /** Empty where a phrase says it. */
      readonly text: string;
      readonly phrase?: Phrase;
    })
  | (ByASeat & {
      readonly type: 'ask';
      readonly room: number;
      readonly to: PartyIndex;
      readonly topic: QuestionTopic;
      readonly issue: IssueIndex;
    })
  | (ByASeat & { readonly type: 'answer'; readonly question: number; readonly manner: AnswerManner })
  /** `more` matters more to me than `less`. Nobody checks it. */
  | (ByASeat & {
      readonly type: 'signal';
      readonly room: number;
      readonly more: IssueIndex;
      readonly less: IssueIndex;
    })
  /** Publishes a position: binds at home, costs when abandoned. */
  | (ByASeat & { readonly type: 'commit'; readonly clause: Clause })
  | (ByASeat & { readonly type: 'consult'; readonly constituency: ConstituencyIndex })
  | (ByASeat & { readonly type: 'disclose'; readonly what: DisclosureKind })
  | (ByASeat & { readonly type: 'join-bloc'; readonly bloc: number })
  | (ByASeat & { readonly type: 'leave-bloc'; readonly bloc: number })
  | (ByASeat & { readonly type: 'open-room'; readonly with: readonly PartyIndex[] })
  | (ByASeat & { readonly type: 'leave-room'; readonly room: number })
  | (ByASeat & {
      readonly type: 'draft-side-deal';
      readonly room: number;
      readonly clauses: readonly Clause[];
    })
  | (ByASeat & { readonly type: 'initial-side-deal'; readonly sideDeal: number })
  /** Speaks for the draft to one constituency before the vote. */
  | (ByASeat & { readonly type: 'lobby'; readonly constituency: ConstituencyIndex })
  /** Takes the draft home: asks for the vote, or refuses to. */
  | (ByASeat & { readonly type: 'ratify'; readonly decision: 'submit' | 'refuse' })
  | (ByASeat & { readonly type: 'sign' })
  | { readonly type: 'deadline-reached' }
  | { readonly type: 'adjourn' }
  /** `to`: only these parties learn of it, and only on them does it have its effects; left out, all whom the case means. */
  | { readonly type: 'release-event'; readonly inject: InjectId; readonly to?: readonly PartyIndex[] };

export type MoveType = Move['type'];

export const disclosureKinds = ['mandate-summary', 'draft-text'] as const;
export type DisclosureKind = (typeof disclosureKinds)[number];

/** A move that a seat makes. */
export type SeatMove = Extract<Move, ByASeat>;

/** The move of one type. */
export type MoveOf<Type extends MoveType> = Extract<Move, { readonly type: Type }>;

/** What legal moves a seat has, with the values it may choose from: a typed question to a human, a bot or a test. */
export type LegalMove =
  | { readonly type: 'ready' }
  | { readonly type: 'prepare' }
  | { readonly type: 'propose'; readonly maxPackages: number }
  | { readonly type: 'withdraw'; readonly proposals: readonly number[] }
  | { readonly type: 'accept'; readonly choices: readonly PackageChoice[] }
  | { readonly type: 'reject'; readonly proposals: readonly number[] }
  | { readonly type: 'object'; readonly choices: readonly PackageChoice[] }
  | { readonly type: 'pass' }
  | { readonly type: 'walk-away' }
  | { readonly type: 'say'; readonly rooms: readonly number[] }
  | { readonly type: 'ask'; readonly rooms: readonly number[]; readonly parties: readonly PartyIndex[] }
  | { readonly type: 'answer'; readonly questions: readonly number[] }
  | { readonly type: 'signal'; readonly rooms: readonly number[] }
  | { readonly type: 'commit' }
  | { readonly type: 'consult'; readonly constituencies: readonly ConstituencyIndex[] }
  | { readonly type: 'disclose'; readonly kinds: readonly DisclosureKind[] }
  | { readonly type: 'join-bloc'; readonly blocs: readonly number[] }
  | { readonly type: 'leave-bloc'; readonly blocs: readonly number[] }
  | { readonly type: 'open-room'; readonly parties: readonly PartyIndex[] }
  | { readonly type: 'leave-room'; readonly rooms: readonly number[] }
  | { readonly type: 'draft-side-deal'; readonly rooms: readonly number[] }
  | { readonly type: 'initial-side-deal'; readonly sideDeals: readonly number[] }
  | { readonly type: 'lobby'; readonly constituencies: readonly ConstituencyIndex[] }
  | { readonly type: 'ratify' }
  | { readonly type: 'sign' };

export interface PackageChoice {
  readonly proposal: number;
  readonly package: number;
}

/** Where options come in, when a move names one. */
export interface OptionChoice {
  readonly issue: IssueIndex;
  readonly option: OptionIndex;
}
