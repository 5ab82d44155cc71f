import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transition, type AnyStateMachine } from 'xstate';
import {
  createMatch,
  digest,
  isOver,
  protocolNames,
  record,
  replay,
  type Match,
  type ProtocolName,
} from '#engine/index.ts';
import { sessionCharts } from '../../src/engine/protocols/session-chart.ts';
import { playAtRandom } from '../support/random-play.ts';
import { smallScenario, withGazette, type SmallCase } from '../support/small-scenario.ts';

const cases = fc.record({
  protocol: fc.constantFrom(...protocolNames),
  parties: fc.integer({ min: 2, max: 6 }),
  seed: fc.string({ minLength: 1, maxLength: 12 }),
});

/** Under a plurilateral text, two of three are enough, so that there is somebody to accede. */
const somebodyMayStayOut = (protocol: ProtocolName): SmallCase =>
  protocol === 'plurilateral' ? { parties: 3, rules: { decision: { quorum: 2, vetoes: [] } } } : {};

describe('random play', () => {
  test('ends, and its record replays to the same digest', () => {
    fc.assert(
      fc.property(cases, ({ protocol, parties, seed }) => {
        const scenario = smallScenario({ protocol, parties });
        const match = playAtRandom(scenario, seed);
        expect(isOver(match)).toBe(true);
        const again = replay(scenario, record(match));
        expect(again.ok && digest(again.value)).toBe(digest(match));
      }),
      { numRuns: 60 },
    );
  });

  test('reaches agreement, impasse, renegotiation and every phase', () => {
    const seen = new Set<string>();
    for (const protocol of protocolNames)
      for (let seed = 0; seed < 150; seed++) {
        const match = playAtRandom(
          smallScenario({ protocol, ...somebodyMayStayOut(protocol) }),
          `${seed}`,
          (now) => seen.add(now.state),
        );
        seen.add(match.ending?.kind === 'impasse' ? `impasse:${match.ending.reason}` : 'agreement');
        if (match.renegotiated) seen.add('renegotiated');
      }
    expect([...seen].sort()).toEqual(
      [
        'agreement',
        'debrief',
        'impasse',
        'impasse:deadline',
        'impasse:not-ratified',
        'impasse:not-signed',
        'impasse:walk-away',
        'implementation',
        'negotiation.accession',
        'negotiation.answering',
        'negotiation.drafting',
        'negotiation.offering',
        'negotiation.open',
        'negotiation.reading',
        'negotiation.tabled',
        'briefing',
        'preparation',
        'ratification',
        'renegotiated',
        'signature',
      ].sort(),
    );
  });

  test.each(protocolNames)('moves as XState itself would, over %s', (protocol) => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (seed) => {
        const scenario = smallScenario({ protocol, parties: 3, change: withGazette });
        const chart: AnyStateMachine = sessionCharts[protocol];
        let before = createMatch(scenario, { seed, difficulty: 0 });
        playAtRandom(
          scenario,
          seed,
          (match, move) => {
            const [phase = '', inner] = before.state.split('.');
            const value = inner === undefined ? phase : { [phase]: inner };
            const here = chart.resolveState({ value, context: { scenario, match: before } });
            const [there] = transition(chart, here, move);
            const { state, revision, moves } = match;
            expect(there.matches(state)).toBe(true);
            expect({ ...(there.context as { match: Match }).match, state, revision, moves }).toEqual(match);
            before = match;
          },
          true,
        );
      }),
      { numRuns: 5 },
    );
  });
});
