/** What does the log of a class say? Every line of it, for the class (stream 0) and for its tables. */
import type { ConstituencyIndex, Move, Package, PartyIndex, SeatId } from '#engine/index.ts';
import type {
  ClassPolicy,
  ClassSettings,
  DebriefStep,
  Place,
  ReadyWords,
  ScheduledDeed,
  ScheduledTime,
  TableLock,
} from '#wire/index.ts';

export type ClassEntry =
  | { readonly k: 'created'; readonly settings: ClassSettings }
  | {
      readonly k: 'joined';
      readonly participant: string;
      readonly name: string;
      readonly language: string;
      readonly enrolled: boolean;
    }
  | {
      readonly k: 'renamed';
      readonly participant: string;
      readonly name: string;
      readonly language: string;
    }
  /** `language` is that of the device, where it said. */
  | { readonly k: 'arrived'; readonly participant: string; readonly language?: string }
  | { readonly k: 'placed'; readonly participant: string; readonly place?: Place }
  | { readonly k: 'removed'; readonly participant: string }
  | { readonly k: 'reissued'; readonly participant: string; readonly number: number }
  | { readonly k: 'tables'; readonly count: number }
  | { readonly k: 'join-closed'; readonly closed: boolean }
  | { readonly k: 'policy'; readonly policy: ClassPolicy }
  | { readonly k: 'began' }
  | {
      readonly k: 'announced';
      readonly kind: 'message' | 'news';
      readonly text: string;
      readonly tables?: readonly number[];
      readonly parties?: readonly string[];
      /** What was scheduled and is hereby said at its table. */
      readonly item?: number;
      readonly ready?: ReadyWords;
    }
  /** Numbered from nought in the order of the log. Without tables, for all that there are or will be. */
  | {
      readonly k: 'scheduled';
      readonly time: ScheduledTime;
      readonly deed: ScheduledDeed;
      readonly tables?: readonly number[];
    }
  | { readonly k: 'called-off'; readonly item: number }
  /** A question to the facilitators of somebody who sits at no table that plays. */
  | { readonly k: 'asked'; readonly participant: string; readonly text: string }
  /** `question` counts from nought, in the order in which they were asked. Without a text somebody came by instead. */
  | { readonly k: 'replied'; readonly question: number; readonly text?: string }
  | { readonly k: 'revealed'; readonly step: DebriefStep };

/** The clock as the log keeps it: absolute, so that a restart finds it where it was. */
export type TableClock = (
  | { readonly kind: 'running'; readonly endsAt: number }
  | { readonly kind: 'paused'; readonly millisecondsLeft: number }
) & {
  readonly lastCall: boolean;
  /** Milliseconds that some seats have on top, by seat. */
  readonly extra?: Readonly<Record<SeatId, number>>;
};

/** A place at a table that is not a seat of its own party. */
export interface Bench {
  readonly party: PartyIndex;
  readonly constituency: ConstituencyIndex;
}

export type TableEntry =
  | {
      readonly k: 'began';
      readonly scenario: { readonly id: string; readonly digest: string };
      readonly seed: string;
      readonly difficulty: number;
      readonly programs: Readonly<Record<SeatId, string>>;
    }
  /** `by` is a participant, `program`, `clock` or `facilitator`; `item` is what was scheduled and hereby happens. */
  | { readonly k: 'move'; readonly move: Move; readonly by: string; readonly item?: number }
  /** Who plays a seat from now on: a program, or people. `reading`: it covers for somebody who came late, until that one takes the seat. */
  | {
      readonly k: 'seated';
      readonly seat: SeatId;
      readonly program?: string;
      readonly covered: boolean;
      readonly reading?: boolean;
    }
  | { readonly k: 'clock'; readonly clock?: TableClock }
  | { readonly k: 'locks'; readonly locks: readonly TableLock[] }
  | { readonly k: 'held'; readonly seat: SeatId; readonly by: string }
  | { readonly k: 'talks-opened' }
  /** Programs may play here among themselves. */
  | { readonly k: 'let-play' }
  | { readonly k: 'read'; readonly seat: SeatId; readonly by: string }
  | { readonly k: 'said'; readonly party: PartyIndex; readonly by: string; readonly text: string }
  | {
      readonly k: 'drafted';
      readonly party: PartyIndex;
      readonly by: string;
      readonly packages: readonly Package[];
      /** Which package of somebody else's proposal is to be accepted; without it the packages are to be tabled. */
      readonly accept?: { readonly proposal: number; readonly package: number };
    }
  | {
      readonly k: 'opined';
      readonly party: PartyIndex;
      readonly by: string;
      /** The draft that it is about; in logs of before, the one that there was. */
      readonly draft?: number;
      readonly verdict: 'agree' | 'object';
      readonly comment?: string;
    }
  | { readonly k: 'observed'; readonly by: string; readonly kind: string; readonly note: string }
  /** `party`: for which the asker sat then; left out for whoever had no seat, and in logs of before. */
  | { readonly k: 'help'; readonly by: string; readonly text: string; readonly party?: PartyIndex }
  /** `party`: its whole delegation reads the question and the reply. Without a text somebody came by instead. */
  | {
      readonly k: 'helped';
      readonly request: number;
      readonly text?: string;
      readonly party?: PartyIndex;
    };
