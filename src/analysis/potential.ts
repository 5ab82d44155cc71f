/** How much is there to be had together, and how much only from each other? */
import type { Efficient, Solutions } from './analysis.ts';

/**
 * Opposition: distance from the point where everybody has its ideal to the nearest frontier point, each party's points
 * as a share of its ideal, divided by the length of the diagonal.
 */
export function oppositionOf(frontier: readonly Efficient[], ideal: readonly number[]): number {
  const scaled = ideal.filter((most) => most > 0).length;
  if (frontier.length === 0 || scaled === 0) return 0;
  const squares = frontier.map(({ points }) =>
    points.reduce((sum, value, party) => {
      const most = ideal[party] ?? 0;
      return most > 0 ? sum + (1 - value / most) * (1 - value / most) : sum;
    }, 0),
  );
  return Math.sqrt(squares.reduce((a, b) => Math.min(a, b)) / scaled);
}

/**
 * Integrative potential: how far the best even settlement is from dividing a fixed pie. Were there nothing to create, the
 * frontier would be straight between what each of n parties can hope for, and an even settlement would give each 1/n of
 * that; where there is no conflict at all it gives each everything. 0 is the first and 1 the second; a frontier that is hollow
 * for want of packages comes out below 0. Undefined where fewer than two parties can gain.
 *
 * @param best indexed by party: its largest gain in the zone
 */
export function integrativePotentialOf(
  solutions: Solutions | undefined,
  best: readonly number[],
): number | undefined {
  const parties = best.filter((gain) => gain > 0).length;
  if (solutions === undefined || parties < 2) return undefined;
  return (solutions.kalaiSmorodinsky.value * parties - 1) / (parties - 1);
}
