/** What is wrong, where, and what does the line look like? */
import type { ImportCode, ProblemCode } from './codes.ts';

/** What the sentences about a problem are made of. `nearest` is what the author may have meant. */
export type ProblemData = Readonly<Record<string, string | number>>;

/** A place in the value of a file: keys and list positions from the top. */
export type Path = readonly (string | number)[];

/** Something wrong in one file, by its place in the value. */
export interface Fault {
  readonly code: ProblemCode;
  readonly at: Path;
  /** Whether the key is wrong, or what stands behind it. */
  readonly on: 'key' | 'value';
  /** The part of a text that is wrong, as it is written there. */
  readonly part?: string;
  readonly data: ProblemData;
}

/** Something wrong in one file, by its place in the text. */
export interface TextFault {
  readonly code: ProblemCode;
  /** Counts UTF-16 units from 0. */
  readonly offset: number;
  readonly data: ProblemData;
}

/** A problem as it is reported. */
export interface Problem {
  readonly code: ProblemCode | ImportCode;
  /** Path of the file, as it was given. */
  readonly path: string;
  /** Both count from 1; column counts UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly excerpt: Excerpt;
  readonly data: ProblemData;
}

/** The offending line, cut to the part around the fault, with unprintable characters shown as `·`. */
export interface Excerpt {
  readonly text: string;
  /** Where in `text` the caret points. Counts from 0. */
  readonly caret: number;
}

export const fault = (code: ProblemCode, at: Path, data: ProblemData = {}): Fault => ({
  code,
  at,
  on: 'value',
  data,
});

/** A fault in one part of a text. */
export const faultAtText = (code: ProblemCode, at: Path, part: string, data: ProblemData = {}): Fault => ({
  ...fault(code, at, data),
  part,
});

export const keyFault = (code: ProblemCode, at: Path, data: ProblemData = {}): Fault => ({
  code,
  at,
  on: 'key',
  data,
});
