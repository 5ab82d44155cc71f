/** Would enough parties, and every party with a veto, rather have this package than none? */
import { satisfies } from '#engine/index.ts';
import type { DecisionRule } from '#engine/index.ts';
import { rulers, type Ruler } from './space/grains.ts';
import type { Judge } from './space/count.ts';

/** Parties that accept: no red line of theirs crossed, at least their walk-away. Do they suffice? */
export function isInZone(rule: DecisionRule, accepting: readonly boolean[]): boolean {
  return satisfies(
    rule,
    accepting.flatMap((accepts, party) => (accepts ? [party] : [])),
  );
}

/** As in the engine: shares of trade are round figures. */
const SLACK = 1e-6;

/**
 * Counts the packages in the zone.
 *
 * @param walkAways indexed by party, in ticks; column p of the space holds the points of party p and flag p its red lines
 */
export function zoneJudge(
  rule: DecisionRule,
  walkAways: readonly number[],
  { floorInGrains }: Ruler = rulers.points,
): Judge {
  const floors = Float64Array.from(walkAways, (ticks) => floorInGrains(ticks));
  const isVeto = walkAways.map((_, party) => rule.vetoes.includes(party));
  const vetoes = rule.vetoes.length;
  const { least, shares } = rule.mass ?? { least: 0, shares: [] };
  return (low, high, raised, mayBeRaised) => {
    let sure = 0;
    let sureVetoes = 0;
    let sureMass = 0;
    let possible = 0;
    let possibleMass = 0;
    for (let party = 0; party < floors.length; party++) {
      const floor = floors[party] ?? 0;
      const bit = 1 << party;
      const mayAccept = (raised & bit) === 0 && (high[party] ?? 0) >= floor;
      if (!mayAccept) {
        if (isVeto[party]) return 'none';
        continue;
      }
      possible++;
      possibleMass += shares[party] ?? 0;
      if ((low[party] ?? 0) < floor || (mayBeRaised & bit) !== 0) continue;
      sure++;
      sureMass += shares[party] ?? 0;
      if (isVeto[party]) sureVetoes++;
    }
    if (possible < rule.quorum || possibleMass < least - SLACK) return 'none';
    return sure >= rule.quorum && sureVetoes === vetoes && sureMass >= least - SLACK ? 'all' : 'some';
  };
}
