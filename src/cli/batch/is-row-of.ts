/** Does this line of a file belong to this programme? */
import type { GameRow } from './game-row.ts';
import { caseOf, gameOf, gamesIn, type Cell, type Programme } from './programme.ts';

/** Digests of a cell's case, worked out once. */
const digests = new WeakMap<Cell, string>();

/** A row says by itself which game it was, so that results of another plan, seed or version of a case are told apart. */
export function isRowOf(programme: Programme, row: unknown): row is GameRow {
  if (
    typeof row !== 'object' ||
    row === null ||
    !('game' in row) ||
    !Array.isArray(Reflect.get(row, 'parties'))
  )
    return false;
  const { game: number, scenario, digest, difficulty, seed, repetition, parties } = row as GameRow;
  if (!Number.isInteger(number) || number < 0 || number >= gamesIn(programme)) return false;
  const { cell, lineup, ...game } = gameOf(programme, number);
  const own = programme.scenarios[cell.scenario];
  return (
    scenario === own?.id &&
    difficulty === own.difficulties[cell.difficulty]?.id &&
    digest === digestIn(programme, cell) &&
    seed === game.seed &&
    repetition === game.repetition &&
    parties.length === lineup.seats.length &&
    parties.every(({ strategy }, party) => strategy === programme.contenders[lineup.seats[party] ?? -1]?.name)
  );
}

function digestIn(programme: Programme, cell: Cell): string {
  const known = digests.get(cell) ?? caseOf(programme, cell).digest.slice(0, 12);
  digests.set(cell, known);
  return known;
}
