/** How good is a guess at another party's sheet? */
import { CLOSED, pointsOf } from '#engine/index.ts';
import type { Package, Sheet } from '#engine/index.ts';
import { kendall, spearman } from './rank-correlation.ts';

/** Guessed points. Indexed by issue, then by option. */
export type GuessedPoints = readonly (readonly number[])[];

type Worth = Pick<Sheet, 'points' | 'interactions'>;

export interface EstimateScore {
  /** Of the packages in order of worth, guessed against true. From −1 to 1; undefined where the guess tells none apart. */
  readonly spearman: number | undefined;
  readonly kendall: number | undefined;
  /** Mean distance between an issue's guessed and true share of all spans. In [0, 1]; 0 is a perfect guess. */
  readonly weightError: number;
  /**
   * Frontier overlap (Pareto F1): of the packages efficient between oneself and the guess, how many really are, and of
   * those that are, how many were found; the harmonic mean of both. In [0, 1].
   */
  readonly frontierOverlap: number;
}

/**
 * Scores a guess against the truth, over the given packages. The measures are those of NegoLog (Doğru et al. 2023) and
 * of Baarslag, Hendrikx, Hindriks & Jonker (2013), "Predicting the performance of opponent models".
 *
 * @param own the sheet of whoever guesses
 * @param truth the sheet guessed at
 */
export function scoreEstimate(
  packages: readonly Package[],
  own: Worth,
  truth: Worth,
  guess: GuessedPoints,
): EstimateScore {
  const trueWorth = packages.map((pkg) => toGrain(pointsOf(truth, pkg)));
  const guessed = packages.map((pkg) => toGrain(guessedWorth(guess, pkg)));
  const mine = packages.map((pkg) => toGrain(pointsOf(own, pkg)));
  const [really, supposed] = [efficient(mine, trueWorth), efficient(mine, guessed)];
  const both = [...supposed].filter((index) => really.has(index)).length;
  return {
    spearman: spearman(guessed, trueWorth),
    kendall: kendall(guessed, trueWorth),
    weightError: weightError(guess, truth.points),
    frontierOverlap: (2 * both) / (really.size + supposed.size),
  };
}

/** Worth is compared to nine decimals: what differs by less differs by rounding. */
const toGrain = (points: number) => Math.round(points * 1e9) / 1e9;

function guessedWorth(guess: GuessedPoints, pkg: Package): number {
  return pkg.reduce((sum, option, issue) => sum + (option === CLOSED ? 0 : (guess[issue]?.[option] ?? 0)), 0);
}

function weightError(guess: GuessedPoints, truth: GuessedPoints): number {
  const [guessed, real] = [sharesOf(guess), sharesOf(truth)];
  const sum = real.reduce((total, share, issue) => total + Math.abs(share - (guessed[issue] ?? 0)), 0);
  return sum / Math.max(1, real.length);
}

/** Indexed by issue: its span of points, as a share of all spans. */
function sharesOf(points: GuessedPoints): readonly number[] {
  const spans = points.map((options) => Math.max(...options) - Math.min(...options));
  const sum = spans.reduce((total, span) => total + span, 0);
  return spans.map((span) => (sum <= 0 ? 1 / spans.length : span / sum));
}

/** Positions of which no other is at least as good on both counts and better on one. Equals stay together. */
function efficient(a: readonly number[], b: readonly number[]): ReadonlySet<number> {
  const order = a
    .map((_, index) => index)
    .sort((i, j) => (a[j] ?? 0) - (a[i] ?? 0) || (b[j] ?? 0) - (b[i] ?? 0));
  const kept = new Set<number>();
  let best = -Infinity;
  let at: number | undefined;
  for (const index of order) {
    const isBetter = (b[index] ?? 0) > best;
    const isEqual = at !== undefined && a[index] === a[at] && b[index] === b[at];
    if (!isBetter && !isEqual) continue;
    kept.add(index);
    best = b[index] ?? 0;
    at = index;
  }
  return kept;
}
