/** Where do the value systems part over the same outcome? */
import type { CriterionReading, LensReading } from '#outcome/index.ts';

/** The lens that likes the outcome most and the one that likes it least, each with what decided it. */
export interface LensGap {
  readonly kindest: LensReading;
  readonly harshest: LensReading;
  /** Between their scores, in points of 100. */
  readonly apart: number;
  /** What counted most for the kindest, and most against with the harshest. */
  readonly praised: CriterionReading | undefined;
  readonly missed: CriterionReading | undefined;
}

/** Scores of two lenses this near say the same, in points of 100. */
export const SAME_SCORE = 5;

/** Undefined where there are fewer than two lenses. Lenses are never added up: the game takes no side. */
export function lensGap(readings: readonly LensReading[]): LensGap | undefined {
  const byScore = [...readings].sort((a, b) => b.score - a.score);
  const [kindest] = byScore;
  const harshest = byScore.at(-1);
  if (kindest === undefined || harshest === undefined || byScore.length < 2) return undefined;
  return {
    kindest,
    harshest,
    apart: kindest.score - harshest.score,
    praised: heaviest(kindest, ({ value }) => value),
    missed: heaviest(harshest, ({ value }) => 1 - value),
  };
}

function heaviest(
  { criteria }: LensReading,
  by: (criterion: CriterionReading) => number,
): CriterionReading | undefined {
  return [...criteria].sort((a, b) => b.weight * by(b) - a.weight * by(a))[0];
}
