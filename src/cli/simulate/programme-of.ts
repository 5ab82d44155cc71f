/** What programme is a simulation? */
import type { Scenario } from '#engine/index.ts';
import type { Programme } from '../batch/programme.ts';

export interface Simulation {
  readonly scenario: Scenario;
  readonly games: number;
  readonly seed: string;
  /** Index into the scenario's difficulties. */
  readonly difficulty: number;
  /** Indexed by party. */
  readonly strategies: readonly string[];
}

/** One line-up again and again: game number i has the seed `<seed>:<i>`, so that any of them can be played again. */
export function programmeOf({ scenario, games, seed, difficulty, strategies }: Simulation): Programme {
  const names = [...new Set(strategies)];
  return {
    scenarios: [scenario],
    contenders: names.map((name) => ({ name, strategy: name })),
    cells: [{ scenario: 0, protocol: scenario.rules.protocol, difficulty }],
    lineups: [{ cell: 0, seats: strategies.map((name) => names.indexOf(name)), scored: [] }],
    repetitions: games,
    seed,
    quiet: false,
  };
}
