import { describe, expect, test } from 'vitest';
import { alarmKinds } from '#wire/index.ts';
import type { CockpitTable, HelpRequest } from '#client/index.ts';
import { alarmKey } from '../../../src/ui/classroom/facilitator/aside.ts';
import { deedFor } from '../../../src/ui/classroom/facilitator/deeds.ts';
import { openQuestions } from '../../../src/ui/classroom/facilitator/open-questions.ts';
import { isLockedAt, lockWish } from '../../../src/ui/classroom/facilitator/lock-choices.ts';
import { silentFor } from '../../../src/ui/classroom/facilitator/silent-for.ts';
import { sayAgo, saySpan } from '../../../src/ui/classroom/say-span.ts';
import { englishWords } from '../../support/english.ts';

const minute = 60_000;
const question = (id: number, at: number, change: Partial<HelpRequest> = {}): HelpRequest => ({
  ...{ id, at, table: 1, from: 'p1', name: 'Ada', text: 'How?', answered: false, replies: [] },
  ...change,
});

describe('an alarm', () => {
  const answered = question(0, 0, { answered: true });
  const open = question(1, 5);
  const alarm = (kind: (typeof alarmKinds)[number]) => ({ kind, seat: 'a-chief', since: 10 * minute });

  test('has one deed that helps', () => {
    const deeds = alarmKinds.map((kind) => deedFor(alarm(kind), { help: [answered, open] }));
    expect(Object.fromEntries(alarmKinds.map((kind, index) => [kind, deeds[index]]))).toEqual({
      quiet: { kind: 'say', words: 'ask-for-offer' },
      'below-own-walk-away': { kind: 'watch' },
      'signed-below': { kind: 'watch' },
      'finished-early': { kind: 'say', words: 'look-for-better' },
      dropped: { kind: 'cover', seat: 'a-chief' },
      help: { kind: 'reply', request: open },
    });
    expect(deedFor(alarm('help'), { help: [answered] })).toBeUndefined();
  });

  test('that was put aside comes back when its cause is new, and a quiet table when it stays quiet', () => {
    const key = (kind: (typeof alarmKinds)[number], now: number, since = 10 * minute, table = 1) =>
      alarmKey(table, { kind, seat: undefined, since }, now, 5);
    expect(key('dropped', 16 * minute)).toBe(key('dropped', 60 * minute));
    expect(key('dropped', 16 * minute)).not.toBe(key('dropped', 16 * minute, 15 * minute));
    expect(key('dropped', 16 * minute)).not.toBe(key('dropped', 16 * minute, 10 * minute, 2));
    // The server's clock may be a breath ahead of what is shown.
    expect(key('quiet', 14.9 * minute)).toBe(key('quiet', 19.9 * minute));
    expect(key('quiet', 19.9 * minute)).not.toBe(key('quiet', 20 * minute));
  });
});

test('a lock is set where it does not hold at every table that plays, and lifted where it does', () => {
  const table = (number: number, locks: CockpitTable['locks'], over = false) => ({
    table: number,
    locks,
    over,
  });
  const two = [table(1, ['plenary']), table(2, [])];
  expect(lockWish(two, 'plenary', true)).toEqual({ kinds: ['plenary'], locks: ['plenary'] });
  expect(lockWish(two.slice(0, 1), 'plenary', false)).toEqual({ kinds: ['plenary'], locks: [], tables: [1] });
  expect(isLockedAt([table(1, ['offers']), table(2, [], true)], 'offers')).toBe(true);
  expect(isLockedAt([], 'offers')).toBe(false);
});

test('a seat is marked silent after the quiet time, unless its people are away', () => {
  const person = { id: 'p1', name: 'Ada', connected: true };
  const seat = { silentSince: 0, people: [person] };
  expect(silentFor(seat, 5 * minute - 1, 5)).toBeUndefined();
  expect(silentFor(seat, 5 * minute, 5)).toBe(5 * minute);
  expect(silentFor({ ...seat, people: [{ ...person, connected: false }] }, 9 * minute, 5)).toBeUndefined();
  expect(silentFor({ ...seat, silentSince: undefined }, 9 * minute, 5)).toBeUndefined();
});

test('questions of all tables, and of those who sit at none, wait in one line, the oldest first', () => {
  const tables = [
    { help: [question(0, 5), question(1, 1, { answered: true })] },
    { help: [question(0, 3, { table: 2 })] },
  ];
  const waiting = openQuestions(tables, [question(0, 4, { table: undefined })]);
  expect(waiting.map(({ at }) => at)).toEqual([3, 4, 5]);
});

test('how long ago is said in the largest unit that says it', () => {
  const words = englishWords();
  expect(
    [0, 59_000, 3 * minute, 119 * minute, 120 * minute, 50 * 60 * minute].map((ago) => sayAgo(words, ago)),
  ).toEqual([...['now', 'now', '3 min ago', '119 min ago', '2 hr ago', '2 days ago']]);
  expect(saySpan(words, 6 * minute)).toBe('6 mins');
});
