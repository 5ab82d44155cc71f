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
  /** No agreement, although a text that everybody could have signed lay on the table. */
  'let-go',
  /** No agreement; others tabled what was worth taking, but nothing that would have suited everybody. */
  'out-of-reach',
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
  /**
   * Own points of the best package on the table: of those that everybody could have signed where there were such,
   * otherwise of all that others tabled; undefined when nobody did.
   */
  readonly offered: number | undefined;
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
    offered: attainable(facts, party) ?? own.bestOffered?.points,
  };
}

/** Own points of the best tabled package that everybody who was needed could have signed. */
function attainable({ offers }: DebriefFacts, party: PartyIndex): number | undefined {
  const points = offers
    .flatMap(({ packages }) => packages)
    .flatMap((pkg) => (pkg.isInZone ? [pkg.points[party] ?? 0] : []));
  return points.length === 0 ? undefined : Math.max(...points);
}

function kindOf(facts: DebriefFacts, party: PartyIndex): VerdictKind {
  const { result, analysis, parties } = facts;
  const { couldHaveHad, bestOffered, walkAway, gain } = parties[party] ?? { couldHaveHad: { points: 0 } };
  if (result.kind === 'agreement') {
    if (!result.bound.includes(party)) return 'outside';
    if (gain !== undefined && gain < 0) return 'below-walk-away';
    return couldHaveHad.points >= WORTH_A_WORD ? 'more-was-there' : 'efficient';
  }
  if (analysis.acceptable.packages === 0) return 'nothing-possible';
  if (attainable(facts, party) !== undefined) return 'let-go';
  if (bestOffered === undefined) return 'never-offered';
  return bestOffered.points < (walkAway ?? 0) ? 'right-to-refuse' : 'out-of-reach';
}
