import type { Mineral } from '#engine/index.ts';
import type { LineKind, PlaceKind } from '#scenario/index.ts';
import type { Emblem } from './emblem.ts';

export type { LineKind, PlaceKind };

/** Degrees: longitude east, latitude north. */
export type LonLat = readonly [longitude: number, latitude: number];

/** Degrees: west, south, east, north. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/**
 * How far a work has come. `planned` stands in the case and nobody has asked for it yet; `drafted` would be
 * built by a proposal that stands on the table; `agreed` is in the agreement; `building` and `standing` are
 * for the years, and for what stood before anybody met.
 */
export const workStages = ['planned', 'drafted', 'agreed', 'building', 'standing'] as const;
export type WorkStage = (typeof workStages)[number];

/** What can be pinned to a place. What lasts stands first, then what happens in a year. */
export const placeMarks = [
  ...['protest', 'water', 'stoppage', 'opened', 'idle', 'dark', 'unskilled', 'surge'],
  ...['paid', 'rebate', 'stock', 'debt', 'promise', 'panel', 'void', 'barrier', 'claim'],
  ...['rules', 'chill', 'leak', 'rival', 'shock', 'exposure', 'bloc', 'broken-bloc'],
] as const;
export type PlaceMark = (typeof placeMarks)[number];

/** One mineral's part of what a line carries. Shares of one line sum to 1, or the line carries nothing. */
export interface Goods {
  readonly mineral: Mineral;
  readonly share: number;
}

/** New capacity beside the old. */
export interface Annex {
  readonly stage: WorkStage;
  /** Against what was promised. In [0, 1]. */
  readonly built: number;
}

export interface PlaceOnMap {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly at: LonLat;
  readonly minerals: readonly Mineral[];
  readonly stage: WorkStage;
  /** How much of it stands. In [0, 1]. */
  readonly built: number;
  /** What is added to works that stand already; undefined where nothing is. */
  readonly annex: Annex | undefined;
  /** How hard it works: lights at night, smoke by day. In [0, 1]. */
  readonly activity: number;
  readonly marks: readonly PlaceMark[];
}

export interface LineOnMap {
  readonly id: string;
  readonly name: string;
  readonly kind: LineKind;
  /** The competitor's line: always in its own style, whatever its stage. */
  readonly rival: boolean;
  readonly stage: WorkStage;
  /** How much of it stands, from its last point on. In [0, 1]. */
  readonly built: number;
  /** What runs on it, against the busiest this case can make it. In [0, 1]. Goods go from the first point to the last. */
  readonly flow: number;
  readonly goods: readonly Goods[];
  readonly path: readonly LonLat[];
}

/** A party that owns ground on this map: the country around `at` takes its name and its tint. */
export interface TerritoryOnMap {
  readonly emblem: Emblem;
  readonly name: string;
  readonly at: readonly LonLat[];
}

/** Seas and lakes that may be named, by the geography's ids. */
export const waterIds = [
  ...['atlantic', 'indian', 'pacific', 'mediterranean', 'black-sea', 'caspian-sea', 'caribbean'],
  ...['south-china-sea', 'java-sea', 'banda-sea', 'celebes-sea'],
  ...['baikal', 'winnipeg', 'great-slave', 'ontario', 'erie', 'superior', 'huron', 'michigan', 'victoria'],
  ...['ladoga', 'balkhash', 'tanganyika', 'malawi', 'vanern', 'nicaragua', 'tana', 'titicaca', 'onega'],
  ...['great-bear', 'athabasca'],
] as const;
export type WaterId = (typeof waterIds)[number];

/** Everything that the map shows at one moment, as plain data. */
export interface MapPicture {
  /** Names the land to draw beneath. */
  readonly scenario: string;
  /** BCP 47; names of countries that are nobody's party come from the platform in this language. */
  readonly language: string;
  readonly bounds: Bounds;
  /** The land is nobody's: neighbours and seas have no names. */
  readonly invented?: boolean;
  readonly territories: readonly TerritoryOnMap[];
  readonly places: readonly PlaceOnMap[];
  readonly lines: readonly LineOnMap[];
  /** The letter over the compass. */
  readonly north: string;
  readonly waters: Readonly<Record<WaterId, string>>;
}
