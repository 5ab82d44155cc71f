import { satisfies } from '#engine/index.ts';
import type { Brief, View } from '#engine/index.ts';

/** How far the negotiation has run, for one seat. */
export interface Clock {
  /** From 0 at the first turn to 1 at the last at which a proposal can still be agreed. */
  readonly time: number;
  /** Nothing that this seat tables from now on can be agreed. */
  readonly isTooLateToPropose: boolean;
}

export function clockOf(brief: Brief, view: View): Clock {
  return brief.rules.protocol === 'alternating-offers' ? byTurns(brief, view) : byRounds(brief, view);
}

/** Where everybody may speak, last words are due in the last round but one: the last is there to say yes. */
function byRounds({ party, rules }: Brief, view: View): Clock {
  const isSpent = (view.spent[party] ?? 0) >= rules.proposalsPerRound;
  return {
    time: share(view.round - 1, Math.max(1, view.rounds - 2)),
    isTooLateToPropose: isSpent && view.round >= view.rounds,
  };
}

/**
 * In alternating offers a proposal of the last round can only be supported by its author and those who speak
 * after it: under unanimity only the first speaker has a last round, the others make their last offer before.
 * Time therefore runs by turns, so that nobody gives way a whole round before the others do. With more than
 * two it is up a little earlier: the last package must be written by somebody who has heard the last words.
 */
function byTurns({ party, rules }: Brief, view: View): Clock {
  const speakers = rules.order.filter((other) => !view.left[other]);
  const position = Math.max(0, speakers.indexOf(party));
  const last = speakers.findLastIndex((_, index) => satisfies(rules.decision, speakers.slice(index)));
  const turns = (round: number, index: number) => (round - 1) * speakers.length + index;
  const lastWords = Math.max(0, speakers.length - 2);
  return {
    time: share(turns(view.round, position), turns(view.rounds, Math.max(0, last)) - lastWords),
    isTooLateToPropose: view.round >= view.rounds && position > last,
  };
}

const share = (done: number, all: number) => (all <= 0 ? 1 : Math.max(0, Math.min(1, done / all)));
