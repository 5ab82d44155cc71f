/**
 * What does a scenario file say, and is it sound? The door to the scenario floor.
 *
 * `parseScenario` turns the text of files into a `CaseFile`, or into every problem that they have. A `CaseFile` is plain
 * JSON; `textsFor` and `openedTexts` read from it what a seat may read.
 */
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
export * from './interop/index.ts';
export { jsonSchemas } from './json-schema.ts';
export { libraryEntry, type LibraryEntry, type LibraryTexts } from './library-entry.ts';
export { parseScenario } from './parse.ts';
export { parsePlan, type PlanNames, type PlanParameter } from './plan/parse-plan.ts';
export { lineupKinds, type LineupKind, type TournamentPlan } from './plan/plan-source.ts';
export { printSource } from './print.ts';
export { importCodes, problemCodes, type ImportCode, type ProblemCode } from './problem/codes.ts';
export { formatProblem, problemSentences, type Say } from './problem/format-problem.ts';
export type { Excerpt, Problem, ProblemData } from './problem/problem.ts';
export { explainOption, type Complainant, type RegimeFact } from './regimes/explain.ts';
export { withRegimes } from './regimes/apply-regimes.ts';
export { readRegime, type LooseRegime } from './regimes/read-regime.ts';
export { resolveText, type FormatNumber } from './texts/resolve-text.ts';
export {
  languageOf,
  openedTexts,
  textsFor,
  type Dossier,
  type OpenedTexts,
  type PublicTexts,
  type Reading,
  type SeatTexts,
} from './texts/texts-for.ts';
export * from './vocabulary.ts';
export type { SourceFile } from './yaml/read-yaml.ts';
