/** Who plays one game of a batch to its end? */
import { join } from 'node:path';
import type { Scenario, Setup } from '#engine/index.ts';
import {
  createSession,
  factsOf,
  playBatchGame,
  playOut,
  type GameFacts,
  type Seating,
} from '#session/index.ts';
import { writeRecord } from '../records.ts';
import type { GameRow } from './game-row.ts';
import { gameMeter } from './measure-game.ts';
import { caseOf, gameOf, type Cell, type Lineup, type Programme } from './programme.ts';

/** A programme, and what is to be kept beside the rows. Plain data, so that it can be handed to another thread. */
export interface Batch {
  readonly programme: Programme;
  /** Folder for the records of all games; none are written where it is undefined. */
  readonly records?: string | undefined;
}

/** Plays any game of the batch by its number. Same batch, same number, same row. */
export function createPlayer({ programme, records }: Batch): (number: number) => GameRow {
  const cases = new Map<Cell, { scenario: Scenario; measure: ReturnType<typeof gameMeter> }>();
  const openCell = (cell: Cell) => {
    const known = cases.get(cell);
    if (known !== undefined) return known;
    const scenario = caseOf(programme, cell);
    const made = { scenario, measure: gameMeter(scenario) };
    cases.set(cell, made);
    return made;
  };

  return (number) => {
    const game = gameOf(programme, number);
    const { scenario, measure } = openCell(game.cell);
    const { difficulty } = game.cell;
    const seating = seatingOf(programme, scenario, game.lineup);
    const setup = { seed: game.seed, difficulty };
    const played =
      records === undefined
        ? playBatchGame(scenario, setup, seating)
        : playRecorded(scenario, setup, seating, join(records, `${number}.json`));
    const { parties, ...rest } = measure(played);
    return {
      game: number,
      scenario: scenario.id,
      digest: scenario.digest.slice(0, 12),
      protocol: game.cell.protocol,
      difficulty: scenario.difficulties[difficulty]?.id ?? '',
      repetition: game.repetition,
      seed: game.seed,
      ...rest,
      parties: parties.map(({ party, ...measured }, index) => ({
        party,
        strategy: programme.contenders[game.lineup.seats[index] ?? -1]?.name ?? '',
        ...measured,
      })),
    };
  };
}

/** Plays by the session that people play by, and keeps its record. */
function playRecorded(scenario: Scenario, setup: Setup, seating: Seating, path: string): GameFacts {
  const session = createSession(scenario, setup, seating);
  playOut(session);
  writeRecord(path, session);
  return factsOf(scenario, session.match());
}

/** Programs in all the chiefs' seats. */
function seatingOf({ contenders, quiet }: Programme, { seats }: Scenario, lineup: Lineup): Seating {
  return Object.fromEntries(
    seats
      .filter(({ role }) => role === 'chief')
      .map(({ id, party }) => {
        const contender = contenders[lineup.seats[party] ?? -1];
        if (contender === undefined) throw new RangeError(`Nobody plays party ${party}`);
        const { strategy, parameters } = contender;
        return [
          id,
          { kind: 'program', strategy, quiet, ...(parameters === undefined ? {} : { parameters }) },
        ];
      }),
  );
}
