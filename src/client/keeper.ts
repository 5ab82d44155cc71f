/** When is a game written down? Soon after it has moved, and not while what has happened is still to be shown. */
import type { Later } from './connection/local.ts';

export interface Keeper {
  /** Keeps the game a moment later; `isWorth` says whether it has to be, where nothing waits to be kept already. */
  soon(keepGame: () => void, isWorth: boolean): void;
  /** Keeps at once what waits to be kept: the game is being left. */
  now(): void;
}

export function createKeeper(later: Later): Keeper {
  let waiting: (() => void) | undefined;
  let callOff: (() => void) | undefined;
  const now = () => {
    callOff?.();
    callOff = undefined;
    const keepGame = waiting;
    waiting = undefined;
    keepGame?.();
  };
  return {
    soon(keepGame, isWorth) {
      if (waiting === undefined && !isWorth) return;
      waiting = keepGame;
      callOff?.();
      callOff = later(0, now);
    },
    now,
  };
}
