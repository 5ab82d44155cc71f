/** What does a tournament come to? The shape of `summary.json`; docs/tournament.md explains every field. */
import type { Distances } from '#analysis/index.ts';
import type { ProtocolName } from '#engine/index.ts';
import type { LineupKind } from '#scenario/index.ts';
import type { GameOutcome } from '../batch/game-row.ts';
import type { Contender } from '../batch/programme.ts';
import type { Estimate } from '../statistics/estimate.ts';

/** A difference counts as certain where its adjusted p-value is at most this. */
export const ALPHA = 0.05;

/** Number of the format of `summary.json`. */
export const REPORT_FORMAT = 1;

export interface TournamentReport {
  readonly format: typeof REPORT_FORMAT;
  readonly tournament: {
    readonly name: string;
    readonly seed: string;
    readonly repetitions: number;
    readonly games: number;
    readonly lineups: LineupKind | 'mixed';
    readonly quiet: boolean;
    /** SHA-256 of all that decides the results: cases, contenders, line-ups, repetitions and seed. */
    readonly digest: string;
  };
  readonly contenders: readonly Contender[];
  /** Best mean share first. */
  readonly ranking: readonly Standing[];
  readonly comparisons: readonly Comparison[];
  /** The game of choosing a contender before one knows case and role. Undefined where line-ups do not show it. */
  readonly metaGame: SymmetricGame | undefined;
  readonly cells: readonly CellReport[];
}

/** What one contender came to, over all that it played, or in one role. Means are over scored chairs. */
export interface Standing {
  readonly contender: string;
  /** Chairs that count. */
  readonly chairs: number;
  readonly agreements: Estimate | undefined;
  /** Gain as a share of the best gain possible in its role; 0 at an impasse. */
  readonly share: Estimate | undefined;
  /** Points above the walk-away; 0 at an impasse. */
  readonly gain: Estimate | undefined;
  /** Points of the agreements alone. */
  readonly points: Estimate | undefined;
  readonly percentile: Estimate | undefined;
  readonly jointGain: Estimate | undefined;
  readonly onFrontier: Estimate | undefined;
  /** Of agreements, from the nearest point of the frontier, in points. */
  readonly frontierDistance: Estimate | undefined;
  readonly rounds: Estimate | undefined;
  /** Share of the rounds there were. */
  readonly time: Estimate | undefined;
  /** Gain asked for at first, as a share of the best gain. */
  readonly opening: Estimate | undefined;
  /** Concessions among its steps. */
  readonly concessions: Estimate | undefined;
}

/** Two contenders, over blocks in which both met the same company and the same luck. */
export interface Comparison {
  readonly first: string;
  readonly second: string;
  /** Mean share of the first, less that of the second. */
  readonly difference: Estimate;
  /** Of the sign-flip test. */
  readonly p: number;
  /** Adjusted for all comparisons by Holm's method. */
  readonly adjusted: number;
}

/** What one role came to, whoever played it. */
export interface RoleReport {
  readonly party: string;
  readonly walkAway: number;
  readonly share: Estimate | undefined;
  readonly gain: Estimate | undefined;
  readonly points: Estimate | undefined;
  /** Percentiles of what it came home with: points, or its walk-away. */
  readonly percentiles: Readonly<Record<'p10' | 'p25' | 'p50' | 'p75' | 'p90', number>>;
  /** Agreements that gave it less than its walk-away. */
  readonly belowWalkAway: number;
  /** Share of the best gain that Nash's solution would give it; undefined where the zone is empty. */
  readonly nashShare: number | undefined;
  /** Share, less the mean share of all roles of the same games. */
  readonly advantage: Estimate | undefined;
}

export const fairnessVerdicts = ['even', 'uneven', 'unsettled', 'nothing-to-gain'] as const;

/** Is a role better off than the others, whoever plays it? */
export interface Fairness {
  readonly verdict: (typeof fairnessVerdicts)[number];
  /** Parties whose advantage is material and certain. */
  readonly favoured: readonly string[];
  readonly hurt: readonly string[];
}

export interface CellReport {
  readonly scenario: string;
  readonly digest: string;
  readonly protocol: ProtocolName;
  readonly difficulty: string;
  readonly games: number;
  /** Do repetitions of a line-up differ at all? Where not, intervals have no width and mean nothing. */
  readonly isLucky: boolean;
  /** Nobody closes a table of programs before its time. */
  readonly outcomes: Readonly<Record<Exclude<GameOutcome, 'adjourned'>, number>>;
  readonly agreements: Estimate | undefined;
  readonly rounds: Estimate | undefined;
  readonly time: Estimate | undefined;
  readonly moves: Estimate | undefined;
  readonly jointGain: Estimate | undefined;
  readonly onFrontier: Estimate | undefined;
  /** Of agreements, in points. */
  readonly distances: Readonly<Partial<Record<keyof Distances, Estimate>>>;
  readonly roles: readonly RoleReport[];
  /** Undefined where not every role was competed in: then the roles did not meet the same players. */
  readonly fairness: Fairness | undefined;
  /** Indexed by role competed in, best mean share first within each. */
  readonly standings: readonly { readonly party: string; readonly contenders: readonly Standing[] }[];
  /** Over all roles competed in, best mean share first. */
  readonly ranking: readonly Standing[];
  readonly metaGame: CellGame | undefined;
}

/** A choice of contenders from which nobody gains by choosing otherwise. */
export interface Equilibrium {
  /** Indexed by role competed in. */
  readonly contenders: readonly string[];
  /** The same, as mean shares. */
  readonly shares: readonly number[];
  /** In how many of the resampled tournaments it is one too, as a share. */
  readonly support: number | undefined;
}

/** The game of choosing a contender for each role of one cell. */
export interface CellGame {
  readonly equilibria: readonly Equilibrium[];
  /** Whether every profile was played, or only those in which all but one choose alike. */
  readonly isWhole: boolean;
}

/** One matrix for all cases and roles: what a contender earns where all others are another. */
export interface SymmetricGame {
  /** Indexed by contender and the company it keeps: mean share. */
  readonly payoffs: readonly (readonly number[])[];
  /** Contenders that are best where everybody else is the same. */
  readonly equilibria: readonly { readonly contender: string; readonly support: number | undefined }[];
  /** Where replicator dynamics lead, most frequent first. */
  readonly restPoints: readonly RestPoint[];
}

export interface RestPoint {
  /** Share of the starts that end here. */
  readonly basin: number;
  /** Indexed by contender: share of the population, on average over these starts. */
  readonly mix: readonly number[];
}
