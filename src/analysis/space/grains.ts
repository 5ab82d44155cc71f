/**
 * How are points added and compared without noise?
 *
 * Points are held as whole numbers: *grains* of 1e-12 point while they are being added, so that a sum does not
 * depend on the order of its terms, and *ticks* when two packages are compared. Naive sums of doubles give a wrong
 * frontier size in about one public domain in twenty (research note, §2).
 */

const GRAINS_PER_POINT = 1e12;

/** What is compared: points of our scenarios, or utilities from 0 to 1, of which 1 is 100 points. */
export const scales = ['points', 'utility'] as const;
export type Scale = (typeof scales)[number];

/** How finely numbers are compared: to 1e-9 of a point, or to 1e-9 of a utility. */
export interface Ruler {
  readonly scale: Scale;
  /** Grains to a tick. Two sums that differ by this many grains cannot round to the same tick. */
  readonly tick: number;
  /** Grains to ticks, halves rounded up. */
  readonly ticksOfGrains: (grains: number) => number;
  /** Points to ticks. */
  readonly ticksOf: (points: number) => number;
  /** Ticks to points. */
  readonly pointsOfTicks: (ticks: number) => number;
  /** The smallest sum, in grains, that rounds to at least this many ticks. */
  readonly floorInGrains: (ticks: number) => number;
}

/** Points to grains. Exact for points written with up to twelve decimals, up to about 9,000 points. */
export function grainsOf(points: number): number {
  return Math.round(points * GRAINS_PER_POINT);
}

/** Grains to points. */
export function pointsOfGrains(grains: number): number {
  return grains / GRAINS_PER_POINT;
}

function rulerWith(scale: Scale, tick: number): Ruler {
  const ticksOfGrains = (grains: number): number => Math.round(grains / tick);
  return {
    scale,
    tick,
    ticksOfGrains,
    ticksOf: (points) => ticksOfGrains(grainsOf(points)),
    pointsOfTicks: (ticks) => ticks / (GRAINS_PER_POINT / tick),
    floorInGrains: (ticks) => ticks * tick - tick / 2,
  };
}

export const rulers: Readonly<Record<Scale, Ruler>> = {
  points: rulerWith('points', 1e3),
  utility: rulerWith('utility', 1e5),
};

/** The ruler of our own scenarios. */
export const { ticksOfGrains, ticksOf, pointsOfTicks, floorInGrains } = rulers.points;
