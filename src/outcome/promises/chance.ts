import type { Terms } from '#engine/index.ts';
import { exp, ln } from '#kernel/exact.ts';
import { parameters } from '../parameters.ts';
import type { Effects } from '../world/effects.ts';
import type { AgreedPromise } from './promises.ts';

const given = parameters.promises;

/** How much of the text, and of what is done under it, the public can read: 0 nothing, 1 everything. */
export function transparencyOf(terms: Terms, effects: Effects): number {
  return clamp(given.transparency[terms.transparency] + effects.transparency, 0, 1);
}

/** How closely somebody watches: 0 nobody, 1 an independent body. */
export function oversightOf(terms: Terms, effects: Effects): number {
  return clamp(given.oversight[terms.oversight] + effects.oversight, 0, 1);
}

/**
 * How likely is a promise kept in a given year (counted from signature, from 0)?
 *
 *     p(t) = goodwill · 2^(−t / half-life)                       political will, which fades
 *          + obligation + reach · (precision + delegation)       what the legal form, wording and disputes add
 *          + gain · transparency + gain · oversight              what watching adds
 *          + reach · domestic enforcement, for a producer's own  what courts and inspectors at home add
 *          + trade law, for duties owed to buyers                what binds producers anyway
 *          + interest, for purchases                             buyers want the metal
 *          + enforcement of the regimes in force
 *
 * cut to [0, ceiling]. It depends on nothing that happens in the years, and rises in every one of its terms, so that
 * with the same luck stronger enforcement never breaks a promise that weaker enforcement kept.
 */
export function chanceOf(
  promise: AgreedPromise,
  year: number,
  terms: Terms,
  effects: Effects,
  enforcementAtHome: number,
): number {
  const form = terms.instrument;
  const will = given.goodwill * exp((-ln(2) * year) / given.halfLife[form]);
  const text = given.precision[terms.commitment] + given.delegation[terms.disputes];
  const law = given.obligation[form] + given.reach[form] * text;
  const watched =
    given.transparencyGain * transparencyOf(terms, effects) +
    given.oversightGain * oversightOf(terms, effects);
  const isOwn = promise.to === 'economy' || promise.to === 'communities';
  const free = terms.rightToRegulate ? 1 : given.chilled;
  const home = isOwn ? given.reach[form] * given.domesticGain * enforcementAtHome * free : 0;
  const anyway =
    promise.to === 'importers' ? given.tradeLaw : promise.name === 'purchase' ? given.interest : 0;
  return clamp(will + law + watched + home + anyway + effects.enforcement, 0, given.ceiling);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
