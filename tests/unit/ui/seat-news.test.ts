import { expect, test } from 'vitest';
import type { SeatFacts } from '#client/index.ts';
import { seatNews } from '../../../src/ui/classroom/seat-news.ts';

const seat = (change: Partial<SeatFacts> = {}): SeatFacts => ({
  seat: 'north',
  people: [],
  program: undefined,
  covered: false,
  reading: false,
  ...change,
});

test('a program that covers a seat is told, and so is the person who is back', () => {
  const covered = seat({ program: 'logroller', covered: true });
  expect(seatNews([seat()], [covered])).toEqual([{ seat: 'north', now: 'covered' }]);
  expect(seatNews([covered], [seat()])).toEqual([{ seat: 'north', now: 'person' }]);
  expect(seatNews([seat()], [seat({ program: 'logroller' })])).toEqual([{ seat: 'north', now: 'program' }]);
});

test('that somebody has come and reads first is told once, and so is that they play', () => {
  const program = seat({ program: 'logroller' });
  const reading = seat({ program: 'logroller', covered: true, reading: true });
  expect(seatNews([program], [reading])).toEqual([{ seat: 'north', now: 'reading' }]);
  expect(seatNews([reading], [reading])).toEqual([]);
  expect(seatNews([reading], [seat()])).toEqual([{ seat: 'north', now: 'person' }]);
});

test('nothing is told of a seat that is played as before, nor when it is told which program that is', () => {
  expect(seatNews([seat()], [seat()])).toEqual([]);
  expect(seatNews([seat({ program: 'unknown' })], [seat({ program: 'logroller' })])).toEqual([]);
  expect(seatNews([], [seat({ program: 'logroller' })])).toEqual([]);
});
