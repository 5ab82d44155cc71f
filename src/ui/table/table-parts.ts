/** What every part of the table is given: the game, and the words of its case. */
import type { GameState, MoveType } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';

export interface PartProps {
  readonly game: GameState;
  readonly given: Case;
}

/** May the player make a move of this type now? */
export const mayNow = ({ view }: GameState, type: MoveType): boolean =>
  view.legal.some((move) => move.type === type);
