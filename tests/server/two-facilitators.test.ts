/** Two facilitators at once, and a server that ends between two lines: every chair has somebody, and what is deleted is gone. */
import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import { afterEach, expect, test } from 'vitest';
import type { ClassLine } from '#client/index.ts';
import { begunClass } from '../support/begun-class.ts';
import { good, startClassServer, type ClassServer } from '../support/class-server.ts';

let server: ClassServer;
afterEach(() => server.remove());

const [first, second] = ['kesanda-chief', 'halvern-chief'] as const;
const at = (seat: string) => ({ kind: 'seat', table: 1, seat }) as const;
/** How many people sit in each seat, and whether a program plays it. */
const chairs = ({ store }: ClassLine) =>
  store
    .get()
    .cockpit?.tables[0]?.seats.map(({ people, program, covered }) => [
      people.length,
      program !== undefined,
      covered,
    ]);

/** One person comes to sit in this chair alone, and a program plays the other. */
async function expectPlayed(desk: ClassLine, chair: string): Promise<void> {
  const settled = [first, second].map((seat) => (seat === chair ? [1, false, false] : [0, true, false]));
  await expect.poll(() => chairs(desk), { timeout: 30_000 }).toEqual(settled);
}

test('who is led to two seats at once sits in one, and a program plays the other', async () => {
  server = await startClassServer({ botPace: 600_000 });
  const { code, facilitator, people } = await begunClass(server, ['Ada']);
  const other = await server.facilitator(code);
  const { participant } = people[0]!.store.get().own!;
  good(await facilitator.ask('place', { participant }));
  await Promise.all([
    facilitator.ask('place', { participant, place: at(first) }),
    other.ask('place', { participant, place: at(second) }),
  ]);
  await expectPlayed(facilitator, second);
  expect(server.faults).toEqual([]);
});

test('a program that stands in for nobody is not sent away', async () => {
  server = await startClassServer({ botPace: 600_000 });
  const { facilitator, people } = await begunClass(server, ['Ada', 'Ben']);
  const { participant } = people[1]!.store.get().own!;
  good(await facilitator.ask('cover', { table: 1, seat: second, covered: true }));
  good(await facilitator.ask('place', { participant, place: { kind: 'observer', table: 1 } }));
  good(await facilitator.ask('cover', { table: 1, seat: second, covered: false }));
  await expectPlayed(facilitator, first);
});

test('a server that ended before a seat was given to a program gives it one when it is back', async () => {
  server = await startClassServer({ botPace: 600_000 });
  const { code } = await begunClass(server, ['Ada', 'Ben']);
  const log = await server.classes.shelf.log(code);
  if (!log.ok || log.value === undefined) throw new Error('No log');
  const { caseFile, rows } = log.value;
  const kept = rows.map(({ stream, seq, at: then, payload }) => ({
    ...{ stream, seq, at: then },
    entry: JSON.parse(payload) as object,
  }));
  const own = kept.filter(({ stream }) => stream === 0);
  const gone = { stream: 0, seq: own.length + 1, at: 1, entry: { k: 'removed', participant: 'p2' } };
  const { id, digest } = caseFile.scenario;
  const cut = await server.classes.shelf.adopt({
    scenario: { id, digest },
    tables: [],
    rows: [...kept, gone],
  });
  if (!cut.ok) throw new Error(cut.error.code);
  const desk = await server.facilitator(cut.value);
  await expectPlayed(desk, first);
});

test('nothing of a class that another facilitator has deleted is told any more', async () => {
  server = await startClassServer({ botPace: 600_000 });
  const { code, facilitator } = await begunClass(server, ['Ada', 'Ben']);
  const socket = io(server.address, { path: '/class/live', transports: ['websocket'], forceNew: true });
  const ask = (message: object) =>
    socket.timeout(30_000).emitWithAck('ask', message) as Promise<Record<string, unknown>>;
  const { token } = await ask({ type: 'facilitate', secret: server.classes.secret });
  expect(await ask({ type: 'enter', token, class: code })).toMatchObject({ ok: true });
  expect(await ask({ type: 'watch', table: 1 })).toMatchObject({ ok: true });
  good(await facilitator.ask('delete-class', { code }));
  const news = { type: 'announce', id: randomUUID(), kind: 'news', text: '…' };
  for (const message of [{ type: 'watch', table: 1 }, { type: 'roster' }, { type: 'sync' }, news])
    expect(await ask(message)).toEqual({ ok: false, code: 'CLASS_UNKNOWN' });
  expect(await ask({ type: 'list-classes' })).toMatchObject({ classes: [] });
  socket.close();
});
