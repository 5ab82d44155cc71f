/** When is a game written down, and by which window? Soon after it has moved, and not while what happened is still to be shown. */
import { digest } from '#engine/index.ts';
import type { Session } from '#session/index.ts';
import type { Later } from './connection/local.ts';
import type { Draft } from './draft.ts';
import type { GameChoice } from './game-state.ts';
import { keepDraft } from './kept-draft.ts';
import { gameKey } from './kept-game.ts';
import type { Notice } from './notice.ts';
import type { Keep } from './ports.ts';
import { saveGame } from './saved-game.ts';

/** Why a game is not kept. */
type KeepingTrouble = Extract<Notice, 'SAVE_FAILED' | 'KEPT_ELSEWHERE'>;

export interface Keeper {
  /** The game that is to be kept from now on, in place of whatever another window plays. */
  begin(session: Session, choice: GameChoice): void;
  /** Keeps the game a moment later; `isWorth` says whether it has to be, where it does not wait to be kept already. */
  soon(isWorth: boolean): void;
  /** Keeps what is being written, beside the game that it is written in. */
  keepDraft(draft: Draft): void;
  /** Keeps at once what waits to be kept: the game is being left. */
  end(): void;
}

/** `tell` hears of each trouble once, until the game has been kept again; `freed` that another window has kept a game while none is played here. */
export function createKeeper(
  keep: Keep,
  later: Later,
  tell: (trouble: KeepingTrouble) => void,
  freed: () => void,
): Keeper {
  let game: { readonly session: Session; readonly choice: GameChoice } | undefined;
  let trouble: KeepingTrouble | undefined;
  let callOff: (() => void) | undefined;

  const meet = (met: KeepingTrouble | undefined) => {
    if (met !== undefined && met !== trouble) tell(met);
    trouble = met;
  };
  // Two windows must not write over each other: the last that began or moved keeps its game.
  keep.whenWrittenElsewhere(gameKey, () => (game === undefined ? freed() : meet('KEPT_ELSEWHERE')));

  const now = () => {
    callOff?.();
    const isWaiting = callOff !== undefined;
    callOff = undefined;
    if (game === undefined || !isWaiting || trouble === 'KEPT_ELSEWHERE') return;
    const { session, choice } = game;
    const isKept = saveGame(keep, session.scenario, choice, session.record(), digest(session.match()));
    meet(isKept ? undefined : 'SAVE_FAILED');
  };
  // Whoever closes the window right after a move has made that move.
  keep.whenLeft(now);
  return {
    begin(session, choice) {
      game = { session, choice };
      if (trouble === 'KEPT_ELSEWHERE') trouble = undefined;
    },
    soon(isWorth) {
      if (callOff === undefined && !isWorth) return;
      callOff?.();
      callOff = later(0, now);
    },
    keepDraft(draft) {
      if (game !== undefined && trouble !== 'KEPT_ELSEWHERE') keepDraft(keep, draft);
    },
    end() {
      now();
      game = undefined;
    },
  };
}
