/** What is a class to the files that act on it? Its shapes, which they share without knowing each other. */
import type { Result } from '#kernel/result.ts';
import type { CaseFile } from '#scenario/index.ts';
import type {
  ClassFacts,
  ClassTiming,
  CockpitFacts,
  ProjectorFacts,
  Refused,
  Tell,
  Welcome,
} from '#wire/index.ts';
import type { Row, StoreProblem } from '../store/store.ts';
import type { ClassState } from './class-state.ts';
import type { ClassEntry } from './log-entries.ts';
import type { Roll } from './roll.ts';
import type { Table } from './table.ts';
import type { Tokens } from './tokens.ts';

/** The way to one device. */
export interface Line {
  tell(tell: Tell): void;
  close(): void;
}

export type Visitor =
  | { readonly role: 'participant'; readonly participant: string }
  | { readonly role: 'facilitator' }
  | { readonly role: 'projector' };

/** What a class needs of the server around it. */
export interface ClassHost {
  readonly caseFile: CaseFile;
  readonly tokens: Tokens;
  readonly now: () => number;
  readonly later: (milliseconds: number, run: () => void) => () => void;
  readonly botPace: number;
  readonly append: (epoch: number, rows: readonly Row[]) => Promise<Result<undefined, StoreProblem>>;
  /** Keeps the case as it is now, so that a class can be played on after its scenario has been changed. */
  readonly keepCase: () => Promise<Result<unknown, StoreProblem>>;
  readonly report: (fault: unknown) => void;
}

export interface Classroom {
  readonly id: string;
  readonly host: ClassHost;
  readonly timing: ClassTiming;
  state(): ClassState;
  roll(): Roll;
  facts(): ClassFacts;
  tables(): readonly Table[];
  table(number: number | undefined): Table | undefined;
  /** Since when a participant is off the line; undefined while on it. */
  goneSince(participant: string): number | undefined;
  readonly lines: FanOut;
  /** Does one thing after the other; a command that was done before is handed to `again` instead. */
  run<Answer>(
    commandId: string | undefined,
    again: (entry: ClassEntry) => Answer,
    task: () => Promise<Answer>,
  ): Promise<Answer>;
  /** Writes entries together, waits for the disk, lets them happen. `commandId` names the first, `commandId+1` the next: `commandId:1` is what it does to the first table. */
  write(commandId: string | undefined, entries: readonly ClassEntry[]): Promise<Refused | undefined>;
  /** The same for entries that each have a command of their own. */
  writeNamed(
    entries: readonly (readonly [commandId: string | undefined, entry: ClassEntry])[],
  ): Promise<Refused | undefined>;
  /** What a command of several entries wrote as its `index`th; undefined when it did not. */
  written(commandId: string, index: number): ClassEntry | undefined;
  stop(): void;
}

export interface FanOut {
  isConnected(participant: string): boolean;
  goneSince(participant: string): number | undefined;
  /** From now on this line is this visitor's. An older line of the same participant is told farewell. */
  enter(line: Line, visitor: Visitor): void;
  leave(line: Line): void;
  /** Is this line still somebody's? Whoever was told farewell on it has no say on it any more. */
  has(line: Line): boolean;
  /** Everything there is to show to a visitor; what the line is told from here on follows on it. */
  welcome(line: Line): Welcome;
  classChanged(): void;
  tableChanged(table: number): void;
  /** Ends the lines of one participant, or of all. */
  farewell(code: Extract<Tell, { type: 'farewell' }>['code'], participant?: string): void;
  /** Hangs up on everybody: they call again, here or wherever the class is then. */
  cut(): void;
  cockpit(): CockpitFacts;
  projector(): ProjectorFacts;
  stop(): void;
}
