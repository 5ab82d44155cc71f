/** What lasts for weeks, and what must not last: classes by correspondence, and classes whose time is over. */
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { connectToClass, type ClassLine } from '#client/index.ts';
import {
  good,
  lineOptions,
  openPolicy,
  settingsFor,
  startClassServer,
  until,
  type ClassServer,
} from '../support/class-server.ts';

const day = 86_400_000;
let today = Date.UTC(2026, 0, 5);
const now = () => today;

let server: ClassServer;
afterEach(async () => {
  vi.useRealTimers();
  await server.remove();
});

/** Ends the server, lets so many days go by, and starts it again. */
async function daysLater(days: number, keepDays = 0): Promise<void> {
  const { folder } = server;
  await server.stop();
  today += days * day;
  server = await startClassServer({ folder, now, keepDays });
}

async function classOf(names: readonly string[], change: Parameters<typeof settingsFor>[0] = {}) {
  const desk = await server.facilitator();
  const { code } = good(await desk.ask('create-class', { settings: settingsFor(change) })).class;
  const tokens: string[] = [];
  for (const name of names) {
    const line = await server.device();
    tokens.push(good(await line.ask('join', { code, name, language: 'en' })).token);
  }
  return { code, tokens };
}

async function atTable(token: string | undefined): Promise<ClassLine> {
  const line = await server.device();
  good(await line.enter(token ?? ''));
  await until(() => line.table());
  return line;
}
const ready = async (line: ClassLine) =>
  expect((await line.table()!.send({ type: 'ready', by: line.table()!.brief().seat.id })).ok).toBe(true);
const clockOf = (line: ClassLine) => line.store.get().table?.clock;

test('a class by correspondence goes on over restarts, and over a deadline that nobody was there for', async () => {
  server = await startClassServer({ now });
  const clocks = { preparation: (3 * day) / 1000, round: (3 * day) / 1000, home: (3 * day) / 1000 };
  const { code, tokens } = await classOf(['Ada', 'Bo'], {
    shape: 'weeks',
    timing: clocks,
    policy: { ...openPolicy, quietMinutes: 1440 },
  });
  const facilitator = await server.facilitator(code);
  good(await facilitator.ask('build-tables', {}));
  good(await facilitator.ask('begin', {}));
  const begun = today;
  await ready(await atTable(tokens[0]));

  // Two days later somebody else comes, and finds the same clock.
  await daysLater(2);
  const bo = await atTable(tokens[1]);
  expect(clockOf(bo)).toEqual({ kind: 'running', endsAt: begun + 3 * day, lastCall: false });
  await ready(bo);
  await until(() => bo.store.get().view?.phase === 'preparation');

  // The time to prepare ends while the server is off; the first round has all of its own.
  await daysLater(4);
  const desk = await server.facilitator(code);
  await until(() => desk.store.get().cockpit?.tables[0]?.phase === 'negotiation');
  const ada = await atTable(tokens[0]);
  expect(clockOf(ada)).toEqual({ kind: 'running', endsAt: today + 3 * day, lastCall: false });
  expect(ada.store.get().view?.round).toBe(1);
  // That people are away for a while alarms nobody.
  expect(desk.store.get().cockpit?.tables[0]?.alarms).toEqual([]);

  // So does a turn; and what runs out is one, however long nobody was there.
  const { revision = 0 } = ada.store.get().view ?? {};
  await daysLater(30);
  const back = await atTable(tokens[1]);
  await until(() => back.store.get().view?.revision === revision + 1);
  expect(clockOf(back)).toEqual({ kind: 'running', endsAt: today + 3 * day, lastCall: false });
  expect(server.faults).toEqual([]);
});

/** Does this stand anywhere in the folder of the classes? */
async function isOnDisk(text: string): Promise<boolean> {
  const files = await readdir(server.folder);
  const found = await Promise.all(
    files.map(async (name) => (await readFile(join(server.folder, name))).includes(text)),
  );
  return found.includes(true);
}
const kept = async () => {
  const listed = await server.classes.shelf.classes();
  return listed.ok ? listed.value.map(({ id }) => id) : [];
};

test('a class is deleted when its days are over, with every byte of it, and no other', async () => {
  server = await startClassServer({ now });
  const old = await classOf(['Zebulon Quartermain']);
  await daysLater(5);
  const young = await classOf(['Philippa Oakenshaw']);
  expect(await isOnDisk('Zebulon Quartermain')).toBe(true);

  await daysLater(2, 7);
  expect(await kept()).toEqual([old.code, young.code]);
  await daysLater(1, 7);
  await expect.poll(async () => (await kept()).length, { timeout: 10_000 }).toBe(1);
  expect(await kept()).toEqual([young.code]);
  expect(await isOnDisk('Zebulon Quartermain')).toBe(false);
  expect(await isOnDisk(old.code)).toBe(false);
  expect(await isOnDisk('Philippa Oakenshaw')).toBe(true);
  const stranger = await server.device();
  expect(await stranger.enter(old.tokens[0] ?? '')).toMatchObject({ ok: false, code: 'CLASS_UNKNOWN' });
  expect(server.faults).toEqual([]);
});

test('a class that is still played is kept, however long ago it was made', async () => {
  server = await startClassServer({ now, keepDays: 7 });
  const { code, tokens } = await classOf(['Zebulon Quartermain']);
  const rename = async () => {
    const line = await server.device();
    good(await line.enter(tokens[0] ?? ''));
    good(await line.ask('rename', { name: `Zebulon ${today}`, language: 'en' }));
  };
  for (let week = 0; week < 2; week++) {
    await daysLater(6, 7);
    await rename();
  }
  await daysLater(7, 7);
  expect(await kept()).toEqual([code]);
  await daysLater(1, 7);
  await expect.poll(async () => (await kept()).length, { timeout: 10_000 }).toBe(0);
});

test('a server that is never stopped deletes, too, and tells who is there', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  server = await startClassServer({ now, keepDays: 7 });
  const { tokens } = await classOf(['Zebulon Quartermain']);
  const line = await server.device();
  good(await line.enter(tokens[0] ?? ''));
  today += 8 * day;
  vi.advanceTimersByTime(3_600_000);
  await until(() => line.store.get().farewell === 'CLASS_DELETED');
  expect(await kept()).toEqual([]);
  expect(await isOnDisk('Zebulon Quartermain')).toBe(false);
});

test('a page that stays open while a backup is put back shows what was put back', async () => {
  server = await startClassServer({ botPace: 600_000 });
  const { address, folder } = server;
  const port = Number(new URL(address).port);
  const { code, tokens } = await classOf(['Ada', 'Bo']);
  const desk = await server.facilitator(code);
  for (const type of ['build-tables', 'begin'] as const) good(await desk.ask(type, {}));
  await server.stop();
  const backup = `${folder}-backup`;
  await cp(folder, backup, { recursive: true });
  const line = await connectToClass(lineOptions(address));
  try {
    server = await startClassServer({ folder, port, botPace: 600_000 });
    good(await line.enter(tokens[0] ?? ''));
    await until(() => line.table());
    await ready(line);
    const revision = () => line.store.get().view?.revision;
    const before = await until(revision);
    await server.stop();
    server = await startClassServer({ folder: backup, port, botPace: 600_000 });
    const other = await atTable(tokens[1]);
    await until(() => line.store.get().status === 'online' && revision() !== before);
    // What comes to pass from here on is put on what was put back.
    await ready(other);
    await until(() => revision() === other.store.get().view?.revision);
    expect(line.store.get().view?.events).toEqual(other.store.get().view?.events);
  } finally {
    line.close();
    await rm(folder, { recursive: true, force: true });
  }
});
