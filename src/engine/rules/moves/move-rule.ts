import type { LegalMove, Match, MoveOf, Scenario, Seat, SeatMove } from '../../model/index.ts';

/** Moves that a seat makes; deadlines and events are nobody's. */
export type SeatMoveType = SeatMove['type'];

/** Why a move is refused. Stable: screens, bots and tests branch on these. */
export const refusalCodes = [
  'UNKNOWN_SEAT',
  'UNKNOWN_MOVE',
  'MATCH_OVER',
  'NOT_NOW',
  'NOT_CHIEF',
  'NOT_YOUR_TURN',
  'MALFORMED_PACKAGE',
  'TOO_MANY_PACKAGES',
  'SAME_PACKAGE_TWICE',
  'RED_LINE',
  'ENDORSEMENT_MISSING',
  'ENDORSEMENT_REFUSED',
  'UNKNOWN_PROPOSAL',
  'UNKNOWN_ISSUE',
  'UNKNOWN_OPTION',
  'UNKNOWN_PARTY',
  'UNKNOWN_ROOM',
  'UNKNOWN_QUESTION',
  'UNKNOWN_CONSTITUENCY',
  'UNKNOWN_SIDE_DEAL',
  'UNKNOWN_BLOC',
  'MALFORMED_SHEET',
  'MALFORMED_CLAUSE',
  'EMPTY_TEXT',
  'TEXT_TOO_LONG',
  'QUESTION_PENDING',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A refused move: the code, and the thing that it is about where there is one. */
export interface IllegalMove {
  readonly code: RefusalCode;
  readonly detail?: string | number;
}

/** All that the engine knows of one kind of move. The statechart says where it leads. */
export interface MoveRule<Type extends SeatMoveType> {
  /** Only a chief may make it: it binds the party. */
  readonly binds: boolean;
  /** The typed question that this seat may answer now; undefined when it has no such move. */
  offer(
    scenario: Scenario,
    match: Match,
    seat: Seat,
  ): Extract<LegalMove, { readonly type: Type }> | undefined;
  /** What is wrong with this very move, given the question; undefined when it is legal. */
  refuse(
    scenario: Scenario,
    match: Match,
    seat: Seat,
    move: MoveOf<Type>,
    question: Extract<LegalMove, { readonly type: Type }>,
  ): IllegalMove | undefined;
  /** The match after the move. */
  apply(scenario: Scenario, match: Match, seat: Seat, move: MoveOf<Type>): Match;
}
