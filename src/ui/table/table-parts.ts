/** What every part of the table is given: the game, and the words of its case. */
import type { GameState, LegalMove, MoveType, TableLock } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';

export interface PartProps {
  readonly game: GameState;
  readonly given: Case;
}

/** May the player make a move of this type now? */
export const mayNow = ({ view }: GameState, type: MoveType): boolean =>
  view.legal.some((move) => move.type === type);

/** The question that the player may answer with a move of this type; undefined when there is none now. */
export const questionOf = <Type extends LegalMove['type']>({ view }: GameState, type: Type) =>
  view.legal.find((move): move is Extract<LegalMove, { readonly type: Type }> => move.type === type);

/** Of what the facilitator of a class keeps the table from, what forbids most: why buttons are off. */
export const heaviestLock = ({ locks }: GameState): TableLock | undefined =>
  (['moves', 'plenary', 'offers'] as const).find((lock) => locks?.includes(lock));

/**
 * For `memo`: a part is drawn again when one of these fields of the game changed, or another of its properties did.
 * The game itself is new with every tick of the clock.
 */
export const unlessChanged =
  (...fields: readonly (keyof GameState)[]) =>
  <Props extends PartProps>(before: Props, after: Props): boolean =>
    fields.every((field) => before.game[field] === after.game[field]) &&
    (Object.keys(after) as (keyof Props)[]).every((key) => key === 'game' || before[key] === after[key]);
