import type { Outlook } from '../outlook.ts';
import type { Acceptance } from '../parts.ts';
import { nextOffer } from './next-offer.ts';

/*
 * Acceptance conditions that grow easier when time is short. All take what beats their own next offer (AC_next); late in
 * the talks they also take what the others are unlikely to improve on.
 *
 * Baarslag, Hindriks & Jonker (2014), "Effective acceptance conditions in real-time automated negotiation", Decision
 * Support Systems 60: AC_time, AC_combi with the maximum and with the average of a window.
 */

/** From a moment on, whatever is no worse than the walk-away (AC_time). */
export function anythingFrom(from: number): Acceptance {
  return (outlook, target, bid) =>
    outlook.time >= from ? outlook.walkAway : nextOffer(outlook, target, bid);
}

/** From a moment on, the best that the others have offered in as much time as is left (AC_combi, maximum of a window). */
export function bestLatelyFrom(from: number): Acceptance {
  return lateFrom(from, (received) => Math.max(...received));
}

/** From a moment on, the average of what they have offered in as much time as is left (AC_combi, average of a window). */
export function averageLatelyFrom(from: number): Acceptance {
  return lateFrom(from, (received) => received.reduce((sum, points) => sum + points, 0) / received.length);
}

function lateFrom(from: number, bar: (received: readonly number[]) => number): Acceptance {
  return (outlook, target, bid) => {
    const least = nextOffer(outlook, target, bid);
    if (outlook.time < from) return least;
    const received = receivedLately(outlook);
    return received.length === 0 ? least : Math.max(outlook.walkAway, Math.min(least, bar(received)));
  };
}

/** Own points of what the others have offered in the last rounds, as many as are left; at least one round. */
function receivedLately({ view, others, ledger }: Outlook): readonly number[] {
  const since = view.round - Math.max(1, view.rounds - view.round);
  return others.flatMap((party) => {
    const words = ledger.words[party];
    if (words === undefined) return [];
    const first = words.rounds.findIndex((round) => round >= since);
    return first < 0 ? [] : words.points.slice(first);
  });
}
