/** What do the years make of an agreement? The door to the outcome floor. */
export { distribution, spreading } from './distribution.ts';
export type { Distribution, Quantiles, Series, SeriesName } from './distribution.ts';
export { indicatorsOf, withoutAgreement } from './indicators/indicators-of.ts';
export { documents } from './lenses/documents.ts';
export type { DocumentName } from './lenses/documents.ts';
export type { CriterionReading, Grade, LensReading } from './lenses/lens.ts';
export { lensCriteria, readLenses } from './lenses/read-lenses.ts';
export { mineralProfiles } from './minerals.ts';
export type { MineralProfile } from './minerals.ts';
export type { Account, AccountKind, Flow, FlowKind } from './money/ledger.ts';
export type { Promisee, PromiseName } from './promises/promises.ts';
export { findingPitfalls, pitfallsOf } from './pitfalls.ts';
export type { Pitfall, Remedy } from './pitfalls.ts';
export { passagesOf } from './passages.ts';
export type { Passage, PassageOf } from './passages.ts';
export { runYears } from './run-years.ts';
export { scoreOutcome } from './score.ts';
export type { ExtraPart, OutcomeScore, ScorePart } from './score.ts';
export { termsOf } from './terms-of.ts';
export { regimeTraces, type RegimeTrace } from './world/regime-story.ts';
export { troubleKinds } from './troubles.ts';
export type { TroubleKind } from './troubles.ts';
export type {
  ComplianceYear,
  DebtLeft,
  ImporterYear,
  LineYear,
  MineralYear,
  ProducerYear,
  YearEvent,
  YearEventKind,
  Years,
} from './years.ts';
