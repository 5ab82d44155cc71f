import type { DebriefFacts, Improvement } from '#analysis/index.ts';
import type { DraftAgreement, Match, Scenario } from '#engine/index.ts';
import type { Distribution, LensReading, OutcomeScore, Pitfall, Years } from '#outcome/index.ts';
import type { CaseFile, LibraryEntry } from '#scenario/index.ts';
import type { Later } from './connection/local.ts';
import type { Cloud } from './presenters/debrief-cloud.ts';

/*
 * What the client needs from the world around it. The browser's composition root provides these; tests provide
 * their own.
 */

/** Keeps small texts between visits. Writing may fail: storage can be full or forbidden. */
export interface Keep {
  read(key: string): string | undefined;
  write(key: string, text: string): boolean;
  remove(key: string): void;
  /** Calls back whenever another window of the same browser has written this key. */
  whenWrittenElsewhere(key: string, run: () => void): void;
  /** Calls back when the window closes, or goes to another page: the last moment to write. */
  whenLeft(run: () => void): void;
}

/** The cases that came with the product. */
export interface Library {
  readonly entries: readonly LibraryEntry[];
  load(id: string): Promise<CaseFile>;
}

/** Many paths of one agreement: how its years spread, what could have gone wrong, and the clauses that would have helped. */
export interface Spread extends Distribution {
  /** The most frequent first; empty without an agreement. */
  readonly pitfalls: readonly Pitfall[];
}

/** What the years made of an agreement, beside the years without one. */
export interface YearsReport {
  readonly years: Years;
  readonly without: Years;
  readonly scores: readonly OutcomeScore[];
  readonly scoresWithout: readonly OutcomeScore[];
  readonly lenses: readonly LensReading[];
  readonly lensesWithout: readonly LensReading[];
  /** Many paths of the same agreement; it comes a little later than the rest. */
  readonly spread: Spread | undefined;
}

/** How far the reckoning of many paths has come: first the paths, then every clause in its other forms. */
export interface SpreadProgress {
  readonly stage: 'paths' | 'clauses';
  /** Of this stage. In [0, 1]. */
  readonly share: number;
  /** Paths done, in the first stage. */
  readonly paths: number;
}

/** Everything that the debrief computes. */
export interface DebriefReport {
  readonly facts: DebriefFacts;
  /** What else could have been written. */
  readonly cloud: Cloud;
  /** Nearby packages that would have helped somebody and hurt nobody; undefined when there is none. */
  readonly improvement: Improvement | undefined;
}

/** Long computations, off the main thread where there is one. */
export interface Analyst {
  /** The years on the path of luck that the seed names, without their spread. */
  years(scenario: Scenario, agreement: DraftAgreement | undefined, seed: string): Promise<YearsReport>;
  /** The same agreement on many paths of luck: takes longest. */
  spread(
    scenario: Scenario,
    agreement: DraftAgreement | undefined,
    seed: string,
    onProgress?: (progress: SpreadProgress) => void,
  ): Promise<Spread>;
  /** Undefined for a case that is too large to be analysed. */
  debrief(scenario: Scenario, match: Match): Promise<DebriefReport | undefined>;
}

/** Time, as far as the client may know it. */
export interface Timers {
  readonly later: Later;
  /** Calls back every second until stopped. */
  everySecond(tick: () => void): () => void;
}

export interface Ports {
  readonly library: Library;
  readonly keep: Keep;
  readonly analyst: Analyst;
  readonly timers: Timers;
  /** A fresh seed, for those who do not choose one. */
  readonly freshSeed: () => string;
}
