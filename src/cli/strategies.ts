/** Which programs sit where? */
import { personas, policyNamed, strategies } from '#agents/index.ts';
import type { Scenario } from '#engine/index.ts';
import { unknown } from './failure.ts';

/** Strategy of a seat for which none was named. */
export const usualStrategy = 'logroller';

/**
 * The strategy of each party, from entries such as `zambia=boulware`, or `boulware` for everybody; the last word counts.
 * Indexed by party.
 *
 * @param also words that may stand for a strategy besides
 */
export function strategiesByParty(
  { parties }: Pick<Scenario, 'parties'>,
  entries: readonly string[],
  also: readonly string[] = [],
): readonly string[] {
  const chosen = parties.map(() => usualStrategy);
  for (const entry of entries) {
    // An equals sign within brackets belongs to a strategy's number: `zambia=boulware(exponent=0.1)`.
    const [, name, strategy = entry] = /^([a-z0-9-]+)=(.*)$/u.exec(entry) ?? [];
    if (!also.includes(strategy)) checkStrategy(strategy);
    if (name !== undefined && parties.every(({ id }) => id !== name))
      throw unknown(
        'UNKNOWN_PARTY',
        name,
        parties.map(({ id }) => id),
      );
    for (const [party, { id }] of parties.entries())
      if (name === undefined || id === name) chosen[party] = strategy;
  }
  return chosen;
}

/** Everything that can sit in a seat: strategies, and personas who play by one. */
export const policies = [...strategies, ...personas];

/** Throws a failure when there is no such strategy or persona. */
export function checkStrategy(name: string): void {
  const known = policies.map(({ id }) => id);
  if (policyNamed(name) === undefined) throw unknown('UNKNOWN_STRATEGY', name, known);
}
