/** What does a sound scenario file come to? Plain JSON: what a build ships and every floor above reads. */
import type { Mineral, PartyIndex, RegimeRank, Scenario } from '#engine/index.ts';
import type { RegimeTexts } from './source/regime.ts';
import type { TextsSource } from './source/texts.ts';
import type { Lesson, Level, LineKind, LineStatus, PlaceKind, Unit } from './vocabulary.ts';

type Frozen<Value> = Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value;

/** A language tag, such as `en` or `pt-BR`. */
export type Language = string;

/** All words of a case in one language, private ones included. Readers get theirs from `textsFor`. */
export type CaseTexts = Frozen<TextsSource>;

/** A passage on which figures and parameters rest. */
export interface Source {
  readonly id: string;
  readonly document: string;
  readonly passage: string;
}

/** A number that texts and parameters refer to, and where it comes from: `source`, `assumption`, or both. */
export interface Figure {
  readonly value: number;
  readonly unit: Unit;
  readonly source: string | undefined;
  /** Key of the texts' `assumptions`. */
  readonly assumption: string | undefined;
}

/** About the file. */
export interface CaseMeta {
  readonly format: number;
  /** A table of research, with no years after signature; left out for all others. */
  readonly genre?: 'laboratory';
  readonly version: string;
  /** SPDX name. */
  readonly licence: string;
  readonly authors: readonly string[];
  readonly minutes: number;
  readonly level: Level;
  readonly minerals: readonly Mineral[];
  readonly teaches: readonly Lesson[];
  /** At least one; English first where there is English, then by tag. */
  readonly languages: readonly Language[];
}

/** Degrees east, then north. */
export type Position = readonly [longitude: number, latitude: number];

export interface Place {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly at: Position;
  readonly party: PartyIndex | undefined;
  readonly minerals: readonly Mineral[];
}

export interface MapLine {
  readonly id: string;
  readonly kind: LineKind;
  readonly status: LineStatus;
  /** At least two points. */
  readonly path: readonly Position[];
  /** Places that the path passes, in its order. */
  readonly via: readonly string[];
  /** Index into `implementation.lines`, where the line is one that the agreement builds. */
  readonly line: number | undefined;
}

export interface CaseMap {
  /** West, south, east, north, in degrees. */
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  /** The land is nobody's: it has no true neighbours, and its sea no name. */
  readonly invented?: boolean;
  readonly places: readonly Place[];
  readonly lines: readonly MapLine[];
}

/** A regime in force: its words and passages. What it does stands in `scenario.regimes`, in the same order. */
export interface CaseRegime {
  readonly id: string;
  readonly version: string;
  /** Where it stands among the regimes. */
  readonly rank: RegimeRank;
  /** A year, month or day, as precisely as it is known; `until` where it has ended. */
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly sources: readonly Source[];
  /** By language; every language of the case. */
  readonly texts: Readonly<Record<Language, Frozen<RegimeTexts>>>;
}

/** Where the numbers of one row of parameters come from. */
export interface Citation {
  /** Path of the row in the file, such as `implementation.producers.0`. */
  readonly row: string;
  readonly source: string | undefined;
  readonly assumption: string | undefined;
}

/** One case, compiled: what the engine plays, and everything that is said about it. */
export interface CaseFile {
  readonly scenario: Scenario;
  readonly meta: CaseMeta;
  readonly texts: Readonly<Record<Language, CaseTexts>>;
  readonly sources: readonly Source[];
  readonly figures: Readonly<Record<string, Figure>>;
  /** Every row of the years' parameters, with its source or assumption. */
  readonly citations: readonly Citation[];
  readonly map: CaseMap;
  /** In the order of `scenario.regimes`. */
  readonly regimes: readonly CaseRegime[];
}
