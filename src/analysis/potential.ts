/** How much is there to be had together, and how much only from each other? */
import type { Efficient, Solution } from './analysis.ts';
import { sumOf } from './solutions.ts';

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
 * Integrative potential: how far one can get, all together, from a package drawn at random towards what everybody would
 * like best. 0 is a fixed pie, where every package comes to the same sum; 1 is harmony, where one package is best for all.
 * After Froman & Cohen (1970) and Pruitt (1981), who compare trading issues with splitting each; a random package
 * stands for the split, as the options of many domains have no middle. Undefined where all packages are alike.
 *
 * @param mean indexed by party: mean points over all packages
 */
export function integrativePotentialOf(
  largestSum: Solution | undefined,
  ideal: readonly number[],
  mean: readonly number[],
): number | undefined {
  const [best, random] = [sumOf(ideal), sumOf(mean)];
  return largestSum === undefined || best <= random
    ? undefined
    : Math.max(0, (largestSum.value - random) / (best - random));
}
