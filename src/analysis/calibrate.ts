/** Is this scenario worth playing, at each of its levels of difficulty? */
import { redLinesCrossed, pointsOf, satisfies } from '#engine/index.ts';
import type { PartyIndex, Scenario } from '#engine/index.ts';
import type { Analysis, Valued } from './analysis.ts';
import { analyseSpace } from './analyse.ts';
import {
  calibrationBands,
  calibrationLevels,
  isWithin,
  type Band,
  type CalibrationLevel,
  type CalibrationTarget,
} from './bands.ts';
import { caseSpaceOf } from './case-space.ts';
import { sumOf } from './solutions.ts';

/** One target, as measured. */
export interface CalibrationCheck {
  readonly target: CalibrationTarget;
  /** The party it was measured for, where it is measured for each. */
  readonly party: PartyIndex | undefined;
  /** Undefined where there is nothing to measure: then it fails. */
  readonly measured: number | undefined;
  readonly band: Band;
  readonly passes: boolean;
}

export interface DifficultyCalibration {
  /** Index into the scenario's difficulties. */
  readonly difficulty: number;
  readonly level: CalibrationLevel;
  readonly analysis: Analysis;
  readonly checks: readonly CalibrationCheck[];
  readonly passes: boolean;
}

export interface Calibration {
  /** Indexed by difficulty. */
  readonly difficulties: readonly DifficultyCalibration[];
  readonly passes: boolean;
}

/**
 * Measures every difficulty against the band that its id names (`intro`, `standard`, `hard`).
 *
 * @param level the band for difficulties whose id names none
 */
export function calibrate(scenario: Scenario, level: CalibrationLevel = 'standard'): Calibration {
  const caseSpace = caseSpaceOf(scenario, scenario.mandates, scenario.closed);
  const difficulties = scenario.difficulties.map(({ id, walkAways }, difficulty): DifficultyCalibration => {
    const own = calibrationLevels.find((name) => name === id) ?? level;
    const analysis = analyseSpace(caseSpace, walkAways);
    const checks = measurementsOf(scenario, analysis).flatMap((measurement) => checkOf(own, measurement));
    return { difficulty, level: own, analysis, checks, passes: checks.every(({ passes }) => passes) };
  });
  return { difficulties, passes: difficulties.every(({ passes }) => passes) };
}

/**
 * The targets that only play can measure.
 *
 * @param analysis of the difficulty that was played
 * @param results one row per game: what each party came home with, in points; its walk-away where there was no agreement
 */
export function calibrateSelfPlay(
  level: CalibrationLevel,
  analysis: Analysis,
  results: readonly (readonly number[])[],
): readonly CalibrationCheck[] {
  const parties = analysis.walkAways.map((_, party) => party);
  const medians = parties.map((party) => medianOf(results.map((points) => points[party] ?? 0)));
  const target = nearestTo(
    medians,
    (analysis.solutions?.nash.points ?? []).map(({ points }) => points),
  );
  const surpluses = parties.map((party) =>
    sumOf(results.map((points) => (points[party] ?? 0) - (analysis.walkAways[party] ?? 0))),
  );
  const total = sumOf(surpluses);
  return [
    ...parties.map((party) => ({
      target: 'role-fairness' as const,
      party,
      measured: target === undefined ? undefined : Math.abs((medians[party] ?? 0) - (target[party] ?? 0)),
    })),
    {
      target: 'largest-surplus-share' as const,
      party: undefined,
      measured: total > 0 ? Math.max(...surpluses) / total : undefined,
    },
  ].flatMap((measurement) => checkOf(level, measurement));
}

type Measurement = Pick<CalibrationCheck, 'target' | 'party' | 'measured'>;

function checkOf(
  level: CalibrationLevel,
  { target, party, measured }: Measurement,
): readonly CalibrationCheck[] {
  const band = calibrationBands[level][target];
  if (band === undefined) return [];
  return [{ target, party, measured, band, passes: measured !== undefined && isWithin(band, measured) }];
}

function measurementsOf(scenario: Scenario, analysis: Analysis): readonly Measurement[] {
  const splits = [analysis.split.lower, analysis.split.upper].filter((split) => split !== undefined);
  const distances = splits.map((split) => distanceToZone(scenario, analysis.walkAways, split));
  return [
    { target: 'acceptable-share', party: undefined, measured: analysis.acceptable.share },
    ...analysis.acceptableTo.map((share, party) => ({
      target: 'party-share' as const,
      party,
      measured: share,
    })),
    { target: 'frontier-points', party: undefined, measured: analysis.efficient.pointsInZone },
    {
      target: 'split-distance',
      party: undefined,
      measured: splits.length === 0 ? undefined : Math.min(...distances),
    },
    { target: 'split-shortfall', party: undefined, measured: shortfallOf(analysis, splits) },
  ];
}

/**
 * Points by which every walk-away would have to fall for the package to be in the zone; negative by how much they
 * could rise. 100, the whole scale, where red lines keep it out.
 */
function distanceToZone(
  { mandates, rules }: Scenario,
  walkAways: readonly number[],
  { package: pkg }: Valued,
): number {
  const gaps = mandates.map((mandate, party) =>
    redLinesCrossed(mandate, pkg).length > 0 ? 100 : (walkAways[party] ?? 0) - pointsOf(mandate, pkg),
  );
  const suffices = (fall: number): boolean =>
    satisfies(
      rules.decision,
      gaps.flatMap((gap, party) => (gap <= fall ? [party] : [])),
    );
  return gaps.toSorted((a, b) => a - b).find(suffices) ?? 100;
}

/** How far the better split stays below the largest sum of points in the zone, as a share of that sum. */
function shortfallOf({ solutions }: Analysis, splits: readonly Valued[]): number | undefined {
  const sums = (solutions?.maximumSum.points ?? []).map(({ points }) => sumOf(points));
  if (sums.length === 0 || splits.length === 0) return undefined;
  const best = Math.max(...sums);
  return best > 0 ? 1 - Math.max(...splits.map(({ points }) => sumOf(points))) / best : undefined;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** The row nearest to a given one. */
function nearestTo(
  row: readonly number[],
  rows: readonly (readonly number[])[],
): readonly number[] | undefined {
  const squares = rows.map((other) =>
    sumOf(other.map((value, column) => (value - (row[column] ?? 0)) * (value - (row[column] ?? 0)))),
  );
  return rows[squares.indexOf(Math.min(...squares))];
}
