/** Do shares add up? */
import { fault } from '../problem/problem.ts';
import type { Fault, Path } from '../problem/problem.ts';

/** Sums may miss by this much, since 0.1 + 0.2 is not 0.3. */
export const TOLERANCE = 1e-6;

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** A sum as people write it. */
const shown = (sum: number): number => Number(sum.toFixed(6));

/** `list` names what adds up; `id` says whose. */
export function sumsToOne(values: readonly number[], list: string, id: string, at: Path): readonly Fault[] {
  const sum = sumOf(values);
  return Math.abs(sum - 1) <= TOLERANCE ? [] : [fault('WEIGHTS_SUM', at, { list, id, sum: shown(sum) })];
}

/** Can `least` be reached at all? */
export function sumsToAtLeast(values: readonly number[], least: number, at: Path): readonly Fault[] {
  const sum = sumOf(values);
  return sum >= least - TOLERANCE ? [] : [fault('MASS_IMPOSSIBLE', at, { least, sum: shown(sum) })];
}

export function sumsToAtMostOne(
  values: readonly number[],
  list: string,
  id: string,
  at: Path,
): readonly Fault[] {
  const sum = sumOf(values);
  return sum <= 1 + TOLERANCE ? [] : [fault('SHARES_SUM', at, { list, id, sum: shown(sum) })];
}
