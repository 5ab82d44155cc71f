import type { Commitment, Disclosure, Goodwill, HomeRules, Package } from '../model/index.ts';
import { holds } from '../rules/points.ts';

/** What a constituency has lived through so far. */
export interface HomeHistory {
  readonly consulted: boolean;
  /** It was consulted in the first half of the rounds. */
  readonly early: boolean;
  readonly lobbied: boolean;
  /** Points that events have added or taken. */
  readonly mood: number;
  /** Disclosures and commitments of its own party. */
  readonly disclosures: readonly Disclosure[];
  readonly commitments: readonly Commitment[];
}

/** The rules of involvement with nothing left out. */
export function goodwillRules({
  consulted,
  informed,
  surprised,
  early,
  lobbies,
  lobbied,
}: HomeRules): Goodwill {
  return { consulted, informed, surprised, early: early ?? 0, lobbies: lobbies ?? 0, lobbied: lobbied ?? 0 };
}

/** Does a consultation in this round come early? */
export function isEarly(round: number, rounds: number): boolean {
  return 2 * round <= rounds;
}

/**
 * Goodwill that a constituency brings to a vote, in points of its own sheet: for having been asked, the earlier the
 * better, for having read the text, and for having been spoken to; or against having been surprised, which also makes it
 * half deaf to lobbying; and against positions published and then given up.
 */
export function goodwillOf(
  home: Goodwill,
  commitmentCost: number,
  history: HomeHistory,
  pkg: Package | undefined,
): number {
  const isInformed = history.disclosures.some((disclosure) => disclosure.what === 'draft-text');
  const isSurprised = !history.consulted && !isInformed;
  const involvement = isSurprised
    ? -home.surprised
    : (history.consulted ? home.consulted + (history.early ? home.early : 0) : 0) +
      (isInformed ? home.informed : 0);
  const lobbying = history.lobbied ? (isSurprised ? home.lobbied / 2 : home.lobbied) : 0;
  const abandoned =
    pkg === undefined
      ? 0
      : history.commitments.filter((commitment) => !holds([commitment.clause], pkg)).length;
  return history.mood + involvement + lobbying - abandoned * commitmentCost;
}
