/** What does the screen show, without a screen? The door to the client floor. */
export { createClient, type Client, type ClientState, type MoveOfPlayer } from './client.ts';
export type { Notice } from './notice.ts';
export type { DraftCommands } from './draft-commands.ts';
export type * from '#wire/index.ts';
export {
  debriefSteps,
  maxMembers,
  observationKinds,
  readyWords,
  sessionShapes,
  tablesFor,
} from '#wire/index.ts';
export { createClassClient, type ClassClient } from './classroom/class-client.ts';
export { reckonTables, type TableReport } from './classroom/class-reports.ts';
export { reckonTable, tableGame } from './classroom/table-game.ts';
export { onePathOfYears } from './reckon-years.ts';
export { printLinks } from './classroom/print-links.ts';
export { longestName, readRoster, type RosterProblem } from './classroom/read-roster.ts';
export { classKeys } from './classroom/class-keys.ts';
export type { ClassView } from './connection/class-view.ts';
export { connectToClass } from './connection/connect-to-class.ts';
export type { ClassLine, ClassLineOptions, LineClosed, TableLine, Wish } from './connection/remote.ts';
export { analystInWorker } from './analyst-in-worker.ts';
export { activePackage, type Draft } from './draft.ts';
export type { Clock, GameChoice, GameState } from './game-state.ts';
export type {
  Analyst,
  DebriefReport,
  Keep,
  Library,
  Ports,
  SpreadProgress,
  Timers,
  YearsReport,
} from './ports.ts';
export * from './presenters/chart-scale.ts';
export * from './presenters/debrief-dance.ts';
export * from './presenters/debrief-home.ts';
export * from './presenters/debrief-lenses.ts';
export * from './presenters/debrief-plan.ts';
export * from './presenters/debrief-possible.ts';
export * from './presenters/debrief-record.ts';
export * from './presenters/debrief-results.ts';
export * from './presenters/debrief-verdict.ts';
export * from './presenters/emblem.ts';
export { feedByRound, presentFeed, type FeedKind, type FeedLine, type FeedRound } from './presenters/feed.ts';
export {
  hasVeto,
  outlookAtHome,
  pressureOf,
  protocolsFor,
  underProtocol,
  type Endorsement,
  type ConstituencyOutlook as ShownConstituency,
  type HomeOutlook,
  type ProtocolName,
  type Stance,
} from '#engine/index.ts';
export { knownFacts, type KnownFact } from './presenters/known-facts.ts';
export { mapNames, type MapNames } from './presenters/map-names.ts';
export { lessonFor, type DueLesson, type LessonPlace } from './presenters/lessons.ts';
export type { TableLesson } from './table-lessons.ts';
export * from './presenters/map-picture.ts';
export { markShapes, type MarkShape } from './presenters/mark-shapes.ts';
export { presentMap, type MapMoment } from './presenters/map.ts';
export {
  differencesOf,
  presentProposals,
  type ShownClause,
  type ShownDifference,
  type ShownPackage,
  type ShownProposal,
} from './presenters/proposals.ts';
export { draftFault, situationOf, type DraftFault, type Situation } from './presenters/situation.ts';
export { startingPoints, type StartingPoint } from './presenters/starting-points.ts';
export {
  drawnPersona,
  isPersonaCard,
  personaCards,
  policyOf,
  strategyCards,
  UNKNOWN_PERSONA,
  type PersonaPolicy,
  type StrategyCard,
} from './presenters/strategy-cards.ts';
export type * from './presenters/table-picture.ts';
export { presentTable, type ViewOfTable } from './presenters/table-scene.ts';
export {
  presentTermSheet,
  type ChoiceEffect,
  type Obstacle,
  type TermSheet,
  type TermSheetInteraction,
  type TermSheetOption,
  type TermSheetRow,
  type TermSheetSection,
} from './presenters/term-sheet.ts';
export { priceLines, type PriceLine } from './presenters/price-line.ts';
export * from './presenters/years-charts.ts';
export * from './presenters/years-chronicle.ts';
export * from './presenters/years-money.ts';
export * from './presenters/years-promises.ts';
export type { Screen } from './screen-flow.ts';
export {
  motions,
  paces,
  parseSettings,
  settingsKey,
  textSizes,
  themes,
  type Motion,
  type Pace,
  type Settings,
  type TextSize,
  type Theme,
} from './settings.ts';
export { isGameKept } from './kept-game.ts';
export type { Store } from './store.ts';

// What the leaves above may know of the floors below comes through this door.
export * from '#engine/index.ts';
export {
  comesAbout,
  createCaseWords,
  letterOf,
  packageLines,
  sayEvent,
  sayOptionTouches,
  type CaseWords,
  type OptionTouch,
  type Params,
  type Strings,
  type TouchKind,
  type Words,
  type WordsSource,
  sayYearEvent,
} from '#words/index.ts';
export {
  openedTexts,
  textsFor,
  type CaseFile,
  type LibraryEntry,
  type OpenedTexts,
  type SeatTexts,
} from '#scenario/index.ts';
export type * from '#analysis/index.ts';
export { documents } from '#outcome/index.ts';
export type * from '#outcome/index.ts';
