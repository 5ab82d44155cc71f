/** What is kept of one finished game? One line of JSON, which says by itself which game it was. */
import type { Distances, StepClass } from '#analysis/index.ts';
import type { ImpasseReason, ProtocolName } from '#engine/index.ts';

/** How a game ended: an agreement, or why there was none. */
export type GameOutcome = 'agreement' | ImpasseReason;

/** What one party came to. */
export interface PartyRow {
  readonly party: string;
  /** Name of the contender that played it. */
  readonly strategy: string;
  /** Points below which it would rather have had no agreement, as they stood at the end. */
  readonly walkAway: number;
  /** Points of the agreement; left out at an impasse, and for a party that the agreement does not bind. */
  readonly points?: number;
  /**
   * What it came to when the game ended: points · dᵗ, or the walk-away · dᵗ at an impasse (t as in Genius). Left out where its
   * sheet has no discount.
   */
  readonly discounted?: number;
  /** Points above the walk-away, times dᵗ where its sheet has a discount d; 0 without an agreement that binds it. Below 0 where it signed what it should not have. */
  readonly gain: number;
  /** `gain` as a share of the most that it could have gained in the zone; left out where nothing could be gained. */
  readonly share?: number;
  /** Proposals that it tabled. */
  readonly offers: number;
  /**
   * Gain that its first proposal asked for, as a share of the most that it could have gained in the zone: above 1 where it asked for
   * more than the others could accept. Left out where it made none, or nothing could be gained.
   */
  readonly opening?: number;
  /** Steps from each of its proposals to the next, by class; docs/analysis.md says what they mean. */
  readonly steps: Readonly<Partial<Record<StepClass, number>>>;
}

/** What is measured of a game, whoever played it. */
export interface GameFacts {
  readonly outcome: GameOutcome;
  readonly rounds: number;
  /** Share of the rounds there were that had begun when it ended, in (0, 1]. */
  readonly time: number;
  readonly moves: number;
  /** Nothing possible would have been better for somebody and worse for nobody. Left out at an impasse. */
  readonly onFrontier?: boolean;
  /** All gains, as a share of the largest sum that could have been had: 0 at an impasse. Left out where the zone is empty. */
  readonly jointGain?: number;
  /** In points, as `distancesOf` measures them: from the agreement, or from the walk-aways. */
  readonly distances?: Partial<Distances>;
  /** Indexed by party. */
  readonly parties: readonly Omit<PartyRow, 'strategy'>[];
}

/** A line of `games.jsonl`. Every column is explained in docs/tournament.md. */
export interface GameRow extends GameFacts {
  /** Number of the game, from 0. */
  readonly game: number;
  readonly scenario: string;
  /** The first twelve characters of the digest of the case as it was played. */
  readonly digest: string;
  readonly protocol: ProtocolName;
  readonly difficulty: string;
  /** Counts from 0. */
  readonly repetition: number;
  readonly seed: string;
  /** Indexed by party. */
  readonly parties: readonly PartyRow[];
}
