import type { Brief, Match, Move, Opened, PartyIndex, View } from '#engine/index.ts';
import type { Accepted, CommandRefusal } from '#session/index.ts';
import type { Result } from '#kernel/result.ts';

/**
 * A seat's line to the authority over its negotiation. The screen does not know whether that authority runs
 * beside it or on another machine.
 */
export interface Connection {
  brief(): Brief;
  view(): View;
  /** Which program is about to move; undefined when the table waits for people. */
  thinking(): PartyIndex | undefined;
  send(move: Move): Promise<Result<Accepted, CommandRefusal>>;
  /** The clock of this seat has run out. */
  timeUp(): void;
  /** What the debrief opens; undefined until the match is over. */
  opened(): Opened | undefined;
  /** The whole match, secrets and all; undefined until it is over. */
  closedMatch(): Match | undefined;
  subscribe(listener: () => void): () => void;
  close(): void;
}
