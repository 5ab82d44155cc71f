/**
 * What can happen at a table? The door to the engine: everything else here is private to it.
 *
 * A `Match` is plain JSON and never changes; `step` makes the next one. What a seat may know is `briefFor` and
 * `viewFor`, built from permitted fields; `openedFor` opens the rest once the match is over.
 */
export { describe, describePackage } from './describe.ts';
export { goodwillOf, goodwillRules } from './home/goodwill.ts';
export { outlookAtHome, type ConstituencyOutlook, type HomeOutlook, type Stance } from './home/outlook.ts';
export { endorsementsFor, type Endorsement } from './home/endorsement.ts';
export { hasVeto } from './home/veto.ts';
export { historyOf, ratificationOf, votesOn } from './home/ratification.ts';
export * from './model/index.ts';
export { isLean, openLeanGame, type LeanGame } from './protocols/lean/lean-game.ts';
export type { LeanMove, LeanTable } from './protocols/lean/lean-table.ts';
export { record, replay, type MatchRecord, type ReplayProblem } from './replay.ts';
export { seatOf, illegality, legalMoves } from './rules/apply-move.ts';
export { pressureOf } from './rules/blocs.ts';
export { closedOptions } from './rules/closed.ts';
export { satisfies, suffice } from './rules/decision.ts';
export type { IllegalMove, RefusalCode } from './rules/moves/move-rule.ts';
export { maxTextLength } from './rules/moves/say.ts';
export { isReleasable } from './rules/injects.ts';
export { isClosed, isSamePackage, isWellFormed, settle } from './rules/packages.ts';
export { holds, isOpen, pointsOf, redLinesCrossed } from './rules/points.ts';
export { resultsOf, resultsUnder } from './rules/results.ts';
export { brokenPromises, type BrokenPromises } from './rules/promises.ts';
export { agreementIn } from './rules/agreement-in.ts';
export { closedBy, verdictsOf } from './rules/precedence.ts';
export { afterEvents, isAtOnce, isInForce, regimesAtTable } from './rules/regimes-in-force.ts';
export { sheetAtTable } from './rules/outside.ts';
export { prioritiesOf, sheetOf } from './rules/sheet.ts';
export { phaseOf } from './rules/turn.ts';
export { protocolsFor, underProtocol } from './rules/under-protocol.ts';
export { createMatch, digest, isOver, step } from './step.ts';
export { openedFor } from './view/opened-for.ts';
export { hears, injectsIn } from './view/hears.ts';
export {
  areSameSheets,
  changesFor,
  isSameScene,
  observedScene,
  sceneFor,
  type ObservedScene,
  type Scene,
} from './view/scene.ts';
export { briefFor, observerView, viewFor } from './view/view-for.ts';
