import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createMatch,
  legalMoves,
  openLeanGame,
  phaseOf,
  protocolNames,
  step,
  type LeanGame,
  type LeanMove,
  type Match,
  type Move,
  type Scenario,
} from '#engine/index.ts';
import { streamFrom } from '#kernel/random.ts';
import { readChart } from '../../src/engine/protocols/lean/lean-chart.ts';
import { sessionCharts } from '../../src/engine/protocols/session-chart.ts';
import { randomAnswer } from '../support/random-play.ts';
import { offersOnly } from '../support/offers-only.ts';
import { smallScenario } from '../support/small-scenario.ts';

/** Tables without home fronts and injects: two to six parties, every protocol, quorums, vetoes and critical mass. */
const tables = fc.integer({ min: 2, max: 6 }).chain((parties) =>
  fc.record({
    parties: fc.constant(parties),
    protocol: fc.constantFrom(...protocolNames),
    quorum: fc.integer({ min: 2, max: parties }),
    vetoes: fc.subarray([...Array(parties).keys()], { maxLength: 1 }),
    mass: fc.option(fc.double({ min: 0.2, max: 1, noNaN: true }), { nil: undefined }),
    order: fc.shuffledSubarray([...Array(parties).keys()], { minLength: parties }),
    rounds: fc.integer({ min: 1, max: 5 }),
    proposalsPerRound: fc.integer({ min: 1, max: 3 }),
    seed: fc.string({ maxLength: 6 }),
  }),
);
type Table = typeof tables extends fc.Arbitrary<infer Value> ? Value : never;

function scenarioOf(table: Table): Scenario {
  const { parties, protocol, quorum, vetoes, mass, order, rounds, proposalsPerRound } = table;
  const shares = Array.from({ length: parties }, () => 1 / parties);
  const decision = { quorum, vetoes, ...(mass === undefined ? {} : { mass: { least: mass, shares } }) };
  return smallScenario({
    protocol,
    parties,
    rules: { rounds, proposalsPerRound, order, decision },
    change: offersOnly,
  });
}

/** What both ways of playing know. Talk, logs and luck are not among it. */
const factsOfMatch = (match: Match) => ({
  state: phaseOf(match) === 'negotiation' ? match.state.split('.')[1] : undefined,
  round: match.round,
  // Once the talks are over nobody has the floor.
  speaker: match.speaker,
  passed: match.passed,
  left: match.left,
  proposals: match.proposals,
  parties: match.draft?.parties,
  package: match.draft?.package,
  impasse: match.ending?.kind === 'impasse' ? match.ending : undefined,
});

const factsOfGame = (game: LeanGame) => {
  const { table } = game;
  return {
    state: game.state(),
    round: table.round,
    speaker: game.state() === undefined ? undefined : table.speaker,
    passed: table.passed,
    left: table.left,
    proposals: table.proposals,
    parties: table.draft?.parties,
    package: table.draft?.package,
    impasse: table.ending,
  };
};

const offerTypes = ['propose', 'withdraw', 'accept', 'reject', 'object', 'pass', 'walk-away'] as const;

function leanMoveOf(move: Move): LeanMove {
  if (!('by' in move)) throw new Error('Nobody makes that move');
  const { by: _by, ...rest } = move;
  return rest as LeanMove;
}

describe('a lean table', () => {
  test('can read the negotiation of every protocol', () => {
    for (const protocol of protocolNames)
      expect(readChart(sessionCharts[protocol]).states.length).toBeGreaterThan(0);
  });

  test('refuses a chart that it would not run as XState does', () => {
    const config = {
      states: { negotiation: { initial: 'a', states: { a: { on: { pass: { target: 'b' } } } } } },
    };
    const { 'open-table': machine } = sessionCharts;
    expect(() => readChart(Object.assign(Object.create(machine), { config }))).toThrow(RangeError);
  });

  test('goes through the same states as the statechart, and allows the same moves', () => {
    fc.assert(
      fc.property(tables, (chosen) => {
        const scenario = scenarioOf(chosen);
        const roll = streamFrom(`lean:${chosen.seed}`);
        let match = begun(scenario);
        const game = openLeanGame(scenario);
        expect(factsOfGame(game)).toEqual(factsOfMatch(match));
        while (phaseOf(match) === 'negotiation') {
          for (const seat of scenario.seats) {
            const legal = legalMoves(scenario, match, seat);
            const question = (type: string) => legal.find((one) => one.type === type);
            const { party } = seat;
            expect({
              propose: game.mayPropose(party),
              pass: game.mayPass(party),
              leave: game.mayLeave(party),
              accept: game.acceptable(party),
              reject: game.rejectable(party),
              withdraw: game.withdrawable(party),
              object: game.objectable(party),
            }).toEqual({
              propose: question('propose') !== undefined,
              pass: question('pass') !== undefined,
              leave: question('walk-away') !== undefined,
              accept: legal.find((one) => one.type === 'accept')?.choices ?? [],
              reject: legal.find((one) => one.type === 'reject')?.proposals ?? [],
              withdraw: legal.find((one) => one.type === 'withdraw')?.proposals ?? [],
              object: legal.find((one) => one.type === 'object')?.choices ?? [],
            });
          }
          match = moveBoth(scenario, match, game, roll);
          expect(factsOfGame(game)).toEqual(factsOfMatch(match));
        }
        expect(game.state()).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });
});

/** A match whose negotiation has just begun. */
function begun(scenario: Scenario): Match {
  let match = createMatch(scenario, { seed: 'lean', difficulty: 1 });
  while (phaseOf(match) !== 'negotiation') match = after(scenario, match, { type: 'deadline-reached' });
  return match;
}

function after(scenario: Scenario, match: Match, move: Move): Match {
  const next = step(scenario, match, move);
  if (!next.ok) throw new Error(`${move.type} refused: ${next.error.code}`);
  return next.value;
}

/** Makes one random move on both tables: now and then nobody's, and now and then an illegal one. */
function moveBoth(scenario: Scenario, match: Match, game: LeanGame, roll: () => number): Match {
  const seats = scenario.seats.map((seat) => ({
    seat,
    questions: legalMoves(scenario, match, seat).filter(
      ({ type }) => offerTypes.some((offer) => offer === type) && (type !== 'walk-away' || roll() < 0.05),
    ),
  }));
  const able = seats.filter(({ questions }) => questions.length > 0);
  const { seat, questions } = able[Math.floor(roll() * able.length)] ?? {};
  const question = questions?.[Math.floor(roll() * questions.length)];
  if (seat === undefined || question === undefined || roll() < 0.05) {
    game.timeUp();
    return after(scenario, match, { type: 'deadline-reached' });
  }
  const move = randomAnswer(scenario, match, seat, question, roll);
  // The same move by somebody else, who may not have the floor.
  const mover = roll() < 0.1 ? (scenario.seats[Math.floor(roll() * scenario.seats.length)] ?? seat) : seat;
  const next = step(scenario, match, { ...leanMoveOf(move), by: mover.id });
  expect(game.play(mover.party, leanMoveOf(move))).toBe(next.ok);
  return next.ok ? next.value : match;
}
