import { expect, test } from 'vitest';
import { tableGame, type ClassFacts, type DebriefTable } from '#client/index.ts';
import { record } from '#engine/index.ts';
import { playAtRandom } from '../../support/random-play.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';
import { classFacts } from '../../support/small-class.ts';

test('the years of a table have the luck of its game, and not of the class that looks back: an imported session shows the same', () => {
  const caseFile = shippedCase('first-table');
  const { scenario } = caseFile;
  const match = playAtRandom(scenario, 'years');
  const table = { table: 1, record: record(match) } as DebriefTable;
  const seenIn = (facts: ClassFacts) => tableGame(caseFile, facts, table, scenario.seats[0]?.id ?? '');
  const facts = classFacts('plenary');
  const here = seenIn(facts)?.choice.setup;
  expect(here).toEqual(match.setup);
  expect(seenIn({ ...facts, id: 'IMPORTED' })?.choice.setup).toEqual(here);
});
