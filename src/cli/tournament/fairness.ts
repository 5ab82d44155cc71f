/** Is a role better off than the others, whoever plays it? */
import { meanOf } from '../statistics/estimate.ts';
import { adjustByHolm } from '../statistics/holm.ts';
import { signFlipTest } from '../statistics/sign-flip.ts';
import { ALPHA, type Fairness } from './report.ts';

/** An advantage smaller than this share of one's best gain is not worth changing a case for. An assumption of this project. */
export const MATERIAL_ADVANTAGE = 0.05;

/** A role, and how much more of its best gain it comes to than the roles of the same games on average. */
export interface RoleAdvantage {
  readonly party: string;
  /** Means within each repetition. */
  readonly advantages: readonly number[];
}

/**
 * A role is favoured or hurt where its mean advantage is at least {@link MATERIAL_ADVANTAGE} either way and a sign-flip test over
 * repetitions, adjusted for all roles by Holm's method, tells it from none. Where none is, roles are even if every interval lies
 * within the bounds of what is not material, and unsettled if not. Equal shares of the best possible gain are what Kalai &
 * Smorodinsky (1975) call fair.
 *
 * @param isLucky where repetitions do not differ the means are exact, and nothing is tested
 */
export function fairnessOf(roles: readonly RoleAdvantage[], isLucky: boolean, seed: string): Fairness {
  const measured = roles.flatMap(({ party, advantages }) => {
    const mean = meanOf(advantages);
    const p = isLucky ? signFlipTest(advantages, `${seed}:fairness:${party}`) : 0;
    return mean === undefined ? [] : [{ party, mean, p }];
  });
  const adjusted = adjustByHolm(measured.map(({ p }) => p));
  const certain = measured.filter((_, index) => (adjusted[index] ?? 1) <= ALPHA);
  const favoured = certain.filter(({ mean }) => mean.value >= MATERIAL_ADVANTAGE);
  const hurt = certain.filter(({ mean }) => mean.value <= -MATERIAL_ADVANTAGE);
  const isWithin = measured.every(({ mean: { value, low, high } }) =>
    [isLucky ? low : value, isLucky ? high : value].every(
      (bound) => bound !== undefined && Math.abs(bound) < MATERIAL_ADVANTAGE,
    ),
  );
  const names = (found: readonly { readonly party: string }[]) => found.map(({ party }) => party);
  return { verdict: verdictOf(), favoured: names(favoured), hurt: names(hurt) };

  function verdictOf(): Fairness['verdict'] {
    if (measured.length === 0) return 'nothing-to-gain';
    if (favoured.length + hurt.length > 0) return 'uneven';
    return isWithin ? 'even' : 'unsettled';
  }
}
