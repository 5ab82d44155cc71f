import { satisfies } from '#engine/index.ts';
import type { Brief, View } from '#engine/index.ts';

/** How far the negotiation has run, for one seat. */
export interface Clock {
  /** From 0 at the first turn to 1 at the last at which a proposal can still be agreed. */
  readonly time: number;
  /** Nothing that this seat tables from now on can be agreed. */
  readonly isTooLateToPropose: boolean;
}

/** How time runs for one seat as long as nobody leaves. */
export interface Pace {
  /** Turns in a round; undefined where time runs by rounds, because everybody may speak in each. */
  readonly turns: number | undefined;
  /** Own place among those who speak, and the last place from which a proposal of the last round can be agreed. */
  readonly position: number;
  readonly last: number;
}

/**
 * In alternating offers a proposal of the last round can only be supported by its author and those who speak
 * after it: under unanimity only the first speaker has a last round, the others make their last offer before.
 * Time therefore runs by turns, so that nobody gives way a whole round before the others do.
 */
export function paceOf({ party, rules }: Brief, left: readonly boolean[]): Pace {
  if (rules.protocol !== 'alternating-offers') return { turns: undefined, position: 0, last: 0 };
  const speakers = rules.order.filter((other) => !left[other]);
  return {
    turns: speakers.length,
    position: Math.max(0, speakers.indexOf(party)),
    last: speakers.findLastIndex((_, index) => satisfies(rules.decision, speakers.slice(index))),
  };
}

export function clockOf(brief: Brief, view: View): Clock {
  return clockAt(brief, paceOf(brief, view.left), view);
}

type Moment = Pick<View, 'round' | 'rounds' | 'spent'>;

/** The clock of a seat whose pace is known. */
export function clockAt({ party, rules }: Brief, pace: Pace, { round, rounds, spent }: Moment): Clock {
  const { turns, position, last } = pace;
  // Where everybody may speak, last words are due in the last round but one: the last is there to say yes.
  if (turns === undefined)
    return {
      time: share(round - 1, Math.max(1, rounds - 2)),
      isTooLateToPropose: (spent[party] ?? 0) >= rules.proposalsPerRound && round >= rounds,
    };
  // With more than two it is up a little earlier: the last package must be written by somebody who has heard the last words.
  const lastWords = Math.max(0, turns - 2);
  return {
    time: share((round - 1) * turns + position, (rounds - 1) * turns + Math.max(0, last) - lastWords),
    isTooLateToPropose: round >= rounds && position > last,
  };
}

const share = (done: number, all: number) => (all <= 0 ? 1 : Math.max(0, Math.min(1, done / all)));
