/** How does a scene reach the moment that it is about? */
import { createMatch, step, type Match, type Move, type Scenario } from '#engine/index.ts';

/** A match of the case whose talks have just begun. The seed is that of the scene: its luck is the same on both sides. */
export function talks(scenario: Scenario): Match {
  const difficulty = Math.max(
    0,
    scenario.difficulties.findIndex(({ id }) => id === 'standard'),
  );
  return after(scenario, createMatch(scenario, { seed: 'scene', difficulty }), time, time);
}

/** Time passes: the round, or the phase, is over. */
export const time: Move = { type: 'deadline-reached' };

/** The match after these moves, each of which must be legal. */
export function after(scenario: Scenario, match: Match, ...moves: readonly Move[]): Match {
  return moves.reduce((current, move) => {
    const next = step(scenario, current, move);
    if (!next.ok) throw new Error(`${JSON.stringify(move)} refused: ${next.error.code}`);
    return next.value;
  }, match);
}

/** The chair that binds a party. */
export function chiefOf({ parties, seats }: Scenario, party: string): string {
  const index = partyIn({ parties }, party);
  const seat = seats.find((one) => one.party === index && one.role === 'chief');
  if (seat === undefined) throw new Error(`Nobody speaks for ${party}`);
  return seat.id;
}

export function partyIn({ parties }: Pick<Scenario, 'parties'>, id: string): number {
  const index = parties.findIndex((one) => one.id === id);
  if (index < 0) throw new Error(`Nobody is called ${id}`);
  return index;
}
