import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ClassContext } from '../../../src/ui/classroom/class-context.tsx';
import { ProgramMark } from '../../../src/ui/classroom/program-mark.tsx';
import { WordsContext } from '../../../src/ui/words/words.ts';
import { englishWords } from '../../support/english.ts';
import { smallClass } from '../../support/small-class.ts';

const seats = [
  { id: 'north', party: 0 },
  { id: 'south', party: 1 },
];
const line = smallClass({
  table: {
    table: 1,
    seats: [
      { seat: 'north', people: [], program: 'logroller', covered: true, reading: false },
      { seat: 'south', people: [], program: undefined, covered: false, reading: false },
    ],
    observers: [],
    clock: undefined,
    locks: [],
    held: [],
    announcements: [],
  },
});
const mark = (party: number) => (
  <WordsContext value={englishWords()}>
    <ProgramMark seats={seats} party={party} />
  </WordsContext>
);

test('the place of a party that a program plays is marked in words, and no other', () => {
  expect(renderToStaticMarkup(<ClassContext value={line}>{mark(0)}</ClassContext>)).toContain('program');
  expect(renderToStaticMarkup(<ClassContext value={line}>{mark(1)}</ClassContext>)).toBe('');
});

test('alone nobody is marked', () => {
  expect(renderToStaticMarkup(mark(0))).toBe('');
});
