/** What does the screen show, without a screen? The door to the client floor. */
export {
  createClient,
  type Client,
  type ClientState,
  type DraftCommands,
  type MoveOfPlayer,
  type Notice,
} from './client.ts';
export { analystInWorker } from './analyst-in-worker.ts';
export { activePackage, type Draft } from './draft.ts';
export type { Clock, GameChoice, GameState } from './game-state.ts';
export type { LibraryEntry } from './library-entry.ts';
export type { Analyst, DebriefReport, Keep, Library, Ports, Timers, YearsReport } from './ports.ts';
export * from './presenters/emblem.ts';
export { presentFeed, type FeedKind, type FeedLine } from './presenters/feed.ts';
export {
  outlookAtHome,
  type HomeOutlook,
  type ShownConstituency,
  type Stance,
} from './presenters/home-front.ts';
export * from './presenters/map-picture.ts';
export {
  presentProposals,
  type ShownClause,
  type ShownPackage,
  type ShownProposal,
} from './presenters/proposals.ts';
export { strategyCards, type StrategyCard } from './presenters/strategy-cards.ts';
export type * from './presenters/table-picture.ts';
export {
  presentTermSheet,
  type Obstacle,
  type TermSheet,
  type TermSheetInteraction,
  type TermSheetOption,
  type TermSheetRow,
} from './presenters/term-sheet.ts';
export { screens, type Screen } from './screen-flow.ts';
export {
  defaultSettings,
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
  createCaseWords,
  createWords,
  letterOf,
  packageLines,
  type CaseWords,
  type Params,
  type Strings,
  type Words,
  type WordsSource,
} from '#words/index.ts';
export { openedTexts, textsFor, type CaseFile, type OpenedTexts, type SeatTexts } from '#scenario/index.ts';
