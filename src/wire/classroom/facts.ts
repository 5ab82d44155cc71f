/**
 * What does the server tell? Every shape that leaves it for a client of a class. No shape here holds the secret of a seat
 * except those marked as that seat's own.
 */
import type {
  Brief,
  Ending,
  InjectId,
  MatchEvent,
  MatchRecord,
  ObserverView,
  Package,
  PartyIndex,
  Phase,
  ProtocolName,
  SeatId,
  View,
} from '#engine/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import type { DebriefStep, Place, ReadyWords, ScheduledDeed, ScheduledTime, TableLock } from './asks.ts';
import type { ClassPolicy, ClassSettings, SessionShape } from './settings.ts';

/** `lobby`: people arrive and are placed. `tables`: the tables play. `debrief`: they look back together. */
export const classStages = ['lobby', 'tables', 'debrief'] as const;
export type ClassStage = (typeof classStages)[number];

/** Who is who, as everybody in the class may know. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly connected: boolean;
}

/** Of a class, for everybody in it. */
export interface ClassFacts {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly scenario: string;
  readonly difficulty: number;
  /** How long the class has, whatever the case says of itself. */
  readonly shape: SessionShape;
  /** The protocol that is played, the case's own or another. */
  readonly protocol: ProtocolName;
  readonly stage: ClassStage;
  readonly policy: ClassPolicy;
  readonly debrief: DebriefStep;
  /** The server's clock when this was sent, in milliseconds since 1970: clients count from it. */
  readonly now: number;
}

/** Of oneself. */
export interface OwnFacts {
  readonly participant: string;
  readonly name: string;
  readonly language: string;
  /** Undefined while one waits to be placed. */
  readonly place: Place | undefined;
}

/** Who plays a seat now. */
export interface SeatFacts {
  readonly seat: SeatId;
  readonly people: readonly Person[];
  /**
   * The program that plays it, announced to everybody; undefined where people do. Which one it is may be kept for the debrief:
   * then it is `unknown`.
   */
  readonly program: string | undefined;
  /** Its people are gone and a program stands in until they are back. */
  readonly covered: boolean;
  /** Somebody has come late and reads first: the program that covers the seat plays on until they take it. */
  readonly reading: boolean;
}

/** The clock of a table, as one reader has it: one's own extra time is in it. A paused one says how much is left, a running one when it ends. */
export type ClockFacts =
  | { readonly kind: 'running'; readonly endsAt: number; readonly lastCall: boolean }
  | { readonly kind: 'paused'; readonly millisecondsLeft: number; readonly lastCall: boolean };

export interface Announcement {
  readonly id: number;
  readonly at: number;
  readonly kind: 'message' | 'news';
  readonly text: string;
  /** Ready words are read in one's own language; the text has them in the facilitator's. */
  readonly ready?: ReadyWords;
}

/** Of a table, for everybody at it. */
export interface TableFacts {
  readonly table: number;
  readonly seats: readonly SeatFacts[];
  readonly observers: readonly Person[];
  readonly clock: ClockFacts | undefined;
  readonly locks: readonly TableLock[];
  /** Seats that are ready and held until the facilitator opens the talks. */
  readonly held: readonly SeatId[];
  readonly announcements: readonly Announcement[];
}

export interface TeamMessage {
  readonly id: number;
  readonly at: number;
  readonly from: string;
  readonly name: string;
  readonly text: string;
}

/** What a delegation has before it tables or accepts something: the draft, and who thinks what of it. */
export interface TeamDraft {
  /** Counts from nought: the next draft of this delegation has the next number. */
  readonly id: number;
  readonly by: string;
  readonly packages: readonly Package[];
  /** The package is one of somebody else's proposal, to be accepted; undefined where the packages are to be tabled. */
  readonly accept: { readonly proposal: number; readonly package: number } | undefined;
  readonly opinions: readonly {
    readonly from: string;
    readonly verdict: 'agree' | 'object';
    readonly comment: string | undefined;
  }[];
}

/** A whisper: this proposal of one's own is worth less than one's own walk-away. Only its author is told. */
export interface LowOffer {
  readonly proposal: number;
  readonly package: number;
}

/** Of one delegation, for its own people. */
export interface TeamFacts {
  readonly people: readonly Person[];
  readonly messages: readonly TeamMessage[];
  readonly draft: TeamDraft | undefined;
  readonly whispers: readonly LowOffer[];
  /** Seats of this delegation at which the dossier has been opened. */
  readonly opened: readonly SeatId[];
}

/** What a facilitator wrote to a question. */
export interface HelpReply {
  readonly at: number;
  readonly text: string;
  /** The asker's whole delegation reads the question and this reply. */
  readonly toDelegation: boolean;
}

/** A question to the facilitators, and what came of it. */
export interface HelpRequest {
  /** Counts from nought: at its table, or among the questions that were asked at none. */
  readonly id: number;
  /** Undefined for a question of somebody who sat at no table that played. */
  readonly table: number | undefined;
  readonly at: number;
  readonly from: string;
  readonly name: string;
  readonly text: string;
  readonly answered: boolean;
  /** In the order in which they were written; two facilitators may reply. Empty where somebody came by instead. */
  readonly replies: readonly HelpReply[];
}

/** What everybody gets on entering, and on `sync`. Fields that are not one's own are absent. */
export interface Welcome {
  readonly role: 'participant' | 'facilitator' | 'projector';
  readonly class: ClassFacts | undefined;
  readonly own: OwnFacts | undefined;
  readonly table: TableFacts | undefined;
  readonly team: TeamFacts | undefined;
  readonly view: View | undefined;
  readonly observed: ObserverView | undefined;
  /** One's own questions to the facilitators, and those of others in the delegation whose reply is for all of it. */
  readonly help: readonly HelpRequest[];
  /** For a facilitator who named a class. */
  readonly cockpit: CockpitFacts | undefined;
  readonly projector: ProjectorFacts | undefined;
}

/** The case as this seat may know it. Asked for again when an event has happened: then its words are there too. */
export interface CaseAnswer {
  /** Every private part of others is empty. */
  readonly caseFile: CaseFile;
  readonly brief: Brief | undefined;
}

/** What changed in a view: fields by name; `events` holds the new ones only, when `from` is what the client has. */
export interface ViewChange {
  readonly table: number;
  /** Revision that the change starts from; undefined when it is the whole view. */
  readonly from: number | undefined;
  readonly revision: number;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly events: readonly MatchEvent[];
}

export type AgreementLight = 'nothing' | 'outside' | 'inside';

export const alarmKinds = [
  'quiet',
  'below-own-walk-away',
  'signed-below',
  'finished-early',
  'dropped',
  'help',
] as const;
export interface Alarm {
  readonly kind: (typeof alarmKinds)[number];
  readonly seat: SeatId | undefined;
  /** When its cause came about, in milliseconds since 1970: the same as long as the cause is the same. */
  readonly since: number;
}

/** What facilitators have scheduled: for them alone. */
export interface ScheduledItem {
  /** Counts from nought, in the order in which they were scheduled. */
  readonly id: number;
  readonly time: ScheduledTime;
  readonly deed: ScheduledDeed;
  /** Undefined for all tables that there are or will be. */
  readonly tables: readonly number[] | undefined;
  readonly calledOff: boolean;
}

/**
 * How something that is scheduled stands at one table. `at` in milliseconds since 1970: when it happened; or when it will if no pause comes between,
 * where that is known.
 */
export interface ScheduledThere {
  readonly item: number;
  readonly state: 'waiting' | 'happened' | 'missed' | 'called-off';
  readonly at: number | undefined;
}

/** One table in the cockpit: for facilitators only. */
export interface CockpitTable {
  readonly table: number;
  readonly phase: Phase | undefined;
  readonly round: number;
  readonly rounds: number;
  readonly revision: number;
  readonly clock: ClockFacts | undefined;
  readonly locks: readonly TableLock[];
  readonly offers: number;
  readonly lastOfferAt: number | undefined;
  /** Who tabled the last offer; undefined before there is one. */
  readonly lastOfferBy: PartyIndex | undefined;
  /** The facilitator has let this table go on to its talks; those who are not ready yet follow by themselves. */
  readonly talksOpened: boolean;
  readonly light: AgreementLight;
  readonly seats: readonly (SeatFacts & {
    readonly party: PartyIndex;
    readonly opened: boolean;
    readonly planned: boolean;
    readonly ready: boolean;
    /** Moves made by people of this seat, and when the last one was. */
    readonly moves: number;
    readonly lastMoveAt: number | undefined;
    /** Since when these people have not been heard at the talks; undefined while nobody waits for a word of theirs. */
    readonly silentSince: number | undefined;
    /** Seconds that this seat alone has on top of the clock. */
    readonly extraSeconds: number;
  })[];
  /** Events of the case that have happened at this table, by id. */
  readonly happened: readonly InjectId[];
  /** How what is scheduled for this table stands. */
  readonly scheduled: readonly ScheduledThere[];
  readonly observers: readonly Person[];
  readonly help: readonly HelpRequest[];
  readonly alarms: readonly Alarm[];
  readonly ending: Ending | undefined;
  readonly over: boolean;
  /** Programs alone sit in all chairs, and wait for somebody to take a seat or for `let-play`. */
  readonly keptBack: boolean;
}

export interface RosterEntry extends Person {
  readonly language: string;
  readonly place: Place | undefined;
  /** Has this person ever entered? */
  readonly arrived: boolean;
  /** Who came by the code under the name of somebody on the list, who is not here and whose place is kept: that one's id. */
  readonly listedAs: string | undefined;
}

/** The cockpit. On entering it is whole; afterwards it holds the tables that changed, and the people if they did. */
export interface CockpitFacts {
  readonly class: ClassFacts;
  readonly settings: ClassSettings;
  readonly joinClosed: boolean;
  readonly people: readonly RosterEntry[] | undefined;
  /** Questions of those who sat at no table that played; told with the people. */
  readonly questions: readonly HelpRequest[] | undefined;
  /** Told with the people. */
  readonly schedule: readonly ScheduledItem[] | undefined;
  /** How many tables there are: those beyond have been taken away. */
  readonly tableCount: number;
  readonly tables: readonly CockpitTable[];
}

/** What stands on the wall: nothing that a seat would not tell its neighbour. */
export interface ProjectorFacts {
  readonly class: ClassFacts;
  readonly joinClosed: boolean;
  readonly people: number;
  readonly connected: number;
  readonly tables: readonly {
    readonly table: number;
    readonly phase: Phase | undefined;
    readonly round: number;
    readonly rounds: number;
    readonly clock: ClockFacts | undefined;
    /** Before the talks, indexed by party: is it ready for what comes next? Its own table sees it too. Empty at any other time. */
    readonly ready: readonly boolean[];
    readonly over: boolean;
    /** Nobody sits there: its programs wait. */
    readonly keptBack: boolean;
  }[];
}

export interface PackageWorth {
  readonly proposal: number;
  readonly package: number;
  /** Indexed by party: points of its sheet, 0 to 100, and its walk-away now. */
  readonly parties: readonly { readonly points: number; readonly walkAway: number }[];
}

/** A facilitator looks at one table. */
export interface WatchedTable {
  readonly table: TableFacts;
  readonly observed: ObserverView | undefined;
  /** What each package that stands, or was agreed, is worth to whom. */
  readonly worth: readonly PackageWorth[];
  /** What was said in side rooms and teams: empty unless the policy allows reading it. */
  readonly sideEvents: readonly MatchEvent[];
  readonly teams: readonly { readonly seat: SeatId; readonly messages: readonly TeamMessage[] }[];
  readonly observations: readonly {
    readonly at: number;
    readonly name: string;
    readonly kind: string;
    readonly note: string;
  }[];
}

export interface ClassLine {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly scenario: string;
  readonly stage: ClassStage;
  readonly createdAt: number;
  readonly people: number;
  readonly tables: number;
}

/** One table in the debrief. What the step does not open is absent. */
export interface DebriefTable {
  readonly table: number;
  readonly people: readonly {
    readonly seat: SeatId;
    readonly names: readonly string[];
    readonly program: string | undefined;
  }[];
  readonly over: boolean;
  readonly ending: Ending | undefined;
  readonly rounds: number;
  /** From `agreements` on. */
  readonly agreement: { readonly package: Package; readonly parties: readonly PartyIndex[] } | undefined;
  /** From `results` on; indexed by party. Without an agreement, and for a party that stayed out: its walk-away. */
  readonly points: readonly number[] | undefined;
  readonly walkAways: readonly number[] | undefined;
  /** From `possible` on: the moves, from which every chart can be made. */
  readonly record: MatchRecord | undefined;
}

export interface DebriefAnswer {
  readonly step: DebriefStep;
  readonly tables: readonly DebriefTable[];
  /** From `possible` on: the whole case, secrets and all. */
  readonly caseFile: CaseFile | undefined;
}

/** What the server sends unasked. */
export type Tell =
  | { readonly type: 'class'; readonly class: ClassFacts }
  | { readonly type: 'own'; readonly own: OwnFacts }
  | { readonly type: 'table'; readonly table: TableFacts }
  | { readonly type: 'team'; readonly team: TeamFacts }
  | { readonly type: 'view'; readonly change: ViewChange }
  | { readonly type: 'help'; readonly help: readonly HelpRequest[] }
  | { readonly type: 'cockpit'; readonly cockpit: CockpitFacts }
  | { readonly type: 'projector'; readonly projector: ProjectorFacts }
  /** There are several servers: whoever is owed an answer for so long should call again, and may be put through to another. */
  | { readonly type: 'patience'; readonly milliseconds: number }
  /** The token is no longer good, or the class is gone: nothing more comes on this line. */
  | {
      readonly type: 'farewell';
      readonly code: 'SEAT_MOVED' | 'SEAT_REISSUED' | 'TAKEN_OFF' | 'CLASS_DELETED';
    };
