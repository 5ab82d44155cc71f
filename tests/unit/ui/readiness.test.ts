import { describe, expect, test } from 'vitest';
import type { CockpitTable } from '#client/index.ts';
import { arrivedWithoutPlace } from '../../../src/ui/classroom/facilitator/latecomers.tsx';
import { readinessOf, seatsBefore, waitForTalks } from '../../../src/ui/classroom/facilitator/readiness.ts';

type Seat = CockpitTable['seats'][number];
const seat = (id: string, change: Partial<Seat> = {}): Seat => ({
  ...{ seat: id, party: 0, program: undefined, covered: false, reading: false },
  ...{ people: [{ id: 'p1', name: `Person ${id}`, connected: true }] },
  ...{ opened: false, planned: false, ready: false, moves: 0, lastMoveAt: undefined },
  ...{ silentSince: undefined, extraSeconds: 0 },
  ...change,
});
const table = (change: Partial<CockpitTable> = {}) => ({
  ...{ table: 1, phase: 'preparation' as const, over: false, talksOpened: false, seats: [seat('a')] },
  ...change,
});

describe('before the talks', () => {
  test('a seat is missing, reads, has planned, is ready; who is done with reading is not ready to talk', () => {
    const step = (phase: CockpitTable['phase'], opened: boolean, planned: boolean, ready: boolean) =>
      readinessOf(phase, { opened, planned, ready });
    expect(step('briefing', false, false, false)).toBe('missing');
    expect(step('briefing', true, false, false)).toBe('opened');
    expect(step('briefing', true, false, true)).toBe('opened');
    expect(step('preparation', true, true, false)).toBe('planned');
    expect(step('preparation', true, true, true)).toBe('ready');
  });

  test('nobody waits for a program, an empty seat, or a table that talks or is over', () => {
    const seats = [
      seat('a'),
      seat('b', { people: [{ id: 'p2', name: 'Bo', connected: false }] }),
      seat('c', { program: 'conceder', covered: true }),
      seat('d', { people: [] }),
    ];
    const found = seatsBefore([
      table({ seats }),
      table({ table: 2, phase: 'negotiation' }),
      table({ table: 3, phase: undefined }),
      table({ table: 4, over: true }),
    ]);
    expect(found.map(({ table: number, seat: id, away }) => [number, id, away])).toEqual([
      [1, 'a', false],
      [1, 'b', true],
    ]);
  });

  test('the talks wait to be opened while one table that has none could have them', () => {
    expect(waitForTalks([table({ talksOpened: true }), table()])).toBe(true);
    expect(waitForTalks([table({ talksOpened: true }), table({ phase: 'negotiation' })])).toBe(false);
    expect(waitForTalks([table({ over: true })])).toBe(false);
  });
});

test('late is who has come and sits nowhere, not who never came', () => {
  const one = { name: 'Ada', arrived: true, place: undefined };
  const names = arrivedWithoutPlace([
    one,
    { ...one, name: 'Bo', arrived: false },
    { ...one, name: 'Chi', place: { kind: 'observer', table: 1 } },
  ]).map(({ name }) => name);
  expect(names).toEqual(['Ada']);
});
