import type { Brief, Match, Opened, PartyIndex, SeatId, Setup, View } from '#engine/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import type { CommandRefusal } from '#session/index.ts';
import type { ClassProblemCode, TableLock } from '#wire/index.ts';
import type { Draft } from './draft.ts';
import type { DebriefReport, SpreadProgress, YearsReport } from './ports.ts';

/** What the player chose before the game. */
export interface GameChoice {
  readonly scenario: string;
  readonly seat: SeatId;
  /** Strategy by party id, for every party but one's own. */
  readonly opponents: Readonly<Record<string, string>>;
  readonly setup: Setup;
  readonly clock: boolean;
}

/** The player's clock: it runs while the table waits for the player. */
export interface Clock {
  readonly secondsLeft: number;
  readonly secondsTotal: number;
  readonly paused: boolean;
}

/** What a class says to a move besides the rules: a lock, a delegation that has not agreed, a server in trouble. */
export interface ClassRefusal {
  readonly code: ClassProblemCode;
  readonly detail?: string | number;
}

/** One game on the screen. */
export interface GameState {
  readonly choice: GameChoice;
  readonly caseFile: CaseFile;
  readonly brief: Brief;
  readonly view: View;
  /** Which program is about to move; undefined when it is the player's turn to do something. */
  readonly thinking: PartyIndex | undefined;
  readonly draft: Draft;
  readonly clock: Clock | undefined;
  /** The last refused move, until the next one succeeds. */
  readonly refusal: CommandRefusal | ClassRefusal | undefined;
  /** At a table of a class: what its facilitator keeps everybody from for now. The view offers none of it. */
  readonly locks?: readonly TableLock[];
  /** From signature on, and after an impasse. */
  readonly years: YearsReport | undefined;
  /** While the many paths of the years are reckoned. */
  readonly reckoning?: SpreadProgress;
  /** From here on everything is open. */
  readonly opened: Opened | undefined;
  readonly match: Match | undefined;
  /** `too-large` where the case has too many packages to look at them all. */
  readonly debrief: DebriefReport | 'too-large' | undefined;
}
