/** What does the server remember of a line? So that it is told only what is new. */
import type { Match } from '#engine/index.ts';
import type { Place } from '#wire/index.ts';
import type { Basis } from './fact-basis.ts';
import type { Visitor } from './room.ts';

/** What a line has been told last, by the type of the tell. */
export interface OnLine {
  readonly visitor: Visitor;
  readonly told: Map<string, string>;
  /** Nothing is told before the welcome, which holds everything. */
  isWelcomed: boolean;
  /** The place whose view was shown. */
  place: Place | undefined;
  /** The match as it was shown last. */
  shown: Match | undefined;
  /** What the facts told last were made from: while it is the same, so are they. */
  basis: Basis | undefined;
}

export const newOnLine = (visitor: Visitor): OnLine => ({
  visitor,
  told: new Map(),
  isWelcomed: false,
  place: undefined,
  shown: undefined,
  basis: undefined,
});
