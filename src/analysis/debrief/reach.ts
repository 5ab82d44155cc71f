/** What could a party have had, going by what the others had shown that they would take? */
import type { PartyIndex } from '#engine/index.ts';
import { pointsOfTicks, ticksOf } from '../space/grains.ts';
import type { OfferFacts, ReachFacts } from './facts.ts';
import type { Finished } from './finished.ts';

/**
 * Indexed by party: the fewest own points of anything that it tabled or supported, which shows that it would take as many.
 * Undefined for a party that did neither.
 */
export function shownFloors(
  { match, scenario }: Finished,
  offers: readonly OfferFacts[],
): readonly (number | undefined)[] {
  return scenario.parties.map((_, party) => {
    const shown = match.proposals.flatMap(({ id, supporters }) => {
      const packages = offers.find(({ proposal }) => proposal === id)?.packages ?? [];
      return packages.flatMap(({ points }, index) =>
        supporters[index]?.includes(party) === true ? [points[party] ?? 0] : [],
      );
    });
    return shown.length === 0 ? undefined : shown.reduce((a, b) => Math.min(a, b));
  });
}

/**
 * The best package for one party that leaves every other party at least what it had shown to take, and crosses nobody's red
 * line. On the frontier, because whatever dominates such a package is one too. Undefined where another party showed nothing,
 * or where no package does all that.
 */
export function reachOf(
  { caseSpace }: Finished,
  shown: readonly (number | undefined)[],
  party: PartyIndex,
): ReachFacts['withinReach'] {
  const floors = shown.map((points) => (points === undefined ? undefined : ticksOf(points)));
  if (floors.some((floor, other) => other !== party && floor === undefined)) return undefined;
  let best: (typeof caseSpace.frontier)[number] | undefined;
  for (const point of caseSpace.frontier) {
    const isShown = point.ticks.every(
      (ticks, other) => other === party || ticks >= (floors[other] ?? -Infinity),
    );
    if (!isShown || point.crossed.length > 0) continue;
    if (best === undefined || (point.ticks[party] ?? 0) > (best.ticks[party] ?? 0)) best = point;
  }
  return best === undefined
    ? undefined
    : { points: pointsOfTicks(best.ticks[party] ?? 0), package: best.package };
}
