/** How did it end for one party, in one sentence? Which sentence, and the numbers in it. */
import type { PartyIndex } from '#engine/index.ts';
import type { DebriefFacts } from '#analysis/index.ts';

export const verdictKinds = [
  /** Signed, and nothing more could be had without hurting somebody. */
  'efficient',
  /** Signed; some more could be had. */
  'more-was-there',
  /** Signed, worse than no agreement. */
  'below-walk-away',
  /** Others signed. */
  'outside',
  /** No agreement, and none was possible. */
  'nothing-possible',
  /** No agreement; everything offered was worth less than the walk-away. */
  'right-to-refuse',
  /** No agreement; something worth taking had been offered. */
  'let-go',
  /** No agreement, and nobody else offered anything. */
  'never-offered',
] as const;
export type VerdictKind = (typeof verdictKinds)[number];

export interface Verdict {
  readonly kind: VerdictKind;
  readonly points: number;
  readonly walkAway: number;
  /** What could have been had on top without hurting anybody. */
  readonly more: number;
  /** The best that anybody else tabled; undefined when nobody did. */
  readonly bestOffered: number | undefined;
}

/** Less than half a point is not worth a word: numbers are shown whole. */
export const WORTH_A_WORD = 0.5;

export function verdictOf(facts: DebriefFacts, party: PartyIndex): Verdict | undefined {
  const own = facts.parties[party];
  if (own === undefined) return undefined;
  return {
    kind: kindOf(facts, party),
    points: own.points,
    walkAway: own.walkAway,
    more: own.couldHaveHad.points,
    bestOffered: own.bestOffered?.points,
  };
}

function kindOf({ result, analysis, parties }: DebriefFacts, party: PartyIndex): VerdictKind {
  const { couldHaveHad, bestOffered, walkAway, gain } = parties[party] ?? { couldHaveHad: { points: 0 } };
  if (result.kind === 'agreement') {
    if (!result.bound.includes(party)) return 'outside';
    if (gain !== undefined && gain < 0) return 'below-walk-away';
    return couldHaveHad.points >= WORTH_A_WORD ? 'more-was-there' : 'efficient';
  }
  if (analysis.acceptable.packages === 0) return 'nothing-possible';
  if (bestOffered === undefined) return 'never-offered';
  return bestOffered.points < (walkAway ?? 0) ? 'right-to-refuse' : 'let-go';
}
