/**
 * Where would the classic arbitration rules settle? Each rule maximises one measure over the zone; its points are all
 * the frontier points in the zone that reach the maximum.
 *
 * A measure looks at gains: points above the walk-away for a party that accepts; 0 for a party that the decision rule
 * can do without and that would rather stay out. Under unanimity gains are simply surpluses.
 */
import { pointsOfTicks } from './space/grains.ts';

/** Gains in ticks, indexed by party. */
export interface Candidate {
  readonly gains: readonly number[];
}

/** What a rule settles on. */
export interface Settled<Kind extends Candidate> {
  readonly value: number;
  readonly candidates: readonly Kind[];
}

export interface Settlements<Kind extends Candidate> {
  /** The product of the gains (Nash 1950), over the largest possible number of parties that gain. Points to that power. */
  readonly nash: Settled<Kind> | undefined;
  /** The smallest gain (Kalai 1977), in points. */
  readonly egalitarian: Settled<Kind> | undefined;
  /** The smallest gain as a share of the party's best (Kalai & Smorodinsky 1975). In [0, 1]. */
  readonly kalaiSmorodinsky: Settled<Kind> | undefined;
  /** The sum of the gains, in points. */
  readonly maximumSum: Settled<Kind> | undefined;
}

/**
 * All undefined where the zone is empty.
 *
 * @param best indexed by party: the largest gain in the zone, in ticks
 */
export function settlementsOf<Kind extends Candidate>(
  candidates: readonly Kind[],
  best: readonly number[],
): Settlements<Kind> {
  return {
    nash: nashOf(candidates),
    egalitarian: maximise(candidates, (gains) => Math.min(...gains), pointsOfTicks),
    kalaiSmorodinsky: maximise(
      candidates,
      (gains) => smallestShare(gains, best),
      (share) => share,
    ),
    maximumSum: maximise(candidates, sumOf, pointsOfTicks),
  };
}

/** The smallest gain as a share of the best possible; parties that can gain nothing are left out, and 0 if none is left. */
export function smallestShare(gains: readonly number[], best: readonly number[]): number {
  const shares = gains.flatMap((gain, party) => ((best[party] ?? 0) > 0 ? [gain / (best[party] ?? 1)] : []));
  return shares.length === 0 ? 0 : Math.min(...shares);
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/**
 * The Nash product of gains, in points to the power of the parties that gain. Multiplied in whole ticks first: a
 * product of doubles would part points that tie.
 */
export function nashProduct(gains: readonly number[]): number {
  return gains.filter((gain) => gain > 0).reduce((product, gain) => product * pointsOfTicks(gain), 1);
}

/**
 * Where everybody can gain at once this is Nash's rule. Where not, every product would be 0 and every point a
 * solution; so first as many parties gain as possible, then the product of their gains counts
 * (Caragiannis et al. 2019, who meet the same zero).
 */
function nashOf<Kind extends Candidate>(candidates: readonly Kind[]): Settled<Kind> | undefined {
  const ranked = candidates.map((candidate) => {
    const positive = candidate.gains.filter((gain) => gain > 0);
    return {
      candidate,
      gaining: positive.length,
      product: positive.reduce((p, gain) => p * BigInt(gain), 1n),
    };
  });
  const most = Math.max(0, ...ranked.map(({ gaining }) => gaining));
  const contenders = ranked.filter(({ gaining }) => gaining === most);
  const largest = contenders.reduce((max, { product }) => (product > max ? product : max), 0n);
  const chosen = contenders.filter(({ product }) => product === largest).map(({ candidate }) => candidate);
  const [first] = chosen;
  return first === undefined
    ? undefined
    : { value: most === 0 ? 0 : nashProduct(first.gains), candidates: chosen };
}

function maximise<Kind extends Candidate>(
  candidates: readonly Kind[],
  measure: (gains: readonly number[]) => number,
  scale: (value: number) => number,
): Settled<Kind> | undefined {
  if (candidates.length === 0) return undefined;
  const values = candidates.map(({ gains }) => measure(gains));
  const largest = values.reduce((max, value) => Math.max(max, value), -Infinity);
  return { value: scale(largest), candidates: candidates.filter((_, index) => values[index] === largest) };
}
