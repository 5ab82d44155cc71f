/** How far is this result from the best there could be? */
import type { Analysis, Solution } from './analysis.ts';

/**
 * Euclidean distances from one result to the nearest point of each kind, in points: 0 is there, and the diagonal of n parties
 * is 100·√n. Divided by 100 these are the distances of Genius and NegMAS. Undefined where there is no such point: nothing
 * is possible, or the zone is empty.
 */
export interface Distances {
  readonly frontier: number | undefined;
  readonly nash: number | undefined;
  readonly egalitarian: number | undefined;
  readonly kalaiSmorodinsky: number | undefined;
  readonly maximumSum: number | undefined;
}

/**
 * Cheap: one pass over the frontier.
 *
 * @param points indexed by party: what each came home with; at an impasse the walk-aways
 */
export function distancesOf(
  { frontier, solutions }: Pick<Analysis, 'frontier' | 'solutions'>,
  points: readonly number[],
): Distances {
  const to = (solution: Solution | undefined): number | undefined =>
    nearestDistance(solution?.points ?? [], points);
  return {
    frontier: nearestDistance(frontier, points),
    nash: to(solutions?.nash),
    egalitarian: to(solutions?.egalitarian),
    kalaiSmorodinsky: to(solutions?.kalaiSmorodinsky),
    maximumSum: to(solutions?.maximumSum),
  };
}

function nearestDistance(
  targets: readonly { readonly points: readonly number[] }[],
  points: readonly number[],
): number | undefined {
  let least = Infinity;
  for (const target of targets) {
    let square = 0;
    for (let party = 0; party < points.length && square < least; party++) {
      const difference = (target.points[party] ?? 0) - (points[party] ?? 0);
      square += difference * difference;
    }
    if (square < least) least = square;
  }
  return targets.length === 0 ? undefined : Math.sqrt(least);
}
