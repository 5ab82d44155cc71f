import type { Emblem } from './emblem.ts';

/** One delegation around the table. */
export interface DelegationAtTable {
  /** Index in the scenario. */
  readonly party: number;
  readonly name: string;
  readonly emblem: Emblem;
  /** Chairs of this delegation: 1 to 3. */
  readonly chairs: number;
  /** The delegation of whoever looks: it sits nearest. */
  readonly own: boolean;
  /** False once it has left: its chairs are empty. */
  readonly present: boolean;
  readonly speaking: boolean;
}

/** Where a proposal's papers lie: before everybody, or back with their author. */
export type PaperLies = 'middle' | 'author';

/** One proposal as papers. */
export interface PaperOnTable {
  /** Index of the proposal in the match. */
  readonly proposal: number;
  readonly by: number;
  /** Packages in it: 1 to 3. */
  readonly sheets: number;
  readonly lies: PaperLies;
  /** Parties other than the author that took a copy, that is, support a package of it. */
  readonly copies: readonly number[];
  /** Clauses objected to, each party's once: red pencil strokes. */
  readonly objections: number;
}

/** The text that satisfied the decision rule, on its way to ink and stamp. */
export interface AgreementOnTable {
  readonly proposal: number;
  /** Parties bound by it. */
  readonly parties: readonly number[];
  readonly signed: readonly number[];
  /** In force: ratified where needed and signed by all. */
  readonly stamped: boolean;
}

/** Parties with their heads together in a side room. */
export interface Whisper {
  readonly room: number;
  readonly parties: readonly number[];
}

/** Everything that the table shows at one moment, as plain data. */
export interface TablePicture {
  /** In the order of the scenario. */
  readonly delegations: readonly DelegationAtTable[];
  readonly papers: readonly PaperOnTable[];
  readonly agreement: AgreementOnTable | undefined;
  readonly whispers: readonly Whisper[];
  /** The talks failed: the lamp is out. */
  readonly broken: boolean;
}
