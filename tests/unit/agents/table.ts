import { briefFor, createMatch, step, viewFor, type Match, type Move, type Scenario } from '#engine/index.ts';
import { streamFrom } from '#kernel/random.ts';
import type { Situation } from '../../../src/agents/negotiator.ts';

/** The match after these moves, each of which must be legal. */
export function after(scenario: Scenario, match: Match, ...moves: readonly Move[]): Match {
  return moves.reduce((current, move) => {
    const next = step(scenario, current, move);
    if (!next.ok) throw new Error(`${JSON.stringify(move)} refused: ${next.error.code}`);
    return next.value;
  }, match);
}

/** A match whose talks have just begun, at a difficulty of the small case: 0 intro, 1 standard. */
export function atTheTable(scenario: Scenario, difficulty = 1): Match {
  const ready = scenario.seats.map((seat): Move => ({ type: 'ready', by: seat.id }));
  return after(scenario, createMatch(scenario, { seed: 'table', difficulty }), ...ready, ...ready);
}

/** What the chief of a party is told now. */
export function situationOf(scenario: Scenario, match: Match, party: number): Situation {
  const seat = scenario.seats.find((candidate) => candidate.party === party && candidate.role === 'chief');
  if (seat === undefined) throw new Error(`No chief of party ${party}`);
  return {
    brief: briefFor(scenario, match, seat),
    view: viewFor(scenario, match, seat),
    random: streamFrom(`${seat.id}:${match.revision}`),
  };
}

/** Packages of the small case. Issues: processing, floor, payer, finance, consent, form. */
export const packages = {
  /** 100 to the producer. */
  producersBest: [3, 2, 0, 2, 0, 1],
  /** 100 to the importer. */
  importersBest: [0, 0, -1, 0, 2, 0],
  /** 68 to the producer, 37 to the importer. */
  middle: [2, 1, 1, 1, 1, 1],
} as const;
