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
  /** The file belongs to another program, or to a newer version of this one. */
  | { readonly code: 'STORE_FOREIGN'; readonly path: string }
  | { readonly code: 'STORE_READ_ONLY'; readonly path: string }
  | { readonly code: 'STORE_FULL'; readonly path: string }
  /** Somebody else holds this class now: nothing may be written for it from here. */
  | { readonly code: 'STORE_FENCED'; readonly path: string }
  | { readonly code: 'STORE_FAILED'; readonly path: string; readonly reason: string };

export interface KeptClass {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** Whoever claimed a class last may write to it: the epoch proves it. */
export interface Claim {
  readonly epoch: number;
  /** The whole log, by stream and then by number. */
  readonly rows: readonly Row[];
}

export interface Store {
  /** Takes a class over, new or old, and reads its log. */
  claim(classId: string, at: number): Promise<Result<Claim, StoreProblem>>;
  /** Writes all rows or none. Answers once they are on the disk itself. */
  append(classId: string, epoch: number, rows: readonly Row[]): Promise<Result<undefined, StoreProblem>>;
  /** The whole log of a class, without taking it over. */
  read(classId: string): Promise<Result<readonly Row[], StoreProblem>>;
  classes(): Promise<Result<readonly KeptClass[], StoreProblem>>;
  /** Deletes a class with all its rows, and overwrites the place where they stood. */
  remove(classId: string): Promise<Result<undefined, StoreProblem>>;
  /** A value kept under a name: the one there is, or the one given, which is then kept. */
  keep(name: string, value: string): Promise<Result<string, StoreProblem>>;
  close(): Promise<void>;
}
