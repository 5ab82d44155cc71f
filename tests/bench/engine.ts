import { createMatch, step, type Match, type Move, type Scenario } from '#engine/index.ts';
import { loadScenario } from '#cli/scenarios.ts';
import { createSession, playOut, soloSeating } from '#session/index.ts';
import { median, quantile, type Figure } from './figure.ts';

const milliseconds = (work: () => void): number => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};

/** How fast do programs and engine play a scenario, on one core and without a screen? @param games to play of it */
export function measureEngine(id: string, games: number): readonly Figure[] {
  const { scenario } = loadScenario(id);
  playGame(scenario, 'warm-up');
  const thinking: number[] = [];
  for (let game = 0; game < games; game++) thinking.push(...thinkingTimes(scenario, `bench:${game}`));
  const whole = Array.from({ length: games }, (_, game) =>
    milliseconds(() => playGame(scenario, `bench:${game}`)),
  );
  const replays = Array.from({ length: games }, (_, game) => replaySpeed(scenario, `bench:${game}`));
  return [
    {
      what: `A program's move in ${id}, 99 of 100`,
      value: quantile(thinking, 0.99),
      unit: 'ms',
      promised: { atMost: 50 },
      how: `${thinking.length} moves in ${games} games of programs (logroller); the slowest took ${Math.max(...thinking).toFixed(0)} ms`,
    },
    {
      what: `Games of programs in ${id}`,
      value: 1000 / median(whole),
      unit: 'per second',
      how: `median of ${games} games`,
    },
    {
      what: `Moves that the engine applies in ${id}`,
      value: median(replays),
      unit: 'per second',
      how: `step() alone, over the moves of ${games} recorded games`,
    },
  ];
}

const seatingOf = (scenario: Scenario) => soloSeating(scenario, undefined, () => 'logroller');

function playGame(scenario: Scenario, seed: string): readonly Move[] {
  const session = createSession(scenario, { seed, difficulty: 0 }, seatingOf(scenario));
  playOut(session);
  return session.record().moves;
}

/** Time of each move that a program made, in milliseconds: from the question to the applied move. */
function thinkingTimes(scenario: Scenario, seed: string): readonly number[] {
  const session = createSession(scenario, { seed, difficulty: 0 }, seatingOf(scenario));
  const times: number[] = [];
  while (!session.isOver()) {
    let hasMoved = false;
    const time = milliseconds(() => (hasMoved = session.advance()));
    if (hasMoved) times.push(time);
    else session.timeUp();
  }
  return times;
}

/** Moves per second of the engine alone. */
function replaySpeed(scenario: Scenario, seed: string): number {
  const moves = playGame(scenario, seed);
  let match: Match = createMatch(scenario, { seed, difficulty: 0 });
  const time = milliseconds(() => {
    for (const move of moves) {
      const next = step(scenario, match, move);
      if (!next.ok) throw new Error(`The record does not replay: ${next.error.code}`);
      match = next.value;
    }
  });
  return (1000 * moves.length) / time;
}
