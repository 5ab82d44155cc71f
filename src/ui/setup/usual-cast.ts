/** Who sits opposite in a first game? The same character for a party in every game of a case, until the player chooses. */
import type { PartyKind } from '#client/index.ts';

/** The one that shows its figures and trades: the best partner where there is only one. */
export const usualStrategy = 'bank-economist';

/**
 * By kind of party, in the order of the case. Neighbours at a table are unlike each other, and whoever bargains with all of
 * them can still come to an agreement: the hardest characters are left for players to choose.
 */
const castByKind: Readonly<Record<PartyKind, readonly [string, ...string[]]>> = {
  producer: ['ministry-veteran', 'resource-nationalist', usualStrategy],
  importer: ['treaty-lawyer', 'trader-envoy', usualStrategy],
  transit: ['corridor-broker', 'ministry-veteran'],
  convenor: ['corridor-broker'],
  negotiator: [usualStrategy],
};

/** The persona of every party, by party id. */
export function usualCast(
  parties: readonly { readonly id: string; readonly kind: PartyKind }[],
): Readonly<Record<string, string>> {
  const isPair = parties.length <= 2;
  return Object.fromEntries(
    parties.map(({ id, kind }, party) => {
      const nth = parties.slice(0, party).filter((earlier) => earlier.kind === kind).length;
      const cast = castByKind[kind];
      return [id, isPair ? usualStrategy : (cast[nth % cast.length] ?? cast[0])];
    }),
  );
}
