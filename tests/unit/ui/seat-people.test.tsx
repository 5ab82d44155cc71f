import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { SeatFacts } from '#client/index.ts';
import { presenceNews } from '../../../src/ui/classroom/seat-news.ts';
import { SeatPeople } from '../../../src/ui/classroom/seat-people.tsx';
import { WordsContext } from '../../../src/ui/words/words.ts';
import { englishWords } from '../../support/english.ts';

const north = (connected: boolean): SeatFacts => ({
  seat: 'north',
  people: [{ id: 'a', name: 'Ana', connected }],
  program: undefined,
  covered: false,
  reading: false,
});
const south: SeatFacts = { seat: 'south', people: [], program: 'logroller', covered: false, reading: false };

test('everybody at the table reads who sits where, who is away and where a program plays', () => {
  const chairs = [
    { id: 'north', party: 0 },
    { id: 'beside-north', party: 0 },
    { id: 'south', party: 1 },
    { id: 'west', party: 2 },
  ];
  const shown = renderToStaticMarkup(
    <WordsContext value={englishWords()}>
      <SeatPeople
        words={{ party: (party) => `Party ${String(party)}` }}
        chairs={chairs}
        seats={[north(false), south]}
      />
    </WordsContext>,
  );
  expect(shown).toContain('Ana (away)');
  expect(shown).toContain('<span>program</span>');
  expect(shown).toContain('<span>nobody yet</span>');
  // A party is one row, however many seats it has.
  expect(shown.match(/<li>/g)).toHaveLength(3);
});

test('who left and who came back is news, and nobody who is new or stays', () => {
  expect(presenceNews([north(true)], [north(false)])).toEqual(north(false).people);
  expect(presenceNews([north(false)], [north(true)])).toEqual(north(true).people);
  expect(presenceNews([north(true)], [north(true)])).toEqual([]);
  expect(presenceNews([south], [north(true), south])).toEqual([]);
});
