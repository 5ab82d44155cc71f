import type { Bidding } from '../parts.ts';
import { choose, tasted } from './choose.ts';
import { nearnessToOthers } from './others-words.ts';

/** Weight of the seat's taste among packages that are as near as each other, in value points. */
const TASTE = 1.5;

/**
 * Of the packages worth what it asks for, tables the one most like what the others last put their names to:
 * it answers in their own words. After the similarity-based trade-offs of Faratin, Sierra & Jennings (2002),
 * with every issue counted the same.
 */
export const nearest: Bidding = (outlook, target) => {
  const chosen = choose(outlook, target, tasted(outlook, nearnessToOthers(outlook), TASTE));
  return chosen === undefined ? [] : [chosen.package];
};
