import { CLOSED } from '#engine/index.ts';
import type { Package } from '#engine/index.ts';
import type { Outlook } from '../outlook.ts';
import type { Estimate } from '../parts.ts';
import { mostWanted } from './most-wanted.ts';
import { blankTable, type FlatTable, type OwnSpace } from './own-space.ts';
import type { Candidate } from './trade-offs.ts';

/** Levels of own points looked at between the least and the best. */
const LEVELS = 16;

/**
 * The package, worth at least so much here, with the greatest product of gains by a guess at the others' sheets: own
 * points above the walk-away times what each of the others seems to get above its own. Nobody knows the others'
 * walk-aways: each is taken to be as high as the own one, or as what that party has last asked for, if that is lower.
 * Nash (1950), "The bargaining problem", on estimates.
 *
 * Looks along the frontier between own points and the others' estimated points, best package by best package.
 *
 * @returns undefined when nothing is worth that much
 */
export function fairPoint(
  { own, walkAway, best }: Outlook,
  estimates: readonly Estimate[],
  atLeast: number,
): Candidate | undefined {
  const wishes = sumOf(own, estimates);
  let fairest: Candidate | undefined;
  let most = -Infinity;
  for (let level = 0; level <= LEVELS; level++) {
    const candidate = mostWanted(own, wishes, atLeast + (level / LEVELS) * Math.max(0, best - atLeast));
    if (candidate === undefined) break;
    const product = estimates.reduce(
      (gain, estimate) =>
        gain * Math.max(0, worthTo(estimate, candidate.package) - Math.min(walkAway, estimate.demand)),
      Math.max(0, candidate.own - walkAway),
    );
    if (product > most) {
      most = product;
      fairest = candidate;
    }
  }
  return fairest;
}

function sumOf(own: OwnSpace, estimates: readonly Estimate[]): FlatTable {
  const sum = blankTable(own);
  for (const { values } of estimates)
    for (let issue = 0; issue < values.length; issue++) {
      const options = values[issue] ?? [];
      const at = own.offsets[issue] ?? 0;
      for (let option = 0; option < options.length; option++)
        sum[at + option] = (sum[at + option] ?? 0) + (options[option] ?? 0);
    }
  return sum;
}

/** What a package is worth to another party, by the guess at its sheet. */
export function worthTo({ values }: Estimate, pkg: Package): number {
  let sum = 0;
  for (let issue = 0; issue < pkg.length; issue++) {
    const option = pkg[issue] ?? CLOSED;
    if (option !== CLOSED) sum += values[issue]?.[option] ?? 0;
  }
  return sum;
}
