/** Why may this party not name itself under a package, though no red line forbids it? */
import { endorsementsOn } from '../home/endorsement.ts';
import type { Match, Package, PartyIndex, Scenario } from '../model/index.ts';
import type { IllegalMove } from './moves/move-rule.ts';

/** The endorsement that is missing, with the seat that would have to give it; undefined where none is. */
export function withheld(
  scenario: Scenario,
  match: Match,
  pkg: Package,
  party: PartyIndex,
): IllegalMove | undefined {
  const open = endorsementsOn(scenario, match, pkg, party).find(({ state }) => state !== 'given');
  if (open === undefined) return undefined;
  const code = open.state === 'unasked' ? 'ENDORSEMENT_MISSING' : 'ENDORSEMENT_REFUSED';
  return { code, detail: open.seat };
}
