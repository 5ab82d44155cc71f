import type { Move } from '#engine/index.ts';
import type { Parts } from './parts.ts';
import type { Situation } from './situation.ts';

export type { Situation } from './situation.ts';

/**
 * A program in a seat. It keeps nothing between calls: whatever it knows of the past it reads from the view,
 * so that a saved match resumes exactly.
 */
export interface Negotiator {
  /** Name of its strategy. */
  readonly strategy: string;
  /** The next move of its seat; undefined when there is nothing to do now. Same situation, same move. */
  decide(situation: Situation): Move | undefined;
}

/** A number that changes how a strategy plays. */
export interface Parameter {
  readonly name: string;
  readonly default: number;
  readonly least: number;
  readonly most: number;
}

export type Parameters = Readonly<Record<string, number>>;

/** How a strategy behaves, for people: keys of the texts in `agents.json`, and the numbers those texts quote. */
export interface PolicyCard {
  readonly name: string;
  readonly summary: string;
  readonly opens: string;
  readonly concedes: string;
  readonly answers: string;
  readonly movedBy: string;
  readonly counterplay: string;
  readonly paper: string;
  /** Numbers by the names that the texts use. */
  readonly facts: Readonly<Record<string, number>>;
  /**
   * Share of the way from walk-away (0) to best package (1) that it asks for, at eleven moments from the first
   * round to the last; undefined where that depends on what the others do.
   */
  readonly curve: readonly number[] | undefined;
}

/** One way to negotiate, by name. */
export interface Strategy {
  readonly id: string;
  readonly parameters: readonly Parameter[];
  policyCard(parameters?: Parameters): PolicyCard;
  negotiator(parameters?: Parameters, conduct?: Conduct): Negotiator;
  /** What it is made of; left out where there is more to it than parts. */
  parts?(parameters?: Parameters): Parts;
}

/** How it is to behave besides, whatever the strategy. */
export interface Conduct {
  /** Makes offers and answers them, and says and promises nothing besides: the way of a laboratory. */
  readonly quiet: boolean;
}
