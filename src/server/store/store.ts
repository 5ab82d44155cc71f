/** Where does what happened in a class outlive the process? The port that every store implements. */
import type { Result } from '#kernel/result.ts';

/** One line of a class's log. */
export interface Row {
  /** 0 is the class itself; from 1 on, its tables by number. */
  readonly stream: number;
  /** Counts from 1 in its stream, without a gap. */
  readonly seq: number;
  /** What the client called the command, with who sent it; unique in a class. */
  readonly commandId: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** JSON, kept as text: what is read back is what was written, byte for byte. */
  readonly payload: string;
}

export type StoreProblem =
  /** Another server has this store open. */
  | { readonly code: 'STORE_IN_USE'; readonly path: string }
  | { readonly code: 'STORE_CORRUPT'; readonly path: string }
  /** What was acknowledged stands behind a spoilt place of the log, where SQLite no longer sees it. */
  | { readonly code: 'STORE_TAIL_SPOILT'; readonly path: string }
  /** The file belongs to another program, or to a newer version of this one. */
  | { readonly code: 'STORE_FOREIGN'; readonly path: string }
  | { readonly code: 'STORE_READ_ONLY'; readonly path: string }
  | { readonly code: 'STORE_FULL'; readonly path: string }
  /** Somebody else holds this class now: nothing may be written for it from here. */
  | { readonly code: 'STORE_FENCED'; readonly path: string }
  /** This is no address of a database. */
  | { readonly code: 'STORE_ADDRESS'; readonly path: string }
  /** Another server works with this database, and the two do not know each other. */
  | { readonly code: 'STORE_SHARED'; readonly path: string }
  /** Nobody answers where the database should be. Nothing was written. */
  | { readonly code: 'STORE_AWAY'; readonly path: string; readonly reason: string }
  /** The database does not let this account in, or do what it must. */
  | { readonly code: 'STORE_DENIED'; readonly path: string; readonly reason: string }
  /** The database does not wait for its disk before it says that something is kept. */
  | { readonly code: 'STORE_UNSAFE'; readonly path: string }
  /** Whether it was written is not known: only the log itself can say. */
  | { readonly code: 'STORE_UNSURE'; readonly path: string }
  | { readonly code: 'STORE_FAILED'; readonly path: string; readonly reason: string };

/** Why a class cannot be gone on with from what this process remembers of it: its log may have gone on without it. */
export const isOutOfStep = ({ code }: StoreProblem): boolean =>
  code === 'STORE_FENCED' || code === 'STORE_UNSURE';

export interface KeptClass {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** How often it has been claimed. */
  readonly epoch: number;
  /** The server that claimed it last, by its own name; undefined where one server has the store to itself. */
  readonly holder: string | undefined;
}

/** Whoever claimed a class last may write to it: the epoch proves it. */
export interface Claim {
  readonly epoch: number;
  /** The whole log, by stream and then by number. */
  readonly rows: readonly Row[];
}

export interface Store {
  /**
   * Takes a class over, new or old, and reads its log. With `over`, only from whoever held it by that epoch, 0 for a class that nobody
   * has had: `STORE_FENCED` when somebody else was quicker.
   */
  claim(classId: string, at: number, over?: number): Promise<Result<Claim, StoreProblem>>;
  /** Who holds a class; undefined when there is none of this name. */
  find(classId: string): Promise<Result<KeptClass | undefined, StoreProblem>>;
  /** Writes all rows or none. Answers once they are on the disk itself. */
  append(classId: string, epoch: number, rows: readonly Row[]): Promise<Result<undefined, StoreProblem>>;
  /** The log of a class, whole or one stream of it, without taking it over. */
  read(classId: string, stream?: number): Promise<Result<readonly Row[], StoreProblem>>;
  classes(): Promise<Result<readonly KeptClass[], StoreProblem>>;
  /** Ids of the classes made before this moment to which nothing has been written since it. Milliseconds since 1970. */
  silentSince(at: number): Promise<Result<readonly string[], StoreProblem>>;
  /** Deletes a class with all its rows. In a file, the place where they stood is overwritten. */
  remove(classId: string): Promise<Result<undefined, StoreProblem>>;
  /** A value kept under a name: the one there is, or the one given, which is then kept. An empty one only asks. */
  keep(name: string, value: string): Promise<Result<string, StoreProblem>>;
  close(): Promise<void>;
}
