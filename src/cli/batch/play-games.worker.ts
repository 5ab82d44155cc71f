/** Plays games in a thread of its own. */
import { workerData } from 'piscina';
import { Failure } from '../failure.ts';
import { createPlayer } from './play-game.ts';
import type { PlayedGame, ThreadAnswer, ThreadData } from './pool.ts';

const { batch, stopped } = workerData as ThreadData;
const player = createPlayer(batch);
const isStopped = new Int32Array(stopped);

export function playGames(games: readonly number[]): ThreadAnswer {
  const played: PlayedGame[] = [];
  try {
    for (const game of games) {
      if (Atomics.load(isStopped, 0) !== 0) break;
      played.push({ game, line: JSON.stringify(player(game)) });
    }
    return { played };
  } catch (problem) {
    if (!(problem instanceof Failure)) throw problem;
    return { failure: { code: problem.code, params: problem.params } };
  }
}
