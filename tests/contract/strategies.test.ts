import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createNegotiator,
  policyNamed,
  seatBargainer,
  strategies,
  type Floor,
  type OfferMove,
} from '#agents/index.ts';
import {
  briefFor,
  createMatch,
  isSamePackage,
  openLeanGame,
  pointsOf,
  protocolNames,
  redLinesCrossed,
  type Brief,
  type LeanGame,
  type Package,
  type Scenario,
  type Sheet,
} from '#engine/index.ts';
import { playBatchGame, playFullGame, type Seating } from '#session/index.ts';
import { offersOnly } from '../support/offers-only.ts';
import { smallScenario } from '../support/small-scenario.ts';
import { everyPackage } from '../unit/analysis/brute-force.ts';
import { after, atTheTable, situationOf } from '../unit/agents/table.ts';

/*
 * What every strategy promises, whatever it is called and whatever it is put together from. What holds for all of them at
 * any table, talk and home fronts included, is in tests/properties/agents-play.test.ts.
 */

const compounds = [
  'boa:time(exponent=0.2)+nash+combi+frequency',
  'boa:rungs+ladder+late(from=0.8)',
  'boa:nice+logroll(alternatives=3)+average+bayesian',
  'boa:hybrid+nearest+next+windowed-frequency',
  'boa:whim+anything+asked',
  'boulware(exponent=0.05, reserve=0)',
];
const names = [...strategies.map(({ id }) => id), ...compounds];

const seated = ({ seats }: Scenario, strategy: string, others = 'linear'): Seating =>
  Object.fromEntries(
    seats.map((seat) => [
      seat.id,
      { kind: 'program' as const, strategy: seat.party === 0 ? strategy : others, quiet: true },
    ]),
  );

const parties = [2, 3, 4, 5, 6];

describe.each(names)('%s', (name) => {
  test('plays legally with two to six parties under every protocol, the same every time, and never below its walk-away', () => {
    for (const [index, count] of parties.entries()) {
      const protocol = protocolNames[(index + name.length) % protocolNames.length];
      if (protocol === undefined) continue;
      const scenario = smallScenario({ protocol, parties: count, rules: { rounds: 8 }, change: offersOnly });
      const setup = { seed: `contract:${count}`, difficulty: 1 };
      const facts = playBatchGame(scenario, setup, seated(scenario, name));
      expect(playBatchGame(scenario, setup, seated(scenario, name))).toEqual(facts);
      for (const [party, points] of facts.points.entries())
        expect(points).toBeGreaterThanOrEqual(facts.walkAways[party] ?? 0);
      const sheet = scenario.mandates[0];
      for (const offer of facts.offers)
        if (offer.by === 0 && sheet !== undefined)
          for (const pkg of offer.packages)
            expect(pointsOf(sheet, pkg)).toBeGreaterThanOrEqual(facts.walkAways[0] ?? 0);
    }
  });

  test('plays with talk, home fronts and events too', () => {
    const scenario = smallScenario();
    const seating = Object.fromEntries(
      scenario.seats.map((seat) => [seat.id, { kind: 'program' as const, strategy: name }]),
    );
    expect(playFullGame(scenario, { seed: 'contract', difficulty: 0 }, seating).ending.kind).toMatch(
      /agreement|impasse/u,
    );
  });

  test('takes at its very last chance what beats its walk-away, and nothing that does not', () => {
    expect(answerAtTheEnd(name, better)?.type).toBe('accept');
    expect(answerAtTheEnd(name, worse)?.type).not.toBe('accept');
  });
});

describe('the last chance', () => {
  const cases = fc.record({
    name: fc.constantFrom(...names),
    protocol: fc.constantFrom(...protocolNames),
    others: fc.integer({ min: 1, max: 3 }),
    /** Its place in the order of speaking. */
    place: fc.integer({ min: 0, max: 3 }),
    rounds: fc.integer({ min: 1, max: 6 }),
    pick: fc.double({ min: 0, max: 1, noNaN: true }),
    seed: fc.string({ maxLength: 4 }),
  });

  test('is never let go by any strategy, in any place, under any protocol, for more than its walk-away', () => {
    fc.assert(
      fc.property(cases, ({ name, protocol, others, place, rounds, pick, seed }) => {
        // Whoever speaks first in the only round is never offered anything.
        fc.pre(protocol !== 'alternating-offers' || rounds > 1 || place > 0);
        const order = Array.from({ length: others }, (_, index) => index + 1);
        order.splice(Math.min(place, others), 0, 0);
        const scenario = smallScenario({
          protocol,
          parties: others + 1,
          // The chair of a single text drafts it: whoever would be tested reads.
          rules: { rounds, order, chair: 1, decision: { quorum: others + 1, vetoes: [] } },
          change: offersOnly,
        });
        const brief = briefFor(
          scenario,
          createMatch(scenario, { seed, difficulty: 1 }),
          chiefOf(scenario, 0),
        );
        const offer = bearable(scenario, brief.sheet, pick);
        const facts = endAgainst(scenario, brief, name, offer, seed);
        expect(facts, `${name} under ${protocol}`).toEqual(offer);
      }),
      { numRuns: 400 },
    );
  });
});

const chiefOf = ({ seats }: Scenario, party: number) => {
  const seat = seats.find((one) => one.party === party && one.role === 'chief');
  if (seat === undefined) throw new Error(`No chief of party ${party}`);
  return seat;
};

/** One of the packages that a party can bear and that cross no red line of anybody, from the worst of them to the best. */
function bearable(scenario: Scenario, sheet: Sheet, pick: number): Package {
  const good = everyPackage(scenario)
    .filter((pkg) => scenario.mandates.every((mandate) => redLinesCrossed(mandate, pkg).length === 0))
    .filter((pkg) => pointsOf(sheet, pkg) > sheet.walkAway)
    .toSorted((a, b) => pointsOf(sheet, a) - pointsOf(sheet, b));
  const chosen = good[Math.floor(pick * pick * (good.length - 1))];
  if (chosen === undefined) throw new Error('Nothing to be had');
  return chosen;
}

/** What is agreed where all others table, and support, one package and nothing else. */
function endAgainst(scenario: Scenario, brief: Brief, name: string, offer: Package, seed: string) {
  const parts = policyNamed(name)?.parts?.();
  if (parts === undefined) throw new Error(`${name} is not made of parts`);
  const game = openLeanGame(scenario);
  const program = seatBargainer(brief, parts, seed, game.table);
  for (let revision = 6; game.state() !== undefined && revision < 500; revision++) {
    const party = scenario.parties.findIndex((_, index) =>
      game.mayPass((index + revision) % scenario.parties.length),
    );
    const mover = (party + revision) % scenario.parties.length;
    const move = mover === 0 ? program.decide(floorOf(game, 0), revision) : stubborn(game, mover, offer);
    expect(game.play(mover, move)).toBe(true);
    program.note(mover, move);
  }
  return game.table.draft?.package;
}

function stubborn(game: LeanGame, party: number, offer: Package): OfferMove {
  const { standing, round, rounds } = game.table;
  const same = standing.find(({ packages }) => packages.some((pkg) => isSamePackage(pkg, offer)));
  const choice = game.acceptable(party).find(({ proposal }) => proposal === same?.id);
  if (choice !== undefined) return { type: 'accept', ...choice };
  return same === undefined && game.mayPropose(party) && round <= rounds
    ? { type: 'propose', packages: [offer] }
    : { type: 'pass' };
}

const floorOf = (game: LeanGame, party: number): Floor => ({
  mayPropose: game.mayPropose(party),
  mayPass: true,
  mayLeave: game.mayLeave(party),
  acceptable: game.acceptable(party),
  rejectable: game.rejectable(party),
  objectable: game.objectable(party),
});

/** 49 and 44 points to the importer, whose walk-away is 45. */
const better: Package = [2, 1, 1, 1, 0, 0];
const worse: Package = [2, 2, 1, 1, 0, 0];

test('the two last offers are just above and just below the walk-away', () => {
  const sheet = smallScenario().mandates[1];
  if (sheet === undefined) throw new Error('No second party');
  expect(pointsOf(sheet, better)).toBeGreaterThan(45);
  expect(pointsOf(sheet, worse)).toBeLessThan(45);
});

/** What the second of two does in the last round, when the first has just tabled this. */
function answerAtTheEnd(name: string, pkg: Package) {
  const scenario = smallScenario({ rules: { rounds: 3 }, change: offersOnly });
  const pass = (party: number) => ({ type: 'pass' as const, by: `party-${party}-chief` });
  const tables = { type: 'propose' as const, by: 'party-0-chief', packages: [pkg] };
  const end = after(scenario, atTheTable(scenario), pass(0), pass(1), pass(0), pass(1), tables);
  return createNegotiator(name, undefined, { quiet: true }).decide(situationOf(scenario, end, 1));
}

describe('names', () => {
  test('of strategies may carry numbers, which must be theirs', () => {
    const hard = policyNamed('boulware(exponent=0.05, reserve=0)');
    expect(hard?.policyCard().facts['exponent']).toBe(0.05);
    expect(hard?.policyCard().facts['reserve']).toBe(0);
    expect(hard?.policyCard({ reserve: 0.4 }).facts['reserve']).toBe(0.4);
    for (const wrong of ['boulware(patience=1)', 'boulware(exponent)', 'boulware(exponent=x)', 'boulware('])
      expect(policyNamed(wrong), wrong).toBeUndefined();
  });

  test('of compounds take each kind of part at most once, in any order, with numbers of their own', () => {
    const cards = ['boa:combi+time', 'boa:time+combi', 'boa:time(exponent=1e-1)'].map((name) =>
      policyNamed(name)?.policyCard(),
    );
    for (const card of cards) expect(card?.name).toBe('agents.compound.name');
    for (const wrong of ['boa:', 'boa:time+fair', 'boa:time+tempo', 'boa:time(tempo=1)', 'boa:next(from=1)'])
      expect(policyNamed(wrong), wrong).toBeUndefined();
  });
});
