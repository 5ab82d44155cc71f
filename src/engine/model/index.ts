export type * from './ids.ts';
export type * from './implementation.ts';
export type * from './inject.ts';
export type * from './issue.ts';
export type * from './match.ts';
export type * from './move.ts';
export type * from './package.ts';
export type * from './party.ts';
export type * from './regime.ts';
export type * from './rules.ts';
export type * from './scenario.ts';
export type * from './scoring.ts';
export type * from './terms.ts';
export type * from './view.ts';
export { minerals } from './implementation.ts';
export { issueKinds, pillars } from './issue.ts';
export { impasseReasons } from './match.ts';
export { answerManners, disclosureKinds, PLENARY, questionTopics } from './move.ts';
export { CLOSED } from './package.ts';
export { partyKinds, procedureNames } from './party.ts';
export { hazards, regimeRanks } from './regime.ts';
export { protocolNames } from './rules.ts';
export { indicatorNames, indicatorsByKind, lensNames, nameInFormula } from './scoring.ts';
export {
  collaterals,
  commitmentForms,
  consents,
  disputeForms,
  floorInstruments,
  impactAssessments,
  instruments,
  labourStandards,
  lineAccesses,
  noTerms,
  oversights,
  retaliationCovers,
  transparencies,
  waterStandards,
} from './terms.ts';
