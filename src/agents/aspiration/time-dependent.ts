import { power } from '#kernel/exact.ts';
import type { Aspiration } from '../parts.ts';

/** How a time-dependent tactic gives way. */
export interface Tactic {
  /** β: below 1 holds out until late (boulware), 1 is straight, above 1 gives way early (conceder). */
  readonly exponent: number;
  /** κ: share of the range given away in the first round. In [0, 1]. */
  readonly opening: number;
  /** Share of the range above the walk-away that is kept even at the deadline. In [0, 1]. */
  readonly reserve: number;
}

/**
 * The share of the range that has been given away at `time`: α(t) = κ + (1 − κ)·t^(1/β), the polynomial
 * tactics of Faratin, Sierra & Jennings (1998), "Negotiation decision functions for autonomous agents", §4.1.
 *
 * @param time from 0 to 1
 * @returns from κ to 1
 */
export function concededAt({ exponent, opening }: Tactic, time: number): number {
  return opening + (1 - opening) * power(Math.max(0, Math.min(1, time)), 1 / exponent);
}

/** Asks for less as time goes by, whatever the others do. */
export function timeDependent(tactic: Tactic): Aspiration {
  return ({ walkAway, best, time }) => {
    const least = walkAway + tactic.reserve * Math.max(0, best - walkAway);
    return least + (1 - concededAt(tactic, time)) * Math.max(0, best - least);
  };
}
