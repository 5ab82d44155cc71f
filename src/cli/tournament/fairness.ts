/** Is a role better off than the others, whoever plays it? */
import type { Estimate } from '../statistics/estimate.ts';
import type { Fairness } from './report.ts';

/** An advantage smaller than this share of one's best gain is not worth changing a case for. An assumption of this project. */
export const MATERIAL_ADVANTAGE = 0.05;

/** A role, and how much more of its best gain it comes to than the roles of the same games on average. */
export interface RoleAdvantage {
  readonly party: string;
  readonly advantage: Estimate | undefined;
}

/**
 * A role is favoured or hurt where its advantage is at least {@link MATERIAL_ADVANTAGE} either way and the interval leaves out
 * zero. Where no interval could be had (one repetition), or where it includes both a material advantage and none, the matter is
 * unsettled. Equal shares of the best possible gain are what Kalai & Smorodinsky (1975) call fair.
 *
 * @param isLucky where repetitions do not differ the means are exact, and no interval is asked for
 */
export function fairnessOf(roles: readonly RoleAdvantage[], isLucky: boolean): Fairness {
  const measured = roles.flatMap(({ party, advantage }) =>
    advantage === undefined ? [] : [{ party, ...boundsOf(advantage, isLucky), value: advantage.value }],
  );
  const favoured = measured.filter(({ value, low }) => value >= MATERIAL_ADVANTAGE && low > 0);
  const hurt = measured.filter(({ value, high }) => value <= -MATERIAL_ADVANTAGE && high < 0);
  const isOpen = measured.some(({ low, high }) => high >= MATERIAL_ADVANTAGE || low <= -MATERIAL_ADVANTAGE);
  const verdict =
    measured.length === 0
      ? 'nothing-to-gain'
      : favoured.length + hurt.length > 0
        ? 'uneven'
        : isOpen
          ? 'unsettled'
          : 'even';
  const names = (found: readonly { readonly party: string }[]) => found.map(({ party }) => party);
  return { verdict, favoured: names(favoured), hurt: names(hurt) };
}

function boundsOf({ value, low, high }: Estimate, isLucky: boolean) {
  if (!isLucky) return { low: value, high: value };
  return { low: low ?? -Infinity, high: high ?? Infinity };
}
