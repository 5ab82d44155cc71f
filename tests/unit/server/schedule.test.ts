import { describe, expect, test } from 'vitest';
import { ok, err } from '#kernel/result.ts';
import type { Ask } from '#wire/index.ts';
import { createClassroom } from '#server/classroom/classroom.ts';
import { answerFacilitator, isFacilitatorAsk } from '#server/classroom/facilitator-asks.ts';
import type { ClassEntry, TableEntry } from '#server/classroom/log-entries.ts';
import type { ClassHost } from '#server/classroom/room.ts';
import { emptyTable, evolveTable, talkedBy } from '#server/classroom/table-state.ts';
import { createTokens } from '#server/classroom/tokens.ts';
import type { Row } from '#server/store/store.ts';
import { settingsFor } from '../../support/class-server.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';

const caseFile = shippedCase('first-table');
const { id, digest } = caseFile.scenario;
const minute = 60_000;
const event = 'second-buyer';
const began: TableEntry = { k: 'began', scenario: { id, digest }, seed: 's', difficulty: 0, programs: {} };
const timeRunsOut: TableEntry = { k: 'move', move: { type: 'deadline-reached' }, by: 'clock' };

/** A class of two tables in a world of its own, whose clock stands until it is told to go on. */
function world() {
  let now = 1_000_000;
  let isFull = false;
  const rows: Row[] = [];
  const faults: unknown[] = [];
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const host: ClassHost = {
    caseFile,
    tokens: createTokens('a key', 'a secret'),
    now: () => now,
    later(milliseconds, run) {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => void (timers = timers.filter((one) => one !== timer));
    },
    botPace: 1000 * minute,
    append(_epoch, more) {
      if (isFull) return Promise.resolve(err({ code: 'STORE_FULL', path: '' }));
      const taken = more.some((row) =>
        rows.some((kept) => row.commandId && kept.commandId === row.commandId),
      );
      if (taken) throw new Error('A command was written twice');
      rows.push(...more);
      return Promise.resolve(ok(undefined));
    },
    keepCase: () => Promise.resolve(ok(undefined)),
    report: (fault) => faults.push(fault),
  };
  const entries: readonly ClassEntry[] = [
    { k: 'created', settings: settingsFor() },
    { k: 'tables', count: 2 },
    { k: 'began' },
  ];
  for (const [index, entry] of entries.entries())
    rows.push({
      stream: 0,
      seq: index + 1,
      commandId: undefined,
      at: now,
      payload: JSON.stringify(entry),
    });
  for (const stream of [1, 2])
    rows.push({ stream, seq: 1, commandId: undefined, at: now, payload: JSON.stringify(began) });
  const open = () => createClassroom('CLASS', host, { epoch: 1, rows: [...rows] });
  let room = open();
  let asked = 0;

  const settle = () => new Promise((done) => setImmediate(done));
  const world = {
    faults,
    now: () => now,
    room: () => room,
    /** Lets time pass, alarm by alarm. */
    async pass(milliseconds: number) {
      await settle();
      const end = now + milliseconds;
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers = timers.filter((one) => one !== next);
        now = Math.max(now, next.at);
        next.run();
        await settle();
      }
      now = end;
      await settle();
    },
    async restart(away: number) {
      room.stop();
      timers = [];
      now += away;
      room = open();
      await world.pass(0);
    },
    disk: (full: boolean) => void (isFull = full),
    async ask(ask: {
      readonly type: 'schedule' | 'call-off' | 'announce';
      readonly [field: string]: unknown;
    }) {
      const whole = { ...ask, id: `ask-${asked++}-of-test` } as unknown as Ask;
      if (!isFacilitatorAsk(whole)) throw new Error(ask.type);
      const answer = await answerFacilitator(room, { tell: () => undefined, close: () => undefined }, whole);
      await world.pass(0);
      return answer;
    },
    async at(table: number, entry: TableEntry, times = 1) {
      for (let time = 0; time < times; time++) await room.table(table)!.note(undefined, () => entry);
      await world.pass(0);
    },
    /** From reading to the first round. */
    talk: async (table: number) => world.at(table, timeRunsOut, 2),
    /** How often the event has happened because it was scheduled or wanted, by table. */
    events: () =>
      [1, 2].map(
        (stream) => rows.filter((row) => row.stream === stream && row.payload.includes(event)).length,
      ),
    said: () =>
      room.state().announcements.map(({ text, tables }) => `${text} ${(tables ?? ['all']).join(' ')}`),
    shown: (item: number) =>
      room.lines
        .cockpit()
        .tables.map(({ scheduled }) => scheduled.find((one) => one.item === item))
        .map((there) => there && [there.state, ...(there.at === undefined ? [] : [there.at])]),
  };
  return world;
}

const atRound = (round: number) => ({ kind: 'round', round }) as const;
const afterMinutes = (minutes: number) => ({ kind: 'talks', minutes }) as const;
const news = (text: string) => ({ kind: 'news', text }) as const;
const theEvent = { kind: 'event', event } as const;

describe('what is scheduled', () => {
  test('for a round happens at each table when that round begins there, and at a table that is over not at all', async () => {
    const class1 = world();
    expect(await class1.ask({ type: 'schedule', time: atRound(2), deed: theEvent })).toEqual({ ok: true });
    await class1.ask({ type: 'schedule', time: atRound(2), deed: news('Now.'), tables: [2] });
    await class1.talk(1);
    await class1.talk(2);
    expect(class1.shown(0)).toEqual([['waiting'], ['waiting']]);
    expect(class1.shown(1)).toEqual([undefined, ['waiting']]);
    // One turn of each party, and the next round begins.
    await class1.at(2, timeRunsOut, caseFile.scenario.parties.length);
    expect(class1.events()).toEqual([0, 1]);
    expect(class1.said()).toEqual(['Now. 2']);
    await class1.room().table(1)!.finish(undefined);
    // Its rounds ran out at once: nothing came between.
    await class1.pass(minute);
    expect(class1.shown(0)).toEqual([['missed'], ['happened', class1.now() - minute]]);
    expect(class1.events()).toEqual([0, 1]);
    expect(class1.faults).toEqual([]);
  });

  test('for minutes of talks does not count pauses, nor the time before', async () => {
    const class1 = world();
    await class1.ask({ type: 'schedule', time: afterMinutes(10), deed: theEvent });
    await class1.pass(30 * minute);
    expect(class1.shown(0)).toEqual([['waiting'], ['waiting']]);
    await class1.talk(1);
    const began = class1.now();
    expect(class1.shown(0)).toEqual([['waiting', began + 10 * minute], ['waiting']]);
    await class1.pass(4 * minute);
    await class1.at(1, { k: 'clock', clock: { kind: 'paused', millisecondsLeft: 1, lastCall: false } });
    expect(class1.shown(0)[0]).toEqual(['waiting']);
    await class1.pass(60 * minute);
    await class1.at(1, { k: 'clock' });
    await class1.at(1, { k: 'locks', locks: ['moves'] });
    await class1.pass(60 * minute);
    await class1.at(1, { k: 'locks', locks: ['plenary'] });
    expect(class1.shown(0)[0]).toEqual(['waiting', class1.now() + 6 * minute]);
    await class1.pass(6 * minute - 1);
    expect(class1.events()).toEqual([0, 0]);
    await class1.pass(1);
    expect(class1.events()).toEqual([1, 0]);
  });

  test('for a moment that passed while the server was away happens at once, once, and an event as soon as it can', async () => {
    const class1 = world();
    await class1.talk(1);
    const at = class1.now() + 60 * minute;
    await class1.ask({ type: 'schedule', time: { kind: 'moment', at }, deed: theEvent });
    await class1.ask({ type: 'schedule', time: { kind: 'moment', at }, deed: news('Then.') });
    expect(class1.shown(0)).toEqual([
      ['waiting', at],
      ['waiting', at],
    ]);
    await class1.restart(30 * minute);
    expect(class1.events()).toEqual([0, 0]);
    await class1.restart(90 * minute);
    expect(class1.events()).toEqual([1, 0]);
    expect(class1.said()).toEqual(['Then. 1', 'Then. 2']);
    expect(class1.shown(0)).toEqual([['happened', class1.now()], ['waiting']]);
    for (let time = 0; time < 3; time++) await class1.restart(minute);
    await class1.talk(2);
    await class1.restart(minute);
    expect(class1.events()).toEqual([1, 1]);
    expect(class1.said()).toHaveLength(2);
    expect(class1.faults).toEqual([]);
  });

  test('is not done twice where it has happened by hand, or is scheduled twice', async () => {
    const class1 = world();
    await class1.ask({ type: 'schedule', time: afterMinutes(5), deed: theEvent });
    await class1.ask({ type: 'schedule', time: afterMinutes(5), deed: theEvent });
    await class1.talk(1);
    await class1.talk(2);
    await class1.at(2, {
      k: 'move',
      move: { type: 'release-event', inject: event },
      by: 'facilitator',
    });
    await class1.pass(5 * minute);
    expect(class1.events()).toEqual([1, 1]);
    expect(class1.shown(0)).toEqual([['happened', class1.now()], ['missed']]);
    expect(class1.shown(1)).toEqual([['missed'], ['missed']]);
  });

  test('is tried again while it cannot be written down, and not over and over', async () => {
    const class1 = world();
    await class1.talk(1);
    await class1.ask({ type: 'schedule', time: afterMinutes(1), deed: theEvent });
    await class1.ask({ type: 'schedule', time: afterMinutes(1), deed: news('Late.'), tables: [1] });
    class1.disk(true);
    await class1.pass(3 * minute);
    expect([class1.events(), class1.said()]).toEqual([[0, 0], []]);
    class1.disk(false);
    await class1.pass(minute);
    expect([class1.events(), class1.said()]).toEqual([[1, 0], ['Late. 1']]);
    expect(class1.faults).toEqual([]);
  });

  test('is called off where it has not happened yet, and only as long as something is still to come', async () => {
    const class1 = world();
    await class1.ask({ type: 'schedule', time: atRound(1), deed: theEvent });
    await class1.talk(1);
    expect(await class1.ask({ type: 'call-off', item: 0 })).toEqual({ ok: true });
    expect(await class1.ask({ type: 'call-off', item: 0 })).toEqual({ ok: true });
    await class1.talk(2);
    expect(class1.events()).toEqual([1, 0]);
    expect(class1.shown(0)).toEqual([['happened', class1.now()], ['called-off']]);
    expect(await class1.ask({ type: 'call-off', item: 7 })).toMatchObject({ code: 'NOT_NOW' });
    await class1.ask({ type: 'schedule', time: atRound(1), deed: news('Gone.') });
    expect(await class1.ask({ type: 'call-off', item: 1 })).toMatchObject({ code: 'NOT_NOW' });
  });

  test('is no more than one class can have', async () => {
    const class1 = world();
    for (let item = 0; item < 200; item++)
      expect(await class1.ask({ type: 'schedule', time: atRound(9), deed: news('…') })).toEqual({ ok: true });
    expect(await class1.ask({ type: 'schedule', time: atRound(9), deed: news('…') })).toMatchObject({
      code: 'SCHEDULE_FULL',
    });
  });

  test('takes nothing from what facilitators can announce by hand, which has a bound of its own', async () => {
    const class1 = world();
    for (let said = 0; said < 1000; said++)
      expect(await class1.ask({ type: 'announce', kind: 'message', text: '…' })).toEqual({ ok: true });
    expect(await class1.ask({ type: 'announce', kind: 'message', text: '…' })).toMatchObject({
      code: 'ANNOUNCEMENTS_FULL',
    });
    await class1.ask({ type: 'schedule', time: atRound(1), deed: news('Still told.') });
    await class1.talk(1);
    expect(class1.room().state().announcements.at(-1)).toMatchObject({ text: 'Still told.', item: 0 });
  });

  test.each([
    ['an event that the case lacks', { kind: 'event', event: 'none' }],
    ['a party that the case lacks', { kind: 'news', text: '…', parties: ['nobody'] }],
  ])('is not %s', async (_, deed) => {
    const class1 = world();
    const answer = await class1.ask({ type: 'schedule', time: atRound(1), deed });
    expect(answer).toMatchObject({ code: 'SETTINGS_UNFIT' });
    expect(class1.room().state().schedule).toEqual([]);
  });

  test('is not for a table that there is not', async () => {
    const class1 = world();
    const answer = await class1.ask({ type: 'schedule', time: atRound(1), deed: theEvent, tables: [3] });
    expect(answer).toMatchObject({ code: 'TABLE_UNKNOWN' });
  });
});

test('talks go on from their first minute to their last, but for pauses', () => {
  const context = { scenario: caseFile.scenario, timing: {} };
  const after = (entries: readonly (readonly [number, TableEntry])[]) =>
    entries.reduce((state, [at, entry]) => evolveTable(state, entry, at, context), emptyTable);
  const talks = [
    [0, began],
    [10, timeRunsOut],
    [20, timeRunsOut],
  ] as const;
  expect(talkedBy(after(talks).talked, 50)).toBe(30);
  expect(talkedBy(after([...talks, [40, { k: 'locks', locks: ['moves'] }]]).talked, 50)).toBe(20);
  const over = [...talks, ...Array.from({ length: 40 }, (_, turn) => [21 + turn, timeRunsOut] as const)];
  const isOpen = over.findIndex((_, index) => after(over.slice(0, index + 1)).endedAt !== undefined);
  const ended = after(over.slice(0, isOpen + 1));
  expect(talkedBy(ended.talked, 1000)).toBe(ended.endedAt! - 20);
});
