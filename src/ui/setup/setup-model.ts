import type { PartyKind, SeatId } from '#client/index.ts';

/** A side that can be taken. */
export interface SetupParty {
  /** Index in the case. */
  readonly party: number;
  readonly id: string;
  readonly name: string;
  readonly kind: PartyKind;
  /** What everybody knows about it. */
  readonly known: string;
  /** The chief's chair, and who sits there. */
  readonly seat: SeatId;
  readonly title: string | undefined;
}

export interface SetupDifficulty {
  readonly id: string;
  /** Points, indexed by party. */
  readonly walkAways: readonly number[];
}

/** A way for a program to negotiate, with the card that says so. */
export interface SetupStrategy {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly card: readonly { readonly id: string; readonly name: string; readonly text: string }[];
  readonly paper: string;
  /** Share of the way from walk-away (0) to best package (1) that it asks for, at even moments of the talks. */
  readonly curve: readonly number[] | undefined;
}

export interface SetupModel {
  readonly title: string;
  readonly summary: string;
  readonly place: string;
  readonly minutes: number;
  readonly rounds: number;
  readonly parties: readonly SetupParty[];
  readonly difficulties: readonly SetupDifficulty[];
  /** Index of the difficulty that is proposed. */
  readonly usualDifficulty: number;
  readonly strategies: readonly SetupStrategy[];
  /** Strategy that is proposed. */
  readonly usualStrategy: string;
}

export interface SetupChoice {
  readonly seat: SeatId;
  /** Strategy by party id, for every party but one's own. */
  readonly opponents: Readonly<Record<string, string>>;
  readonly difficulty: number;
  readonly seed: string;
  readonly clock: boolean;
}
