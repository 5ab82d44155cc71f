/** What leaves the process: moves and records, asks and facts of a class, strict and versioned. */
export { ANALYSIS_FORMAT, analysisFile, analysisSchema, type AnalysisFile } from './analysis-file.ts';
export {
  parseRecord,
  printRecord,
  RECORD_FORMAT,
  type Player,
  type RecordFile,
  type RecordProblem,
} from './record-file.ts';
export {
  debriefSteps,
  mostAnnounced,
  mostScheduled,
  observationKinds,
  parseAsk,
  readyWords,
  tableLocks,
  type Ask,
  type AskOf,
  type AskType,
  type DebriefStep,
  type ObservationKind,
  type Place,
  type ReadyWords,
  type ScheduledDeed,
  type ScheduledTime,
  type TableLock,
} from './classroom/asks.ts';
export { type Reply, type ReplyTo, type ClassProblemCode, type Refused } from './classroom/answers.ts';
export * from './classroom/facts.ts';
export { maxMembers, mostTables, tablesFor, type HeadCount } from './classroom/head-count.ts';
export { isLocked, unlockedMoves } from './classroom/locks.ts';
export { pollingWithin, webSocketWithin } from './classroom/way-in.ts';
export { withoutNulls } from './without-nulls.ts';
export {
  sessionShapes,
  type ClassPolicy,
  type ClassSettings,
  type ClassTiming,
  type SessionShape,
} from './classroom/settings.ts';
export {
  parseClassFile,
  printClassFile,
  protocolOf,
  recordsOf,
  type ClassFile,
  type ClassFileProblem,
  type KeptRow,
  type TableDigest,
} from './classroom/class-file.ts';
