import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strategies } from '#agents/index.ts';
import { protocolNames, type Scenario } from '#engine/index.ts';
import { playFullGame, playLeanGame, type Seating } from '#session/index.ts';
import { offersOnly } from '../support/offers-only.ts';
import { smallScenario } from '../support/small-scenario.ts';

const names = strategies.map(({ id }) => id);

/** Tables at which only offers count: two to six parties, every protocol, any strategies, quiet. */
const tables = fc.integer({ min: 2, max: 6 }).chain((parties) =>
  fc.record({
    parties: fc.constant(parties),
    protocol: fc.constantFrom(...protocolNames),
    seating: fc.array(fc.constantFrom(...names), { minLength: parties, maxLength: parties }),
    quorum: fc.integer({ min: 2, max: parties }),
    rounds: fc.integer({ min: 1, max: 12 }),
    proposalsPerRound: fc.integer({ min: 1, max: 2 }),
    packagesPerProposal: fc.integer({ min: 1, max: 3 }),
    difficulty: fc.integer({ min: 0, max: 1 }),
    seed: fc.string({ maxLength: 6 }),
  }),
);
type Table = typeof tables extends fc.Arbitrary<infer Value> ? Value : never;

function scenarioOf({ parties, protocol, quorum, ...rules }: Table): Scenario {
  const { rounds, proposalsPerRound, packagesPerProposal } = rules;
  return smallScenario({
    protocol,
    parties,
    rules: { rounds, proposalsPerRound, packagesPerProposal, decision: { quorum, vetoes: [] } },
    change: offersOnly,
  });
}

const seatingOf = ({ seats }: Scenario, table: Table): Seating =>
  Object.fromEntries(
    seats.map((seat) => [
      seat.id,
      { kind: 'program' as const, strategy: table.seating[seat.party] ?? '', quiet: true },
    ]),
  );

describe('a batch game', () => {
  test('has the same moves, and comes to the same end, as the session that it stands for', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const scenario = scenarioOf(table);
        const setup = { seed: table.seed, difficulty: table.difficulty };
        const seating = seatingOf(scenario, table);
        expect(playLeanGame(scenario, setup, seating)).toEqual(playFullGame(scenario, setup, seating));
      }),
      { numRuns: 120 },
    );
  });

  test('is a whole session where more than offers counts', () => {
    const quiet = { kind: 'program', strategy: 'linear', quiet: true } as const;
    const talking = { kind: 'program', strategy: 'linear' } as const;
    const seating = { 'party-0-chief': quiet, 'party-1-chief': quiet };
    const setup = { seed: 'more', difficulty: 0 };
    expect(playLeanGame(smallScenario({ change: offersOnly }), setup, seating)).toBeDefined();
    expect(playLeanGame(smallScenario(), setup, seating)).toBeUndefined();
    expect(
      playLeanGame(smallScenario({ change: offersOnly }), setup, { ...seating, 'party-1-chief': talking }),
    ).toBeUndefined();
    expect(
      playLeanGame(smallScenario({ change: offersOnly }), setup, {
        ...seating,
        'party-1-chief': { kind: 'person' },
      }),
    ).toBeUndefined();
  });
});
