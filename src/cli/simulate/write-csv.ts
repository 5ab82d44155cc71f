/** How do simulated games become a table for other programs? The columns of a tournament's `chairs.csv`. */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { GameRow } from '../batch/game-row.ts';
import type { Programme } from '../batch/programme.ts';
import { Failure } from '../failure.ts';
import { messageOf } from '../scenarios.ts';
import { chairColumns } from '../tournament/columns/chair-columns.ts';
import { csvLines } from '../tournament/csv.ts';
import { entriesOf } from '../tournament/entries.ts';

/** Opens the file before anything is played, so that a place that cannot be written to shows at once. */
export function csvFile(path: string): (programme: Programme, rows: readonly GameRow[]) => void {
  const file = attempt(path, () => openSync(path, 'w'));
  return (programme, rows) =>
    attempt(path, () => {
      for (const line of csvLines(chairColumns, entriesOf(programme, rows))) writeSync(file, line);
      closeSync(file);
    });
}

function attempt<Value>(path: string, action: () => Value): Value {
  try {
    return action();
  } catch (problem) {
    throw new Failure('CANNOT_WRITE', { path, why: messageOf(problem) });
  }
}
