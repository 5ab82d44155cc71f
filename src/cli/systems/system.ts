/** What is a system, and how is it shown? The words in which the list of systems is written. */
import type { LensName } from '#engine/index.ts';
import type { Passage } from '#outcome/index.ts';
import type { CaseId } from './case-table.ts';
import type { MeasureName } from './measures.ts';
import type { SceneName } from './scenes/index.ts';
import type { Direction, Side } from './side.ts';

/** Something that is seen at the table before any year has passed. */
export type TableClaim =
  | {
      readonly kind: 'points';
      readonly party: string;
      readonly at: readonly [issue: string, option: string];
      readonly goes: 'more' | 'less';
    }
  | { readonly kind: 'walk-away'; readonly party: string; readonly goes: 'more' | 'less' }
  | { readonly kind: 'closed'; readonly at: readonly [issue: string, option: string] };

/** The same agreement over the same paths of luck, with and without. */
export interface Comparison {
  /** The case that it is played in. */
  readonly at: CaseId;
  readonly with: Side;
  readonly without: Side;
  readonly years?: Readonly<Partial<Record<MeasureName, Direction>>>;
  readonly lenses?: Readonly<Partial<Record<LensName, Direction>>>;
  readonly table?: readonly TableClaim[];
}

/** A scene of a case that ships, played move by move, with and without. */
export interface Played {
  readonly scene: SceneName;
}

export type Demonstration = Comparison | Played;

export const systemTables = ['regimes', 'dynamics', 'lenses'] as const;
export type SystemTable = (typeof systemTables)[number];

/** One row of the catalogue, and what shows it. */
export interface System {
  readonly id: string;
  readonly table: SystemTable;
  /** Where its sources state it. Regimes have theirs in their files. */
  readonly passages: readonly Passage[];
  readonly shown: readonly Demonstration[];
}

/** One line of a demonstration: what was measured on both sides, and what was to be expected. */
export interface Finding {
  readonly subject: Subject;
  readonly with: number;
  readonly without: number;
  readonly expected: Direction;
  readonly holds: boolean;
}

/** What a finding is about. */
export type Subject =
  | { readonly kind: 'measure'; readonly measure: MeasureName }
  | { readonly kind: 'lens'; readonly lens: LensName }
  | {
      readonly kind: 'points';
      readonly party: string;
      readonly at: readonly [issue: string, option: string];
    }
  | { readonly kind: 'walk-away'; readonly party: string }
  | { readonly kind: 'closed'; readonly at: readonly [issue: string, option: string] }
  | { readonly kind: 'scene'; readonly scene: SceneName; readonly of: string };
