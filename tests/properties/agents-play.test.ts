import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNegotiator, personas, strategies, type Situation } from '#agents/index.ts';
import {
  briefFor,
  brokenPromises,
  createMatch,
  isOver,
  legalMoves,
  pointsOf,
  protocolNames,
  redLinesCrossed,
  step,
  viewFor,
  type Match,
  type Move,
  type Package,
  type Scenario,
  type Seat,
} from '#engine/index.ts';
import { streamFrom } from '#kernel/random.ts';
import { randomAnswer } from '../support/random-play.ts';
import { smallScenario } from '../support/small-scenario.ts';

const names = [...strategies, ...personas].map(({ id }) => id);

/** A table of any kind: two to five parties, every protocol, any strategies; some seats may play at random. */
const tables = fc.integer({ min: 2, max: 5 }).chain((parties) =>
  fc.record({
    parties: fc.constant(parties),
    protocol: fc.constantFrom(...protocolNames),
    seating: fc.array(fc.constantFrom(...names), { minLength: parties, maxLength: parties }),
    wild: fc.subarray([...Array(parties).keys()], { maxLength: 2 }),
    quorum: fc.integer({ min: 2, max: parties }),
    rounds: fc.integer({ min: 1, max: 7 }),
    proposalsPerRound: fc.integer({ min: 1, max: 3 }),
    difficulty: fc.integer({ min: 0, max: 1 }),
    seed: fc.string({ maxLength: 6 }),
  }),
);
type Table = typeof tables extends fc.Arbitrary<infer Value> ? Value : never;

const scenarioOf = ({ parties, protocol, quorum, rounds, proposalsPerRound }: Table): Scenario =>
  smallScenario({
    protocol,
    parties,
    rules: { rounds, proposalsPerRound, decision: { quorum, vetoes: [] } },
  });

interface Seen {
  readonly match: Match;
  readonly seat: Seat;
  readonly move: Move;
}

/** Plays a table to its end, programs and wild seats in turn, and shows every program's move before it is made. */
function play(table: Table, see: (seen: Seen, situation: Situation) => void): Match {
  const scenario = scenarioOf(table);
  const roll = streamFrom(`wild:${table.seed}`);
  let match = createMatch(scenario, { seed: table.seed, difficulty: table.difficulty });
  for (let count = 0; !isOver(match); count++) {
    if (count > 4000) throw new Error(`No end, in ${match.state}`);
    const next = moveOf(count) ?? ({ type: 'deadline-reached' } as const);
    const stepped = step(scenario, match, next);
    if (!stepped.ok) throw new Error(`${JSON.stringify(next)} refused: ${JSON.stringify(stepped.error)}`);
    match = stepped.value;
  }
  return match;

  function moveOf(count: number): Move | undefined {
    for (let turn = 0; turn < scenario.seats.length; turn++) {
      const seat = scenario.seats[(count + turn) % scenario.seats.length];
      if (seat === undefined) continue;
      if (table.wild.includes(seat.party)) {
        const wild = wildMove(seat);
        if (wild !== undefined) return wild;
        continue;
      }
      const situation = {
        brief: briefFor(scenario, match, seat),
        view: viewFor(scenario, match, seat),
        random: streamFrom(`${table.seed}:${seat.id}:${match.revision}`),
        temper: streamFrom(`${table.seed}:${seat.id}:temper`),
      };
      const move = createNegotiator(table.seating[seat.party] ?? '').decide(situation);
      if (move === undefined) continue;
      see({ match, seat, move }, situation);
      return move;
    }
    return undefined;
  }

  /** Anything legal but leaving at once; now and then nothing. */
  function wildMove(seat: Seat): Move | undefined {
    const questions = legalMoves(scenario, match, seat).filter(
      (question) => question.type !== 'walk-away' || roll() < 0.02,
    );
    const question = questions[Math.floor(roll() * questions.length)];
    if (question === undefined || roll() < 0.3) return undefined;
    const move = randomAnswer(scenario, match, seat, question, roll);
    return step(scenario, match, move).ok ? move : undefined;
  }
}

describe('programs at any table', () => {
  test('make legal moves only, bind themselves to nothing below their walk-away, and come to an end', () => {
    fc.assert(
      fc.property(tables, (table) => {
        play(table, ({ move, seat }, { view, brief }) => {
          expect('by' in move ? move.by : undefined).toBe(seat.id);
          const check = (pkg: Package | undefined) => {
            if (pkg === undefined) throw new Error('No such package');
            const { cost } = brokenPromises(brief.rules, view, seat.party, pkg);
            expect(pointsOf(view.sheet, pkg) - cost).toBeGreaterThanOrEqual(view.sheet.walkAway - 1e-9);
            expect(redLinesCrossed(view.sheet, pkg)).toEqual([]);
          };
          if (move.type === 'propose') for (const pkg of move.packages) check(pkg);
          if (move.type === 'accept') check(view.proposals[move.proposal]?.packages[move.package]);
          if (move.type === 'sign' || (move.type === 'ratify' && move.decision === 'submit'))
            check(view.draft?.package);
        });
      }),
      { numRuns: 120 },
    );
  });

  test('decide the same when they are asked again', () => {
    fc.assert(
      fc.property(tables, (table) => {
        play({ ...table, rounds: Math.min(table.rounds, 3) }, ({ move, seat, match }, { brief, view }) => {
          const random = streamFrom(`${table.seed}:${seat.id}:${match.revision}`);
          const temper = streamFrom(`${table.seed}:${seat.id}:temper`);
          const again = createNegotiator(table.seating[seat.party] ?? '').decide({
            brief: structuredClone(brief),
            view: structuredClone(view),
            random,
            temper,
          });
          expect(again).toEqual(move);
        });
      }),
      { numRuns: 25 },
    );
  });

  test('never make the same move twice running, unless it is a last offer', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const last = new Map<string, string>();
        play({ ...table, wild: [] }, ({ move, seat, match }, { view }) => {
          const said = JSON.stringify(move);
          const isPacing = ['pass', 'ready'].includes(move.type);
          const isLastOffer = move.type === 'propose' && view.round >= view.rounds - 1;
          if (!isPacing && !isLastOffer) expect(last.get(seat.id), match.state).not.toBe(said);
          last.set(seat.id, said);
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('joint gains', () => {
  /** Sum of points above the walk-aways, over ten seeds; nothing where there is no agreement. */
  const jointGains = (strategy: string, protocol: 'alternating-offers' | 'open-table', parties: number) => {
    let sum = 0;
    for (let seed = 0; seed < 10; seed++) {
      const table: Table = {
        parties,
        protocol,
        seating: Array.from({ length: parties }, () => strategy),
        wild: [],
        quorum: parties,
        rounds: 6,
        proposalsPerRound: 1,
        difficulty: 1,
        seed: `gains-${seed}`,
      };
      const end = play(table, () => undefined);
      if (end.ending?.kind !== 'agreement') continue;
      const pkg = end.draft?.package ?? [];
      sum += scenarioOf(table).mandates.reduce(
        (total, sheet, party) => total + pointsOf(sheet, pkg) - (end.walkAways[party] ?? 0),
        0,
      );
    }
    return sum / 10;
  };

  test.each([
    ['alternating-offers', 2],
    ['open-table', 2],
    ['alternating-offers', 4],
    ['open-table', 4],
  ] as const)('are greater among logrollers than among conceders: %s, %d parties', (protocol, parties) => {
    expect(jointGains('logroller', protocol, parties)).toBeGreaterThan(
      jointGains('conceder', protocol, parties) + 1.5,
    );
  });
});
