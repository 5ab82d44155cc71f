import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  briefFor,
  createMatch,
  isOver,
  observerView,
  protocolNames,
  step,
  viewFor,
  type Match,
  type Move,
  type Scenario,
  type Seat,
} from '#engine/index.ts';
import { playAtRandom } from '../support/random-play.ts';
import { smallScenario } from '../support/small-scenario.ts';

/*
 * Every byte that a seat receives is read: its brief, its view after every move, and what it is told when it
 * tries something illegal. To make leaks visible, every private number of the other parties is given a fraction
 * and every private name a mark, while everything this seat may know is whole and unmarked. A fraction or a mark
 * in anything that reaches the seat is a leak.
 */

const MARK = 'classified';
const THRESHOLD = 7777;

function markOthers(scenario: Scenario, own: number): Scenario {
  const isOther = (party: number) => party !== own;
  const fraction = (points: readonly (readonly number[])[]) =>
    points.map((row) => row.map((value) => value + 0.123));
  return {
    ...scenario,
    difficulties: scenario.difficulties.map((difficulty) => ({
      ...difficulty,
      walkAways: difficulty.walkAways.map((value, party) => (isOther(party) ? value + 0.123 : value)),
    })),
    mandates: scenario.mandates.map((mandate, party) =>
      isOther(party)
        ? {
            points: fraction(mandate.points),
            walkAway: mandate.walkAway + 0.123,
            interactions: mandate.interactions.map((entry) => ({ ...entry, id: `${MARK}-${entry.id}` })),
            redLines: mandate.redLines.map((entry) => ({ ...entry, id: `${MARK}-${entry.id}` })),
          }
        : mandate,
    ),
    constituencies: scenario.constituencies.map((constituency, index) =>
      isOther(constituency.party)
        ? {
            ...constituency,
            id: `${MARK}-${constituency.id}`,
            points: fraction(constituency.points),
            // Half of them always say no, half always yes, so that both endings are played.
            threshold: index % 2 === 0 ? THRESHOLD : -THRESHOLD,
            spread: 0,
            weight: constituency.weight + 0.000123,
          }
        : { ...constituency, weight: 1 },
    ),
    rules: {
      ...scenario.rules,
      home: {
        ...scenario.rules.home,
        procedures: scenario.rules.home.procedures.map((entry) => ({ ...entry, quorum: 1 })),
      },
    },
    injects: scenario.injects.map((inject) => ({
      ...inject,
      id:
        inject.audience !== undefined && !inject.audience.includes(own) ? `${MARK}-${inject.id}` : inject.id,
    })),
  };
}

/** Makes the private parts of other seats' moves recognisable. */
function markMove(move: Move, own: Seat): Move {
  if (move.type === 'prepare' && move.by !== own.id)
    return { ...move, sheet: { ...move.sheet, target: Math.min(99, move.sheet.target) + 0.123 } };
  if (move.type === 'say' && move.room !== 0) return { ...move, text: `${move.text} in room ${move.room}` };
  return move;
}

function leaksIn(text: string, secretTexts: readonly string[]): readonly string[] {
  const found = text.match(/-?\d+\.\d+|-?7777|classified[\w-]*/g) ?? [];
  return [...found, ...secretTexts.filter((secret) => text.includes(JSON.stringify(secret)))];
}

/** Messages of rooms where the party was not. */
const unheard = (match: Match, party: number) =>
  match.events.flatMap((event) =>
    event.type === 'message-sent' && event.audience !== 'all' && !event.audience.includes(party)
      ? [event.text]
      : [],
  );

describe('secrecy', () => {
  test.each(protocolNames)('no byte of another sheet reaches a seat (%s)', (protocol) => {
    let looks = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }),
        fc.nat(3),
        fc.string({ maxLength: 8 }),
        (parties, place, seed) => {
          const own = place % parties;
          const scenario = markOthers(smallScenario({ protocol, parties }), own);
          const seat = scenario.seats[own];
          if (seat === undefined) throw new Error('no seat');
          // Played once for its moves, then again with the private parts of moves marked.
          const { moves } = playAtRandom(scenario, seed, undefined, true);
          let match = createMatch(scenario, { seed, difficulty: 0 });
          expect(leaksIn(JSON.stringify(briefFor(scenario, match, seat)), [])).toEqual([]);
          for (const move of moves) {
            const next = step(scenario, match, markMove(move, seat));
            if (!next.ok) throw new Error(next.error.code);
            match = next.value;
            const secrets = unheard(match, own);
            expect(leaksIn(JSON.stringify(viewFor(scenario, match, seat)), secrets)).toEqual([]);
            expect(leaksIn(JSON.stringify(briefFor(scenario, match, seat)), secrets)).toEqual([]);
            looks++;
            if (isOver(match)) break;
          }
        },
      ),
      { numRuns: 25 },
    );
    expect(looks).toBeGreaterThan(500);
  });

  test('an observer sees no private number at all', () => {
    for (let seed = 0; seed < 20; seed++) {
      // No party is "own": every private number is marked.
      const scenario = markOthers(smallScenario({ parties: 3, protocol: 'open-table' }), -1);
      playAtRandom(scenario, `${seed}`, (match) => {
        expect(leaksIn(JSON.stringify(observerView(scenario, match)), unheard(match, -1))).toEqual([]);
      });
    }
  });

  test('a refused move says nothing about the others', () => {
    const scenario = markOthers(smallScenario({ parties: 3 }), 0);
    const seat = scenario.seats[0];
    if (seat === undefined) throw new Error('no seat');
    const tries: readonly Move[] = [
      { type: 'consult', by: seat.id, constituency: 3 },
      { type: 'accept', by: seat.id, proposal: 0, package: 0 },
      { type: 'answer', by: seat.id, question: 0, manner: 'truthful' },
      { type: 'initial-side-deal', by: seat.id, sideDeal: 0 },
      { type: 'say', by: seat.id, room: 1, text: 'hello' },
      { type: 'ratify', by: 'party-1-chief', decision: 'submit' },
    ];
    const refusals: string[] = [];
    playAtRandom(scenario, 'refusals', (match) => {
      for (const move of tries) {
        const next = step(scenario, match, move);
        if (!next.ok) refusals.push(JSON.stringify(next.error));
      }
    });
    expect(refusals.length).toBeGreaterThan(50);
    expect(leaksIn(refusals.join(), [])).toEqual([]);
  });
});
