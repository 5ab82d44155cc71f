/** What keeps finished games where no file was asked for? */
import type { GameRow } from './game-row.ts';
import type { Journal } from './journal.ts';

/** A journal without a file. */
export function rowsInMemory(): Journal {
  const lines = new Map<number, string>();
  return {
    get size() {
      return lines.size;
    },
    has: (game) => lines.has(game),
    add(played) {
      for (const { game, line } of played) if (!lines.has(game)) lines.set(game, line);
    },
    *rows() {
      for (const [, line] of [...lines].sort(([a], [b]) => a - b)) yield JSON.parse(line) as GameRow;
    },
    finish: () => undefined,
    close: () => undefined,
  };
}
