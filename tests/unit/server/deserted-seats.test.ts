import { expect, test } from 'vitest';
import { ok } from '#kernel/result.ts';
import { createClassroom } from '#server/classroom/classroom.ts';
import { coverDeserted } from '#server/classroom/deserted-seats.ts';
import type { ClassEntry, TableEntry } from '#server/classroom/log-entries.ts';
import { createTokens } from '#server/classroom/tokens.ts';
import type { Row } from '#server/store/store.ts';
import { openPolicy, settingsFor } from '../../support/class-server.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';

const caseFile = shippedCase('first-table');
const { scenario } = caseFile;
const [halvern = '', kesanda = ''] = scenario.seats.map(({ id }) => id);

/** A clock that goes on when it is told to. */
function handClock() {
  let time = 1_000_000;
  let alarms: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => time,
    waiting: () => alarms.length,
    later(milliseconds: number, run: () => void) {
      const alarm = { at: time + milliseconds, run };
      alarms.push(alarm);
      return () => void (alarms = alarms.filter((one) => one !== alarm));
    },
    /** Lets so many milliseconds go by, and what was due in them come to its end. */
    async pass(milliseconds: number) {
      const end = time + milliseconds;
      for (;;) {
        const next = alarms.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        time = Math.max(time, next.at);
        alarms = alarms.filter((one) => one !== next);
        next.run();
        await new Promise((turn) => setImmediate(turn));
      }
      time = end;
    },
  };
}

/** A class of two that has begun, as the store gives it back after a restart. */
function classAfterRestart(coverAfterSeconds: number) {
  const clock = handClock();
  const settings = settingsFor({ policy: { ...openPolicy, coverAfterSeconds } });
  const person = (participant: string, name: string): ClassEntry => ({
    ...{ k: 'joined', participant, name, language: 'en', enrolled: false },
  });
  const seated = (participant: string, seat: string): ClassEntry => ({
    ...{ k: 'placed', participant, place: { kind: 'seat', table: 1, seat } },
  });
  const own: ClassEntry[] = [
    { k: 'created', settings },
    person('p1', 'Ada'),
    person('p2', 'Ben'),
    { k: 'tables', count: 1 },
    seated('p1', halvern),
    seated('p2', kesanda),
    { k: 'began' },
  ];
  const { id, digest } = scenario;
  const table: TableEntry[] = [
    { k: 'began', scenario: { id, digest }, seed: 'monday', difficulty: 0, programs: {} },
  ];
  const rowsOf = (stream: number, entries: readonly object[]) =>
    entries.map((entry, index): Row => ({
      ...{ stream, seq: index + 1, commandId: undefined, at: 0, payload: JSON.stringify(entry) },
    }));
  const written: string[] = [];
  const room = createClassroom(
    'CLASS1',
    {
      caseFile,
      tokens: createTokens('key', 'secret'),
      now: clock.now,
      later: clock.later,
      // Programs never come to think.
      botPace: 1_000_000_000,
      append: (_epoch, rows) => {
        written.push(...rows.map(({ payload }) => payload));
        return Promise.resolve(ok(undefined));
      },
      keepCase: () => Promise.resolve(ok(undefined)),
      report(fault) {
        throw fault;
      },
    },
    { epoch: 2, rows: [...rowsOf(0, own), ...rowsOf(1, table)] },
  );
  const covered = () =>
    written.flatMap((payload) => {
      const entry = JSON.parse(payload) as TableEntry;
      return entry.k === 'seated' && entry.covered ? [entry.seat] : [];
    });
  return { room, clock, covered };
}

const line = () => ({ tell: () => undefined, close: () => undefined });

test('after a restart everybody has as long to come back as the class says, and only who is not back is covered', async () => {
  const { room, clock, covered } = classAfterRestart(30);
  await clock.pass(29_000);
  expect(covered()).toEqual([]);
  room.lines.enter(line(), { role: 'participant', participant: 'p1' });
  await clock.pass(999);
  expect(covered()).toEqual([]);
  await clock.pass(1);
  expect(covered()).toEqual([kesanda]);
});

test('whoever goes once more after a restart is waited for as long again', async () => {
  const { room, clock, covered } = classAfterRestart(30);
  const [ada, ben] = [line(), line()];
  await clock.pass(10_000);
  room.lines.enter(ada, { role: 'participant', participant: 'p1' });
  room.lines.enter(ben, { role: 'participant', participant: 'p2' });
  await clock.pass(10_000);
  room.lines.leave(ada);
  coverDeserted(room, [room.state().members.get('p1')?.place]);
  await clock.pass(29_999);
  expect(covered()).toEqual([]);
  await clock.pass(1);
  expect(covered()).toEqual([halvern]);
});

test('nobody is waited for in a class that has been put down', async () => {
  const { room, clock, covered } = classAfterRestart(30);
  await clock.pass(10_000);
  room.stop();
  coverDeserted(room);
  expect(clock.waiting()).toBe(0);
  await clock.pass(60_000);
  expect(covered()).toEqual([]);
});
