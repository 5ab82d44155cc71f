/**
 * How are points added and compared without noise?
 *
 * Points are held as whole numbers: *grains* of 1e-12 point while they are being added, so that a sum does not
 * depend on the order of its terms, and *ticks* of 1e-9 point when two packages are compared. Naive sums of
 * doubles give a wrong frontier size in about one public domain in twenty (research note, §2).
 */

const GRAINS_PER_POINT = 1e12;
const TICKS_PER_POINT = 1e9;

/** Two sums that differ by this many grains cannot round to the same tick. */
export const GRAINS_PER_TICK = GRAINS_PER_POINT / TICKS_PER_POINT;

/** Points to grains. Exact for points written with up to twelve decimals, up to about 9,000 points. */
export function grainsOf(points: number): number {
  return Math.round(points * GRAINS_PER_POINT);
}

/** Grains to ticks, halves rounded up. */
export function ticksOfGrains(grains: number): number {
  return Math.round(grains / GRAINS_PER_TICK);
}

/** Points to ticks. */
export function ticksOf(points: number): number {
  return ticksOfGrains(grainsOf(points));
}

/** Ticks to points. */
export function pointsOfTicks(ticks: number): number {
  return ticks / TICKS_PER_POINT;
}

/** The smallest sum, in grains, that rounds to at least this many ticks. */
export function floorInGrains(ticks: number): number {
  return ticks * GRAINS_PER_TICK - GRAINS_PER_TICK / 2;
}
