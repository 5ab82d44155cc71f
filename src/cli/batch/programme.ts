/** Which games does a batch hold? Plain data: the same for a thread, another process and another machine. */
import { underProtocol, type ProtocolName, type Scenario } from '#engine/index.ts';
import { digestOf } from '#kernel/canonical.ts';

/** A way to play that takes part. */
export interface Contender {
  /** What tables and rows call it. Unique. */
  readonly name: string;
  /** Id of a strategy or persona. */
  readonly strategy: string;
  readonly parameters?: Readonly<Record<string, number>>;
}

/** One case under one protocol at one difficulty. Results of two cells are never added up in points. */
export interface Cell {
  /** Index into the programme's scenarios. */
  readonly scenario: number;
  readonly protocol: ProtocolName;
  /** Index into the scenario's difficulties. */
  readonly difficulty: number;
}

/** Who sits where. */
export interface Lineup {
  /** Index into the programme's cells. */
  readonly cell: number;
  /** Indexed by party: index into the programme's contenders. */
  readonly seats: readonly number[];
  /** Parties whose results count when contenders are compared: each contender met the same company there. Sorted. */
  readonly scored: readonly number[];
}

/** Every line-up is played once in every repetition. Game `i` is line-up `i mod n` of repetition `⌊i / n⌋`. */
export interface Programme {
  readonly scenarios: readonly Scenario[];
  readonly contenders: readonly Contender[];
  readonly cells: readonly Cell[];
  readonly lineups: readonly Lineup[];
  readonly repetitions: number;
  readonly seed: string;
  /** Programs make and answer offers only, and say nothing besides. */
  readonly quiet: boolean;
}

/** One game of a programme. */
export interface Game {
  /** Counts from 0. */
  readonly number: number;
  readonly lineup: Lineup;
  readonly cell: Cell;
  /** Counts from 0. */
  readonly repetition: number;
  /**
   * `<seed>:<repetition>`. All line-ups of a repetition meet the same luck (common random numbers), so that contenders
   * are compared on equal terms.
   */
  readonly seed: string;
}

export const gamesIn = ({ lineups, repetitions }: Programme): number => lineups.length * repetitions;

/** Throws a RangeError when the programme has no such game. */
export function gameOf({ lineups, cells, repetitions, seed }: Programme, number: number): Game {
  const lineup = lineups[number % lineups.length];
  const cell = lineup && cells[lineup.cell];
  const repetition = Math.floor(number / lineups.length);
  if (lineup === undefined || cell === undefined || repetition >= repetitions)
    throw new RangeError(`No game ${number}`);
  return { number, lineup, cell, repetition, seed: `${seed}:${repetition}` };
}

/** The case of a cell, under its protocol. */
export function caseOf({ scenarios }: Programme, { scenario: index, protocol }: Cell): Scenario {
  const scenario = scenarios[index];
  if (scenario === undefined) throw new RangeError(`No scenario ${index}`);
  return underProtocol(scenario, protocol);
}

/** SHA-256 of all that decides the results. */
export function programmeDigest({ scenarios, ...rest }: Programme): string {
  return digestOf({ ...rest, scenarios: scenarios.map(({ digest }) => digest) });
}
