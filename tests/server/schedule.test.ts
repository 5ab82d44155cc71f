/** What is scheduled over weeks: it happens although the server was off, once, and in no session that comes from a file. */
import { afterEach, expect, test } from 'vitest';
import type { ClassLine } from '#client/index.ts';
import { begunClass } from '../support/begun-class.ts';
import { good, startClassServer, until, type ClassServer } from '../support/class-server.ts';

const day = 86_400_000;
let today = Date.UTC(2026, 0, 5);
const now = () => today;

let server: ClassServer;
afterEach(() => server.remove());

async function restart(days: number): Promise<void> {
  const { folder } = server;
  await server.stop();
  today += days * day;
  server = await startClassServer({ folder, now, botPace: 600_000 });
}
async function logOf(code: string) {
  const log = await server.classes.shelf.log(code);
  if (!log.ok || log.value === undefined) throw new Error('No log');
  return log.value;
}
const ready = async (line: ClassLine) =>
  expect((await line.table()!.send({ type: 'ready', by: line.table()!.brief().seat.id })).ok).toBe(true);
const standing = ({ store }: ClassLine) =>
  store.get().cockpit?.tables.map(({ scheduled }) => scheduled.map(({ state }) => state));

test('an event and news come when their time has passed while nobody was there, once, and not in a copy', async () => {
  server = await startClassServer({ now, botPace: 600_000 });
  const { code, facilitator, people, tokens } = await begunClass(server, ['Ada', 'Ben']);
  for (const phase of ['preparation', 'negotiation']) {
    for (const line of people) await ready(line);
    await until(() => people.every((line) => line.store.get().view?.phase === phase));
  }
  const at = today + 5 * day;
  const time = { kind: 'moment', at } as const;
  const event = { kind: 'event' as const, event: 'second-buyer', parties: ['kesanda'] };
  good(await facilitator.ask('schedule', { time, deed: event }));
  good(await facilitator.ask('schedule', { time, deed: { kind: 'news', text: 'The port is closed.' } }));
  good(
    await facilitator.ask('schedule', {
      time: { kind: 'talks', minutes: 7 * 24 * 60 },
      deed: { kind: 'message', text: 'A week of talks.' },
    }),
  );
  await until(() => facilitator.store.get().cockpit?.schedule?.length === 3);
  await expect.poll(() => standing(facilitator), { timeout: 30_000 }).toEqual([Array(3).fill('waiting')]);
  for (const { store } of people)
    expect(JSON.stringify(store.get())).not.toMatch(/port is closed|"scheduled?":/);

  // A copy is made before its time: what it says of what is to come, it does not do.
  const { caseFile, rows } = await logOf(code);
  const adopted = await server.classes.shelf.adopt({
    scenario: { id: caseFile.scenario.id, digest: caseFile.scenario.digest },
    tables: [],
    rows: rows.map(({ stream, seq, at: then, payload }) => ({
      stream,
      seq,
      at: then,
      entry: JSON.parse(payload) as object,
    })),
  });
  if (!adopted.ok) throw new Error(adopted.error.code);

  for (const [days, happened] of [
    [6, 2],
    [2, 3],
    [1, 3],
  ] as const) {
    await restart(days);
    const desk = await server.facilitator(code);
    const expected = [
      ...Array<string>(happened).fill('happened'),
      ...Array<string>(3 - happened).fill('waiting'),
    ];
    await expect.poll(() => standing(desk), { timeout: 30_000 }).toEqual([expected]);
  }
  const kept = (await logOf(code)).rows.map(({ payload }) => payload);
  expect(kept.filter((payload) => payload.includes('release-event'))).toHaveLength(1);
  expect(kept.filter((payload) => payload.includes('"announced"'))).toHaveLength(2);
  const back = await Promise.all(
    tokens.map(async (token) => {
      const line = await server.device();
      good(await line.enter(token));
      return until(() => line.table() && line.store.get());
    }),
  );
  for (const { table } of back)
    expect(table?.announcements.map(({ text, at: then }) => [text, then])).toEqual([
      ['The port is closed.', today - 3 * day],
      ['A week of talks.', today - day],
    ]);
  // The event was for one of them.
  const eventsOf = back.map(({ view }) => view?.events.filter(({ type }) => type === 'inject').length);
  expect(new Set(eventsOf)).toEqual(new Set([0, 1]));

  const copy = await server.facilitator(adopted.value);
  await expect.poll(() => standing(copy), { timeout: 30_000 }).toEqual([Array(3).fill('called-off')]);
  const copied = (await logOf(adopted.value)).rows.map(({ payload }) => payload);
  expect(copied.some((payload) => /release-event|"announced"/.test(payload))).toBe(false);
  expect(server.faults).toEqual([]);
});
