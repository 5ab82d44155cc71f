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

/** By seat of those who may propose: a proposal that crosses no red line of its party. */
const proposals: ReadonlyMap<string, Move> = new Map(
  scenario.seats.filter(({ role }) => role === 'chief').map(({ id }) => [id, proposalOf(id)]),
);

function proposalOf(by: string): Move {
  const roll = streamFrom(`bench:${by}`);
  const match = atTheTable();
  for (;;) {
    const move: Move = { type: 'propose', by, packages: [randomPackage(scenario, match, roll)] };
    if (step(scenario, match, move).ok) return move;
  }
}

/** Everybody has read the dossier and left the plan empty. */
function atTheTable(): Match {
  let match = createMatch(scenario, { seed: 'bench', difficulty: 0 });
  for (const type of ['ready', 'ready'] as const)
    for (const { id } of scenario.seats) {
      const next = step(scenario, match, { type, by: id });
      if (next.ok) match = next.value;
    }
  return match;
}

/** What a seat does as its `count`-th move, from 0. */
export function moveOf(by: string, count: number): Move {
  const says: Move = {
    type: 'say',
    by,
    room: 0,
    text: `We could live with sixty per cent, in word ${count}.`,
  };
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
