/** Who plays the games of a simulation: this thread alone, or several side by side? */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Scenario } from '#engine/index.ts';
import { createSession, playOut, soloSeating } from '#session/index.ts';
import { Failure, type FailureCode } from '../failure.ts';
import { writeRecord } from '../records.ts';
import { gameMeter, type GameFacts } from './measure-game.ts';

/** What is played. Plain data, so that it can be handed to another thread. */
export interface GamePlan {
  readonly scenario: Scenario;
  readonly games: number;
  readonly seed: string;
  /** Index into the scenario's difficulties. */
  readonly difficulty: number;
  /** Indexed by party. */
  readonly strategies: readonly string[];
  /** Folder for the records of all games. */
  readonly records: string | undefined;
}

/** Every `of`-th game, from `first`. */
export interface Share {
  readonly first: number;
  readonly of: number;
}

/** What another thread tells of its share. */
export type WorkerMessage =
  | { readonly game: number; readonly facts: GameFacts }
  | { readonly failure: { readonly code: FailureCode; readonly params: Failure['params'] } };

/** A thread takes as long to start as some games do, so that each should have this many at least. */
const gamesPerThread = 12;

/** How many threads are worth their while. */
export const threadsFor = (games: number): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(games / gamesPerThread)));

/**
 * Plays all games and measures them, indexed by game. The facts do not depend on how many threads there are. `see` is
 * told whenever a game has ended.
 */
export async function playGames(
  plan: GamePlan,
  threads: number,
  see: (ended: number) => void,
): Promise<readonly GameFacts[]> {
  const all: GameFacts[] = [];
  let ended = 0;
  const keep = (game: number, facts: GameFacts) => {
    all[game] = facts;
    see(++ended);
  };
  if (threads === 1) playShare(plan, { first: 0, of: 1 }, keep);
  else
    await Promise.all(
      Array.from({ length: threads }, (_, first) => playElsewhere(plan, { first, of: threads }, keep)),
    );
  return all;
}

/** Game number i has the seed `<seed>:<i>`, so that any of them can be played again. */
export function playShare(
  { scenario, games, seed, difficulty, strategies, records }: GamePlan,
  { first, of }: Share,
  see: (game: number, facts: GameFacts) => void,
): void {
  const seating = soloSeating(scenario, undefined, (party) => strategies[party] ?? '');
  const measure = gameMeter(scenario);
  for (let game = first; game < games; game += of) {
    const session = createSession(scenario, { seed: `${seed}:${game}`, difficulty }, seating);
    playOut(session);
    if (records !== undefined) writeRecord(join(records, `${game}.json`), session);
    see(game, measure(session.match()));
  }
}

function playElsewhere(
  plan: GamePlan,
  share: Share,
  see: (game: number, facts: GameFacts) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('play-share.worker.ts', import.meta.url), {
      workerData: { plan, share },
    });
    worker
      .on('message', (message: WorkerMessage) => {
        if ('facts' in message) see(message.game, message.facts);
        else reject(new Failure(message.failure.code, message.failure.params));
      })
      .on('error', reject)
      .on('exit', () => resolve());
  });
}
