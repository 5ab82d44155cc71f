import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { observerView, protocolNames, viewFor } from '#engine/index.ts';
import { createSession } from '#session/index.ts';
import { playAtRandom } from '../support/random-play.ts';
import { smallScenario } from '../support/small-scenario.ts';

/*
 * Whoever shows views to many shows scenes that are kept while nothing in them changes. What is kept must always be what would be made afresh.
 */
describe('what a session keeps of its views', () => {
  test.each(protocolNames)('is what the engine would make now, after every move of %s', (protocol) => {
    let keptEver = 0;
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (seed) => {
        const scenario = smallScenario({ protocol, parties: 3 });
        const end = playAtRandom(scenario, seed);
        const session = createSession(scenario, end.setup, {});
        let kept = 0;
        for (const move of end.moves) {
          const before = scenario.seats.map(({ id }) => session.sceneOf(id));
          expect(session.make(move).ok).toBe(true);
          const match = session.match();
          for (const [index, seat] of scenario.seats.entries()) {
            expect(session.viewOf(seat.id)).toEqual(viewFor(scenario, match, seat));
            if (session.sceneOf(seat.id) === before[index]) kept++;
          }
          expect(session.observerView()).toEqual(observerView(scenario, match));
        }
        keptEver += kept;
      }),
      { numRuns: 5 },
    );
    expect(keptEver).toBeGreaterThan(50);
  });
});
