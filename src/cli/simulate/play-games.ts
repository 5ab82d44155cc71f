/** What comes of it when programs play a case by themselves? */
import type { Match, Scenario } from '#engine/index.ts';
import { createSession, playOut, soloSeating, type Session } from '#session/index.ts';

export interface GamePlan {
  readonly games: number;
  readonly seed: string;
  /** Index into the scenario's difficulties. */
  readonly difficulty: number;
  /** Indexed by party. */
  readonly strategies: readonly string[];
}

/** The seed of one game of a simulation, by which it can be played again. */
export const seedOfGame = (seed: string, game: number): string => `${seed}:${game}`;

/** Plays game after game and hands each on as it ends. Keeps none of them. */
export function playGames(
  scenario: Scenario,
  { games, seed, difficulty, strategies }: GamePlan,
  see: (match: Match, game: number, session: Session) => void,
): void {
  const seating = soloSeating(scenario, undefined, (party) => strategies[party] ?? '');
  for (let game = 0; game < games; game++) {
    const session = createSession(scenario, { seed: seedOfGame(seed, game), difficulty }, seating);
    playOut(session);
    see(session.match(), game, session);
  }
}
