import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changesFor,
  isSameScene,
  observedScene,
  observerView,
  protocolNames,
  sceneFor,
  viewFor,
  type Match,
  type Scenario,
} from '#engine/index.ts';
import type { Part } from '#engine/view/parts.ts';
import { observerParts, seatParts } from '#engine/view/scene.ts';
import { createSession } from '#session/index.ts';
import { playAtRandom } from '../support/random-play.ts';
import { shippedCases } from '../support/shipped-scenarios.ts';
import { smallScenario, withGazette } from '../support/small-scenario.ts';

const scenarioOf = (protocol: (typeof protocolNames)[number]) =>
  smallScenario({ protocol, parties: 3, rules: { planning: 'required' }, change: withGazette });

/** Every state of a match that was played at random, in order. */
function statesOf(scenario: Scenario, seed: string): readonly Match[] {
  const states: Match[] = [];
  playAtRandom(scenario, seed, (match) => states.push(match), true);
  return states;
}

describe('what a session keeps of its views', () => {
  test.each(protocolNames)('is what the engine would make now, after every move of %s', (protocol) => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (seed) => {
        const scenario = scenarioOf(protocol);
        const end = playAtRandom(scenario, seed, undefined, true);
        const session = createSession(scenario, end.setup, {});
        for (const move of end.moves) {
          for (const { id } of scenario.seats) session.viewOf(id);
          expect(session.make(move).ok).toBe(true);
          const match = session.match();
          for (const seat of scenario.seats)
            expect(session.viewOf(seat.id)).toEqual(viewFor(scenario, match, seat));
          expect(session.observerView()).toEqual(observerView(scenario, match));
        }
      }),
      { numRuns: 5 },
    );
  });
});

/*
 * A server tells everybody what has changed, and makes only what can have changed. That must come to the very view that would be made afresh.
 */
describe.each(protocolNames)('what is told of a move of %s', (protocol) => {
  const scenario = scenarioOf(protocol);

  test('makes of what stood before a reader what stands there now, and tells of nothing else', () => {
    let quiet = 0;
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.integer({ min: 1, max: 4 }), (seed, stride) => {
        const states = statesOf(scenario, seed).filter((_, index) => index % stride === 0);
        for (const [index, before] of states.slice(0, -1).entries()) {
          const after = states[index + 1] ?? before;
          if (isSameScene(before, after)) quiet++;
          for (const seat of scenario.seats) {
            const [was, is] = [sceneFor(scenario, before, seat), sceneFor(scenario, after, seat)];
            const changes = changesFor(scenario, before, after, seat);
            expect({ ...was, ...changes }).toEqual(is);
            for (const [name, value] of Object.entries(changes))
              expect(value, name).not.toEqual(Reflect.get(was, name));
            if (isSameScene(before, after)) expect(is).toEqual(was);
          }
          const [was, is] = [observedScene(scenario, before), observedScene(scenario, after)];
          expect({ ...was, ...changesFor(scenario, before, after, undefined) }).toEqual(is);
        }
      }),
      { numRuns: 5 },
    );
    expect(quiet).toBeGreaterThan(20);
  });
});

describe('each part of what stands before somebody', () => {
  const cases = [
    ...protocolNames.map((protocol) => ({ name: protocol, scenario: scenarioOf(protocol) })),
    ...shippedCases().map(({ scenario }) => ({ name: scenario.id, scenario })),
  ];

  test.each(cases)('in $name is made from what it says, and from nothing else of a match', ({ scenario }) => {
    const rests = <Reader>(
      parts: Readonly<Record<string, Part<Reader, unknown>>>,
      here: Match,
      elsewhere: Match,
      reader: Reader,
    ) => {
      const { events } = here;
      for (const [name, { from, make }] of Object.entries(parts)) {
        const kept = Object.fromEntries(from.map((field) => [field, here[field]]));
        const mixed = { ...elsewhere, events, ...kept };
        expect(make(scenario, mixed, reader), name).toEqual(make(scenario, here, reader));
      }
    };
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.nat(), fc.nat(), (seed, one, other) => {
        const states = statesOf(scenario, seed);
        const here = states[one % states.length];
        const elsewhere = states[other % states.length];
        if (here === undefined || elsewhere === undefined) throw new Error('An empty match');
        for (const seat of scenario.seats) rests(seatParts, here, elsewhere, seat);
        rests(observerParts, here, elsewhere, undefined);
      }),
      { numRuns: 30 },
    );
  });
});
