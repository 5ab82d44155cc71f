import { describe, expect, test } from 'vitest';
import type { ScheduledItem, ScheduledThere } from '#client/index.ts';
import { isToCome, sayTime, standingsOf } from '../../../src/ui/classroom/facilitator/say-scheduled.ts';
import { firstDraft, lastRound, timeOf } from '../../../src/ui/classroom/facilitator/scheduled-time.ts';
import { englishWords } from '../../support/english.ts';

const words = englishWords();
/** Half past two in the afternoon, wherever this runs; the server is a minute ahead. */
const now = new Date(2026, 2, 5, 14, 30).getTime();
const clocks = { now, ahead: 60_000 };
const minutes = (count: number) => now + clocks.ahead + count * 60_000;

const item: ScheduledItem = {
  id: 4,
  time: { kind: 'talks', minutes: 20 },
  deed: { kind: 'event', event: 'second-buyer' },
  tables: undefined,
  calledOff: false,
};
const table = (number: number, state: ScheduledThere['state'], at?: number) => ({
  table: number,
  scheduled: [{ item: 4, state, at }],
});

describe('what is scheduled', () => {
  test('is said in one line for all tables where it stands the same, by the clock of this device', () => {
    const tables = [
      table(1, 'waiting', minutes(5)),
      table(2, 'happened', minutes(-1)),
      table(3, 'waiting', minutes(5)),
      table(4, 'waiting'),
      table(5, 'missed'),
      { table: 6, scheduled: [] },
    ];
    expect(standingsOf(words, item, tables, clocks)).toEqual([
      'Tables 1 and 3: at 14:35, later if they pause',
      'Happened at table 2',
      'Table 4: does not talk yet, or pauses',
      'Could not happen at table 5',
    ]);
    expect(isToCome(item, tables)).toBe(true);
    expect(isToCome(item, [table(2, 'happened'), table(5, 'missed')])).toBe(false);
    expect(isToCome(item, [])).toBe(true);
  });

  test('says the day where it is not today', () => {
    const moment = (days: number) =>
      sayTime(words, { kind: 'moment', at: minutes(0) + days * 86_400_000 }, clocks);
    expect(moment(0)).toBe('At 14:30');
    expect(moment(2)).toMatch(/^At Sat,? 7 Mar,? 14:30$/);
  });
});

describe('a time that is chosen', () => {
  const tables = [
    { round: 2, rounds: 6 },
    { round: 3, rounds: 6 },
  ];
  const draft = firstDraft('round', tables, false, now);

  test('begins with the next round, ten minutes, and a quarter of an hour from now', () => {
    expect(timeOf(draft, 0)).toEqual({ kind: 'round', round: 4 });
    expect(timeOf({ ...draft, when: 'talks' }, 0)).toEqual({ kind: 'talks', minutes: 10 });
    expect(timeOf({ ...draft, when: 'moment' }, clocks.ahead)).toEqual({ kind: 'moment', at: minutes(15) });
    expect(firstDraft('round', tables, true, now).moment).toBe('2026-03-06T09:00');
    expect(firstDraft('round', [{ round: 6, rounds: 6 }], false, now).round).toBe(6);
  });

  test('knows the rounds of the case before a table is built', () => {
    expect(lastRound([], 8)).toBe(8);
    expect(lastRound(tables, 8)).toBe(6);
  });

  test('is none while the field is empty or the minutes are no number', () => {
    expect(timeOf({ ...draft, when: 'moment', moment: '' }, 0)).toBeUndefined();
    expect(timeOf({ ...draft, when: 'talks', minutes: Number.NaN }, 0)).toBeUndefined();
  });
});
