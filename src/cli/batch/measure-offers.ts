/** How did each party move towards the others? Counted from the offers of a finished game. */
import { stepClassOf, type StepClass } from '#analysis/index.ts';
import { pointsOf, type Sheet } from '#engine/index.ts';
import type { GameFacts } from '#session/index.ts';

export interface OfferMeasures {
  /** Proposals that it tabled. */
  readonly offers: number;
  /** Points that its first proposal asked for itself; undefined where it made none. */
  readonly opening: number | undefined;
  /** Steps from one of its proposals to its next, by class; those that do not occur are left out. */
  readonly steps: Readonly<Partial<Record<StepClass, number>>>;
}

/**
 * Of several packages in one proposal the author counts the average for itself, and for another party the one that it would take,
 * as the debrief does. The other's side of a step is the mean over all others.
 *
 * @param sheets indexed by party, as they stood at the end; the result is too
 */
export function measureOffers(
  sheets: readonly Sheet[],
  offers: GameFacts['offers'],
): readonly OfferMeasures[] {
  return sheets.map((own, party) => {
    const asked = offers
      .filter(({ by }) => by === party)
      .map(({ packages }) => ({
        self: packages.reduce((sum, pkg) => sum + pointsOf(own, pkg), 0) / packages.length,
        others: meanOf(
          sheets.flatMap((sheet, other) =>
            other === party ? [] : [Math.max(...packages.map((pkg) => pointsOf(sheet, pkg)))],
          ),
        ),
      }));
    const steps: Partial<Record<StepClass, number>> = {};
    for (const [index, next] of asked.entries()) {
      const last = asked[index - 1];
      if (last === undefined) continue;
      const step = stepClassOf(rounded(next.self - last.self), rounded(next.others - last.others));
      steps[step] = (steps[step] ?? 0) + 1;
    }
    return { offers: asked.length, opening: asked[0]?.self, steps };
  });
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sums of points to a billionth, so that the order of adding does not decide what is silent. */
const rounded = (points: number): number => Math.round(points * 1e9) / 1e9;
