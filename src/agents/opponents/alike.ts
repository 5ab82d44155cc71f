import type { Brief, PartyIndex } from '#engine/index.ts';

/** Is a party likely to want what this seat wants: of the same kind, where the kind says anything at all? */
export function isAlike({ parties, party: own }: Brief, party: PartyIndex): boolean {
  const kind = parties[party]?.kind;
  return kind === parties[own]?.kind && kind !== 'negotiator';
}
