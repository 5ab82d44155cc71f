import type { Scenario, Setup } from '#engine/index.ts';
import { factsOf, type GameFacts } from './game-facts.ts';
import { playLeanGame } from './play-lean-game.ts';
import { playOut } from './play-out.ts';
import type { Seating } from './seating.ts';
import { createSession } from './session.ts';

/**
 * Plays one game among programs to its end, as quickly as the case allows. A pure function: the same case, setup
 * and seating give the same facts on every machine and in every thread. Throws a RangeError for a difficulty, seat
 * or strategy that does not exist.
 */
export function playBatchGame(scenario: Scenario, setup: Setup, seating: Seating): GameFacts {
  return playLeanGame(scenario, setup, seating) ?? playFullGame(scenario, setup, seating);
}

/** The same by a session, move by move: for cases in which more than offers counts, and to compare. */
export function playFullGame(scenario: Scenario, setup: Setup, seating: Seating): GameFacts {
  const session = createSession(scenario, setup, seating);
  playOut(session);
  return factsOf(scenario, session.match());
}
