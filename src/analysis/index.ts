/** How good was it, how good could it be? The door to the analysis: exact facts, and no words. */
export { analyse, type AnalysisOptions } from './analyse.ts';
export { canAnalyse } from './case-space.ts';
export type { Analysis, Efficient, Solution, Solutions, Valued } from './analysis.ts';
export {
  calibrationBands,
  calibrationLevels,
  calibrationTargets,
  type Band,
  type CalibrationLevel,
  type CalibrationTarget,
} from './bands.ts';
export {
  calibrate,
  calibrateSelfPlay,
  type Calibration,
  type CalibrationCheck,
  type DifficultyCalibration,
} from './calibrate.ts';
export { distancesOf, type Distances } from './distances.ts';
export { debriefOf } from './debrief/debrief-of.ts';
export type * from './debrief/facts.ts';
export type { StepClass } from './debrief/step-class.ts';
export { suggestImprovement, type Change, type Improvement } from './improvement.ts';
