/** What is a system, and how is it shown? The words in which the list of systems is written. */
import type { LensName, PartyIndex } from '#engine/index.ts';
import type { Passage } from '#outcome/index.ts';
import type { MeasureName } from './measures.ts';
import type { Clauses, PlainCase } from './plain-case.ts';

/** Which way a measure goes when the system is there. */
export type Direction = 'more' | 'less' | 'same';

/** One side of a comparison: who signs what, under which regimes, where. */
export interface Side {
  readonly clauses: Clauses;
  /** Ids of regimes in force. */
  readonly regimes?: readonly string[];
  /** Parties that are bound, by id; everybody where it is left out. */
  readonly bound?: readonly string[];
  readonly table?: PlainCase;
}

/** Something that is seen at the table before any year has passed. */
export type TableClaim =
  | {
      readonly kind: 'points';
      readonly party: string;
      readonly at: readonly [issue: string, option: string];
      readonly goes: 'more' | 'less';
    }
  | { readonly kind: 'walk-away'; readonly party: string; readonly goes: 'more' | 'less' }
  | { readonly kind: 'closed'; readonly at: readonly [issue: string, option: string] }
  | { readonly kind: 'goodwill'; readonly goes: 'more' };

/** With and without. */
export interface Comparison {
  readonly with: Side;
  readonly without: Side;
  readonly years?: Readonly<Partial<Record<MeasureName, Direction>>>;
  readonly lenses?: Readonly<Partial<Record<LensName, Direction>>>;
  readonly table?: readonly TableClaim[];
}

export const systemTables = ['regimes', 'dynamics', 'lenses'] as const;
export type SystemTable = (typeof systemTables)[number];

/** One row of the catalogue, and what shows it. */
export interface System {
  readonly id: string;
  readonly table: SystemTable;
  /** Where its sources state it. Regimes have theirs in their files. */
  readonly passages: readonly Passage[];
  readonly shown: Comparison;
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
  | { readonly kind: 'points'; readonly party: PartyIndex; readonly id: string; readonly clause: string }
  | { readonly kind: 'walk-away'; readonly party: PartyIndex; readonly id: string }
  | { readonly kind: 'closed'; readonly clause: string }
  | { readonly kind: 'goodwill' };
