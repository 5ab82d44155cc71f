import { describe, expect, test } from 'vitest';
import { createNegotiator, policyNamed, strategies } from '#agents/index.ts';
import { pointsOf, protocolNames, type Package, type Scenario } from '#engine/index.ts';
import { playBatchGame, playFullGame, type Seating } from '#session/index.ts';
import { offersOnly } from '../support/offers-only.ts';
import { smallScenario } from '../support/small-scenario.ts';
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
