/**
 * What people do at a table of the bench, every six moves: three times they say something, once each they signal what matters, publish a
 * position and table a proposal. All of it may be done in any order, so that nothing is refused however the lines of a table overtake each other.
 */
import { createMatch, step, type Match, type Move } from '#engine/index.ts';
import { streamFrom } from '#kernel/random.ts';
import { randomPackage } from '../../support/random-play.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';

const perCycle = 6;

const { scenario } = shippedCase('lobito-corridor');

/** Everybody has read the dossier and left the plan empty. */
const atTheTable = [...scenario.seats, ...scenario.seats].reduce<Match>(
  (match, { id }) => {
    const next = step(scenario, match, { type: 'ready', by: id });
    return next.ok ? next.value : match;
  },
  createMatch(scenario, { seed: 'bench', difficulty: 0 }),
);

/** By seat of those who may propose: a proposal that crosses no red line of its party. */
const proposals: ReadonlyMap<string, Move> = new Map(
  scenario.seats.filter(({ role }) => role === 'chief').map(({ id }) => [id, proposalOf(id)]),
);

function proposalOf(by: string): Move {
  const roll = streamFrom(`bench:${by}`);
  for (;;) {
    const move: Move = { type: 'propose', by, packages: [randomPackage(scenario, atTheTable, roll)] };
    if (step(scenario, atTheTable, move).ok) return move;
  }
}

/** What a seat says as its `count`-th move. */
export const talkOf = (by: string, count: number): Move => ({
  type: 'say',
  by,
  room: 0,
  text: `We could live with sixty per cent, in word ${count}.`,
});

/** What a seat does as its `count`-th move, from 0; from one up to 3 where it begins further on in the cycle. */
export function moveOf(by: string, count: number): Move {
  const says = talkOf(by, count);
  const signals: Move = { type: 'signal', by, room: 0, more: 0, less: 1 };
  // One for each party and round, as the case has it, and nobody ends a round here.
  const proposes = count < perCycle ? (proposals.get(by) ?? signals) : signals;
  const publishes: Move = {
    type: 'commit',
    by,
    clause: { issue: Math.floor(count / perCycle), options: [0] },
  };
  return [says, signals, says, proposes, says, publishes][count % perCycle] ?? says;
}
