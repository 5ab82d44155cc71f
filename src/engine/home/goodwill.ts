import type { Commitment, Disclosure, HomeRules, Package } from '../model/index.ts';
import { holds } from '../rules/points.ts';

/** What a constituency has lived through so far. */
export interface HomeHistory {
  readonly consulted: boolean;
  /** Points that events have added or taken. */
  readonly mood: number;
  /** Disclosures and commitments of its own party. */
  readonly disclosures: readonly Disclosure[];
  readonly commitments: readonly Commitment[];
}

/**
 * Goodwill that a constituency brings to a vote, in points of its own sheet: for having been asked, for having
 * read the text, or against having been surprised; and against positions published and then given up.
 */
export function goodwillOf(
  home: Pick<HomeRules, 'consulted' | 'informed' | 'surprised'>,
  commitmentCost: number,
  history: HomeHistory,
  pkg: Package | undefined,
): number {
  const isInformed = history.disclosures.some((disclosure) => disclosure.what === 'draft-text');
  const involvement =
    !history.consulted && !isInformed
      ? -home.surprised
      : (history.consulted ? home.consulted : 0) + (isInformed ? home.informed : 0);
  const abandoned =
    pkg === undefined
      ? 0
      : history.commitments.filter((commitment) => !holds([commitment.clause], pkg)).length;
  return history.mood + involvement - abandoned * commitmentCost;
}
