/**
 * Where would the classic arbitration rules settle? Each rule maximises one measure over the zone; its points are all
 * the frontier points in the zone that reach the maximum.
 *
 * A measure looks at gains: points above the walk-away for a party that accepts; 0 for a party that the decision rule
 * can do without and that would rather stay out. Under unanimity gains are simply surpluses.
 */
import { pointsOfGrains } from './space/grains.ts';

/** A point of the zone. */
export interface Candidate {
  /** Indexed by party: gains in grains, before rounding; exactly 0 where they round to 0. */
  readonly gains: readonly number[];
}

/** Values of a measure that differ by less than this share of the largest tie: adding doubles may part equals by 1e-13. */
const TIE = 1e-10;

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
 * @param best indexed by party: the largest gain in the zone, in grains
 * @param needsAll nothing is agreed without every party
 */
export function settlementsOf<Kind extends Candidate>(
  candidates: readonly Kind[],
  best: readonly number[],
  needsAll: boolean,
): Settlements<Kind> {
  return {
    nash: needsAll ? maximise(candidates, productOf) : nashAmongSome(candidates),
    egalitarian: maximise(candidates, (gains) => Math.min(...gains), pointsOfGrains),
    kalaiSmorodinsky: maximise(candidates, (gains) => smallestShare(gains, best)),
    maximumSum: maximise(candidates, sumOf, pointsOfGrains),
  };
}

/** The smallest gain as a share of the best possible; parties that can gain nothing are left out, and 0 if none is left. */
function smallestShare(gains: readonly number[], best: readonly number[]): number {
  const shares = gains.flatMap((gain, party) => ((best[party] ?? 0) > 0 ? [gain / (best[party] ?? 1)] : []));
  return shares.length === 0 ? 0 : Math.min(...shares);
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Nash's product. Where nobody can gain without another gaining nothing, it is 0 everywhere, and every point ties. */
const productOf = (gains: readonly number[]): number =>
  gains.reduce((product, gain) => product * pointsOfGrains(gain), 1);

/**
 * Where everybody can gain at once this is Nash's rule. Where some may stay out, who gain nothing by it, every product could
 * be 0 and every point a solution; so first as many parties gain as possible, then the product of their gains counts
 * (Caragiannis et al. 2019, who meet the same zero).
 */
function nashAmongSome<Kind extends Candidate>(candidates: readonly Kind[]): Settled<Kind> | undefined {
  const gaining = ({ gains }: Candidate): number => gains.filter((gain) => gain > 0).length;
  const most = candidates.reduce((max, candidate) => Math.max(max, gaining(candidate)), 0);
  const contenders = candidates.filter((candidate) => gaining(candidate) === most);
  return most === 0
    ? maximise(contenders, () => 0)
    : maximise(contenders, (gains) =>
        gains.reduce((product, gain) => (gain > 0 ? product * pointsOfGrains(gain) : product), 1),
      );
}

/** The candidates that reach the largest value of a measure; undefined where there are none. */
export function maximise<Kind extends Candidate>(
  candidates: readonly Kind[],
  measure: (gains: readonly number[]) => number,
  scale: (value: number) => number = (value) => value,
): Settled<Kind> | undefined {
  if (candidates.length === 0) return undefined;
  const values = candidates.map(({ gains }) => measure(gains));
  const largest = values.reduce((max, value) => Math.max(max, value), -Infinity);
  const least = largest - Math.abs(largest) * TIE;
  return {
    value: scale(largest),
    candidates: candidates.filter((_, index) => (values[index] ?? 0) >= least),
  };
}
