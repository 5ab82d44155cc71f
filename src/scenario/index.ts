/** What does a scenario file say, and is it sound? The door to the scenario floor. */
export type {
  CaseFile,
  CaseMap,
  CaseMeta,
  CaseRegime,
  CaseTexts,
  Citation,
  Figure,
  Language,
  MapLine,
  Place,
  Position,
  Source,
} from './case-file.ts';
export * from './vocabulary.ts';
