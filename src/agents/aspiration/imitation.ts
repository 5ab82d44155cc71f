import type { Outlook } from '../outlook.ts';
import type { Aspiration } from '../parts.ts';
import { timeDependent, type Tactic } from './time-dependent.ts';

export interface Imitation {
  /** Share of the range given away in the first round, unasked. In [0, 1]. */
  readonly opening: number;
  /** How much of a concession is returned: 1 is like for like. */
  readonly reciprocity: number;
  /** The most that is given away in one round, as a share of the range. In (0, 1]. */
  readonly mostPerRound: number;
  /** Share of the range above the walk-away that is kept even at the deadline. In [0, 1]. */
  readonly reserve: number;
  /** Gives way at least like this, so that two that wait for each other do not wait for ever. */
  readonly patience: number;
}

/**
 * Gives what it is given, measured on its own sheet: the share of the way towards it that the others have
 * come since their first words, on average, is the share of the way towards them that it goes.
 *
 * Relative tit-for-tat of Faratin, Sierra & Jennings (1998), §4.3, in the space of own utility (as Baarslag,
 * Hindriks & Jonker 2013 do), with imitation bounded per round.
 */
export function imitation(parameters: Imitation): Aspiration {
  const { opening, reciprocity, mostPerRound, reserve } = parameters;
  const patient: Tactic = { exponent: parameters.patience, opening: 0, reserve };
  return (outlook) => {
    const { walkAway, best, view } = outlook;
    const least = walkAway + reserve * Math.max(0, best - walkAway);
    const start = best - opening * Math.max(0, best - least);
    // One goes towards where they began, but never further than one's own limit.
    const { first, share } = approachOf(outlook, least);
    const meeting = Math.max(least, Math.min(start, first));
    const given = reciprocity * share * (start - meeting);
    const bounded = Math.min(given, mostPerRound * (best - least) * Math.max(0, view.round - 1));
    return Math.max(least, Math.min(start - bounded, timeDependent(patient)(outlook)));
  };
}

/**
 * Where did the others begin, and how far have they come towards this seat, on average? Whoever has not spoken is taken to
 * begin at `least`.
 */
function approachOf({ ledger, best, others }: Outlook, least: number): { first: number; share: number } {
  let begun = 0;
  let come = 0;
  for (const party of others) {
    const points = ledger.words[party]?.points ?? [];
    const first = points[0];
    const now = points[points.length - 1];
    begun += first ?? least;
    if (first === undefined || now === undefined) continue;
    come += best <= first ? 1 : Math.max(0, Math.min(1, (now - first) / (best - first)));
  }
  const count = Math.max(1, others.length);
  return { first: begun / count, share: come / count };
}
