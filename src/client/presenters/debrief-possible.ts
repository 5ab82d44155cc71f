/** What was possible? The points with a name, the path of offers, and how everybody fared at each. */
import type { Package, PartyIndex, ProposalStatus } from '#engine/index.ts';
import type { Analysis, DebriefFacts, Valued } from '#analysis/index.ts';

export const namedPointKinds = [
  'deal',
  'nash',
  'kalai-smorodinsky',
  'egalitarian',
  'maximum-sum',
  'split',
  'random',
] as const;
export type NamedPointKind = (typeof namedPointKinds)[number];

/** A point that deserves a letter on the chart. */
export interface NamedPoint {
  readonly kind: NamedPointKind;
  /** Indexed by party. */
  readonly points: readonly number[];
  /** How many different results the rule allows: more than one when they tie. */
  readonly ties: number;
  /** Undefined where no single package stands behind it. */
  readonly package: Package | undefined;
}

/** The deal first (at an impasse, everybody at its walk-away), then where rules would settle, then the benchmarks. */
export function namedPoints({ analysis, result }: DebriefFacts): readonly NamedPoint[] {
  const { solutions, split, random, walkAways } = analysis;
  const deal: NamedPoint =
    result.kind === 'agreement' && result.package !== undefined
      ? pointOf('deal', result.package)
      : { kind: 'deal', points: walkAways, ties: 1, package: undefined };
  const settled = (
    [
      ['nash', solutions?.nash],
      ['kalai-smorodinsky', solutions?.kalaiSmorodinsky],
      ['egalitarian', solutions?.egalitarian],
      ['maximum-sum', solutions?.maximumSum],
    ] as const
  ).flatMap(([kind, solution]) => {
    const [first] = solution?.points ?? [];
    return first === undefined ? [] : [{ ...pointOf(kind, first), ties: solution?.points.length ?? 1 }];
  });
  const middle = betterSplit(split, walkAways);
  return [
    deal,
    ...settled,
    ...(middle === undefined ? [] : [pointOf('split', middle)]),
    { kind: 'random', points: random, ties: 1, package: undefined },
  ];
}

const pointOf = (kind: NamedPointKind, valued: Valued): NamedPoint => ({
  kind,
  points: valued.points,
  ties: 1,
  package: valued.package,
});

/** An even number of options has two middles: the one whose worst-off party is better off. */
function betterSplit({ lower, upper }: Analysis['split'], walkAways: readonly number[]): Valued | undefined {
  if (lower === undefined || upper === undefined) return lower ?? upper;
  return worstGain(upper.points, walkAways) > worstGain(lower.points, walkAways) ? upper : lower;
}

export function worstGain(points: readonly number[], walkAways: readonly number[]): number {
  return Math.min(...points.map((value, party) => value - (walkAways[party] ?? 0)));
}

/** One tabled package on the path of offers. */
export interface OfferPoint {
  readonly id: string;
  readonly proposal: number;
  /** Position in its proposal. */
  readonly package: number;
  readonly by: PartyIndex;
  readonly round: number;
  readonly status: ProposalStatus;
  /** Indexed by party. */
  readonly points: readonly number[];
}

export function offerPoints({ offers }: DebriefFacts): readonly OfferPoint[] {
  return offers.flatMap(({ proposal, by, round, status, packages }) =>
    packages.map(({ points }, index) => ({
      id: `${proposal}-${index}`,
      proposal,
      package: index,
      by,
      round,
      status,
      points,
    })),
  );
}

/** Where one named point stands for one party, from its walk-away (0) to the best it could hope for (1). */
export interface ProfileRow {
  readonly party: PartyIndex;
  readonly bestGain: number;
  /** In the order of the named points. */
  readonly shares: readonly { readonly kind: NamedPointKind; readonly share: number }[];
}

/** Gains as shares of each party's best: the only way to lay parties side by side. Empty where nothing was possible. */
export function profileRows(facts: DebriefFacts): readonly ProfileRow[] {
  const { analysis } = facts;
  const points = namedPoints(facts);
  return (analysis.bestGains ?? []).map((bestGain, party) => ({
    party,
    bestGain,
    shares: points.map(({ kind, points: worth }) => {
      const gain = (worth[party] ?? 0) - (analysis.walkAways[party] ?? 0);
      return { kind, share: bestGain > 0 ? gain / bestGain : 0 };
    }),
  }));
}

/** The proposal after which the talks looked different, for whoever was worst off. */
export interface TurningPoint {
  /** The first text that everybody could have signed; where there was none, the longest step towards one. */
  readonly kind: 'first-for-all' | 'longest-step';
  readonly proposal: number;
  readonly by: PartyIndex;
  readonly round: number;
  /** Points above (or below) the walk-away of the worst-off party, in the best package tabled before; undefined for the first. */
  readonly before: number | undefined;
  /** The same in this one. */
  readonly after: number;
}

/** Undefined where no proposal came nearer to everybody than the first. */
export function turningPointOf({ offers, analysis }: DebriefFacts): TurningPoint | undefined {
  let best: number | undefined;
  let turn: TurningPoint | undefined;
  for (const { proposal, by, round, packages } of offers) {
    const after = Math.max(...packages.map(({ points }) => worstGain(points, analysis.walkAways)));
    if (after >= 0) return { kind: 'first-for-all', proposal, by, round, before: best, after };
    const rise = best === undefined ? 0 : after - best;
    const longest = turn?.before === undefined ? 0 : turn.after - turn.before;
    if (rise > longest) turn = { kind: 'longest-step', proposal, by, round, before: best, after };
    best = best === undefined ? after : Math.max(best, after);
  }
  return turn;
}

/**
 * All gains over the walk-aways at a named point, as a share of the largest sum that the table could have signed; negative where
 * the table would lose. Undefined where nothing could be gained. Depends on scale, as every sum of points does.
 */
export function jointShareOf(facts: DebriefFacts, kind: NamedPointKind): number | undefined {
  const { solutions, walkAways } = facts.analysis;
  const most = solutions?.maximumSum.value ?? 0;
  const point = namedPoints(facts).find((one) => one.kind === kind);
  if (most <= 0 || point === undefined) return undefined;
  return point.points.reduce((sum, value, party) => sum + value - (walkAways[party] ?? 0), 0) / most;
}
