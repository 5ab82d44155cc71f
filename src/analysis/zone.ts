/** Would enough parties, and every party with a veto, rather have this package than none? */
import type { DecisionRule } from '#engine/index.ts';
import { floorInGrains } from './space/grains.ts';
import type { Judge } from './space/count.ts';

/** Parties that accept: no red line of theirs crossed, at least their walk-away. Do they suffice? */
export function isInZone(rule: DecisionRule, accepting: readonly boolean[]): boolean {
  const count = accepting.filter(Boolean).length;
  return count >= rule.quorum && rule.vetoes.every((party) => accepting[party]);
}

/**
 * Counts the packages in the zone.
 *
 * @param walkAways indexed by party, in ticks; column p of the space holds the points of party p and flag p its red lines
 */
export function zoneJudge(rule: DecisionRule, walkAways: readonly number[]): Judge {
  const floors = Float64Array.from(walkAways, floorInGrains);
  const isVeto = walkAways.map((_, party) => rule.vetoes.includes(party));
  const vetoes = rule.vetoes.length;
  return (low, high, raised, mayBeRaised) => {
    let sure = 0;
    let sureVetoes = 0;
    let possible = 0;
    for (let party = 0; party < floors.length; party++) {
      const floor = floors[party] ?? 0;
      const bit = 1 << party;
      const mayAccept = (raised & bit) === 0 && (high[party] ?? 0) >= floor;
      if (!mayAccept) {
        if (isVeto[party]) return 'none';
        continue;
      }
      possible++;
      if ((low[party] ?? 0) < floor || (mayBeRaised & bit) !== 0) continue;
      sure++;
      if (isVeto[party]) sureVetoes++;
    }
    if (possible < rule.quorum) return 'none';
    return sure >= rule.quorum && sureVetoes === vetoes ? 'all' : 'some';
  };
}
