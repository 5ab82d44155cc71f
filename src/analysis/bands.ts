/**
 * Within what bounds is a scenario worth playing? The calibration targets of docs/analysis.md as data. Their basis:
 * five public scorable games measured for this project (7.1–7.9 % of packages acceptable with one objector allowed,
 * 1.7–4.9 % to everybody; 27–90 % to one party), the others are proposals of this project.
 */

/** Bands of calibration, from easiest to hardest. */
export const calibrationLevels = ['intro', 'standard', 'hard'] as const;
export type CalibrationLevel = (typeof calibrationLevels)[number];

export const calibrationTargets = [
  /** Share of all packages that the decision rule could carry. */
  'acceptable-share',
  /** Share of all packages that one party accepts; measured for each. */
  'party-share',
  /** Distinct frontier points in the zone. */
  'frontier-points',
  /** Points by which every walk-away would have to fall for the better split package to be in the zone. */
  'split-distance',
  /** How far the better split package stays below the largest sum of points in the zone, as a share of that sum. */
  'split-shortfall',
  /** Distance between a party's median result among programs and its points at the nearest Nash point, in points. */
  'role-fairness',
  /** Largest share of one party in all the surplus that programs make. */
  'largest-surplus-share',
] as const;
export type CalibrationTarget = (typeof calibrationTargets)[number];

/** Both ends belong to the band; an end left out is open. */
export interface Band {
  readonly least?: number;
  readonly most?: number;
}

/** A split is «just outside» the zone up to this many points. */
const JUST_OUTSIDE = 5;
/** The smallest difference that counts as one. */
const ONE_TICK = 1e-9;

const selfPlay = { 'role-fairness': { most: 5 }, 'largest-surplus-share': { most: 0.6 } } as const;

/** What each level asks for; a target that is not listed is not asked for. */
export const calibrationBands: Readonly<
  Record<CalibrationLevel, Readonly<Partial<Record<CalibrationTarget, Band>>>>
> = {
  intro: {
    'acceptable-share': { least: 0.2, most: 0.35 },
    'party-share': { least: 0.4, most: 0.7 },
    'frontier-points': { least: 8 },
    'split-distance': { most: JUST_OUTSIDE },
    'split-shortfall': { least: 0.15 },
    ...selfPlay,
  },
  standard: {
    'acceptable-share': { least: 0.05, most: 0.15 },
    'party-share': { least: 0.3, most: 0.9 },
    'frontier-points': { least: 6 },
    'split-distance': { most: JUST_OUTSIDE },
    'split-shortfall': { least: 0.15 },
    ...selfPlay,
  },
  hard: {
    'acceptable-share': { least: 0.02, most: 0.08 },
    'party-share': { least: 0.27, most: 0.9 },
    'frontier-points': { least: 3 },
    'split-distance': { least: ONE_TICK },
    ...selfPlay,
  },
};

export function isWithin(band: Band, value: number): boolean {
  return value >= (band.least ?? -Infinity) && value <= (band.most ?? Infinity);
}
