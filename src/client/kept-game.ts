import type { Keep } from './ports.ts';

/** Under which name the game in progress is kept. */
export const gameKey = 'offtake.game';

/** Is a game kept? Whether it can be read is known only when it is opened. */
export const isGameKept = (keep: Keep): boolean => keep.read(gameKey) !== undefined;
