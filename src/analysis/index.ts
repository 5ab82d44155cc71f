/** How good was it, how good could it be? The door to the analysis: exact facts, and no words. */
export { analyse, appraise, countZone, solve, type AnalysisOptions } from './analyse.ts';
export { canAnalyse, canSolve } from './case-space.ts';
export type { Analysis, Counted, Efficient, Solution, Solutions, Solved, Valued } from './analysis.ts';
export type { Scale } from './space/grains.ts';
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
export { stepClasses, stepClassOf, type StepClass } from './debrief/step-class.ts';
export { behaviourOf, effectSize, type Behaviour } from './behaviour/behaviour-of.ts';
export { samplePackages } from './estimates/sample-packages.ts';
export { scoreEstimate, type EstimateScore, type GuessedPoints } from './estimates/score-estimate.ts';
export { suggestImprovement, type Change, type Improvement } from './improvement.ts';
