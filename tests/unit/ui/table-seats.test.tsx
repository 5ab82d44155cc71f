import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { CockpitTable } from '#client/index.ts';
import { TableSeats } from '../../../src/ui/classroom/facilitator/table-seats.tsx';
import { WordsContext } from '../../../src/ui/words/words.ts';
import { englishWords } from '../../support/english.ts';

const seat = (id: string, party: number, program: string) => ({
  seat: id,
  party,
  people: [],
  program,
  covered: false,
  moves: 3,
  extraSeconds: 0,
  ready: false,
  opened: false,
});

test('programs of one kind share a line of their table, and others have their own', () => {
  const seats = [seat('north', 0, 'conceder'), seat('west', 1, 'logroller'), seat('south', 2, 'conceder')];
  const table = { table: 1, phase: 'negotiation', over: false, seats } as unknown as CockpitTable;
  const shown = renderToStaticMarkup(
    <WordsContext value={englishWords()}>
      <TableSeats table={table} given={undefined} now={0} />
    </WordsContext>,
  );
  expect(shown.match(/<li/g)).toHaveLength(2);
  expect(shown.match(/Conceder, a program/g)).toHaveLength(1);
  // Each of them has its mark, with the name of its chair.
  for (const { seat: id } of seats) expect(shown).toContain(`aria-label="${id}"`);
});
