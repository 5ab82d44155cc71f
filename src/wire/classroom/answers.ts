/** What is answered to an ask? */
import type { IllegalMove } from '#engine/index.ts';
import type { AskType } from './asks.ts';
import type { CaseAnswer, ClassLine, ClassFacts, DebriefAnswer, WatchedTable, Welcome } from './facts.ts';

export const classProblemCodes = [
  'MALFORMED_ASK',
  'TOO_FAST',
  'NOT_ENTERED',
  'NOT_ALLOWED',
  'BAD_TOKEN',
  'WRONG_CODE',
  'WRONG_SECRET',
  'GUESSING_PAUSED',
  'CLASS_UNKNOWN',
  'CLASS_FULL',
  'TABLES_FULL',
  'SCHEDULE_FULL',
  'ANNOUNCEMENTS_FULL',
  'JOIN_CLOSED',
  'NAME_UNFIT',
  'SCENARIO_UNAVAILABLE',
  'SETTINGS_UNFIT',
  'TABLE_UNKNOWN',
  'PLACE_UNKNOWN',
  'PARTICIPANT_UNKNOWN',
  'NOT_SEATED',
  'NOT_STARTED',
  'ALREADY_STARTED',
  'NOBODY_THERE',
  'TABLES_STILL_OPEN',
  'PHASE_LOCKED',
  'TIME_UP',
  'TEAM_UNDECIDED',
  'SEAT_COVERED',
  'NOT_YOUR_SEAT',
  'STALE_REVISION',
  'STORE_FULL',
  'STORE_READ_ONLY',
  'STORE_FAILED',
  'STORE_FENCED',
  'STORE_AWAY',
  'CLASS_ELSEWHERE',
  'SERVER_FAULT',
] as const;
export type ClassProblemCode = (typeof classProblemCodes)[number];

/** Why an ask was refused. Codes of moves are those of the engine. */
export interface Refused {
  readonly ok: false;
  readonly code: ClassProblemCode | IllegalMove['code'];
  readonly detail?: string | number;
  /** The same ask with the same id may work in a while. */
  readonly again?: boolean;
}

/** What links of one's own are made of: for facilitators alone, and only when they ask. */
interface OwnTokens {
  readonly tokens: readonly {
    readonly participant: string;
    readonly name: string;
    readonly token: string;
  }[];
}

interface Answers {
  readonly look: { readonly title: string; readonly scenario: string; readonly joinClosed: boolean };
  readonly join: { readonly token: string };
  readonly facilitate: { readonly token: string };
  readonly enter: Welcome;
  readonly sync: Welcome;
  readonly case: CaseAnswer;
  readonly move: { readonly revision: number; readonly held: boolean };
  readonly debrief: DebriefAnswer;
  readonly 'list-classes': { readonly classes: readonly ClassLine[] };
  readonly 'create-class': { readonly class: ClassFacts };
  readonly enrol: OwnTokens;
  readonly roster: OwnTokens;
  readonly reissue: { readonly token: string };
  readonly watch: WatchedTable;
  readonly 'projector-token': { readonly token: string };
  readonly 'facilitator-token': { readonly token: string };
}

/** What a successful answer carries; most carry nothing. */
export type ReplyTo<Type extends AskType> = Type extends keyof Answers ? Answers[Type] : object;
export type Reply<Type extends AskType> = ({ readonly ok: true } & ReplyTo<Type>) | Refused;
