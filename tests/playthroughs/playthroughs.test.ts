import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { protocolNames, record, type MatchRecord, type Scenario } from '#engine/index.ts';
import { createSession, playOut, soloSeating } from '#session/index.ts';
import { playAtRandom } from '../support/random-play.ts';
import { shippedCases } from '../support/shipped-scenarios.ts';
import { smallScenario } from '../support/small-scenario.ts';
import { printPlaythrough } from './print-playthrough.ts';

/*
 * Golden playthroughs. Each is a text that a person can read; a change in the rules, in what a seat sees or in what
 * a program does shows up as a difference in one of them. To accept such a change: `npm run unit -- -u`, and read
 * the difference.
 */

/** The programs that players meet first; those of the laboratory are held by properties. */
const characters = ['conceder', 'linear', 'boulware', 'tit-for-tat', 'logroller'];

/** Programs at every seat, each party with another strategy, so that every one of them is seen. */
function playedByPrograms(scenario: Scenario): MatchRecord {
  const seating = soloSeating(
    scenario,
    undefined,
    (party) => characters[(party + 3) % characters.length] ?? '',
  );
  const session = createSession(scenario, { seed: 'golden', difficulty: 1 }, seating);
  playOut(session);
  return session.record();
}

const goldens: readonly {
  readonly name: string;
  readonly scenario: Scenario;
  readonly play: () => MatchRecord;
}[] = [
  ...shippedCases().map(({ scenario }) => ({
    name: scenario.id,
    scenario,
    play: () => playedByPrograms(scenario),
  })),
  ...protocolNames.map((protocol) => {
    // Where a text may find critical mass, somebody must be left to join it.
    const decision = { quorum: protocol === 'plurilateral' ? 2 : 3, vetoes: [] };
    const scenario = smallScenario({ protocol, parties: 3, rules: { decision } });
    // Random play reaches the moves that sensible programs avoid.
    return { name: `small-${protocol}`, scenario, play: () => record(playAtRandom(scenario, 'golden')) };
  }),
];

describe('golden playthroughs', () => {
  test.each(goldens)('$name', async ({ name, scenario, play }) => {
    await expect(printPlaythrough(scenario, play())).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test('there is one for each shipped scenario and each protocol, and no other', () => {
    const files = readdirSync(new URL('golden', import.meta.url)).sort();
    expect(files).toEqual(goldens.map(({ name }) => `${name}.txt`).sort());
  });
});
