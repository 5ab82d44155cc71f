/** What leaves the process: moves and records, strict and versioned. */
export {
  parseRecord,
  printRecord,
  RECORD_FORMAT,
  type Player,
  type RecordFile,
  type RecordProblem,
} from './record-file.ts';
