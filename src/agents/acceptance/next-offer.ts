import type { Acceptance } from '../parts.ts';

/**
 * Accepts what is worth at least as much as what it would table next itself (AC_next), and, once nothing it
 * tables can be agreed any more, whatever is no worse than its walk-away.
 *
 * Baarslag, Hindriks & Jonker (2014), "Effective acceptance conditions in real-time automated negotiation".
 */
export const nextOffer: Acceptance = (outlook, target, [bid]) => {
  if (outlook.isTooLateToPropose) return outlook.walkAway;
  const own = bid === undefined ? target : Math.min(target, outlook.worth(bid));
  return Math.max(outlook.walkAway, own);
};
