import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { afterEach, expect, test } from 'vitest';
import { openLine, type ClassLineOptions } from '../../../../src/client/connection/remote.ts';
import { lineOptions, until } from '../../../support/class-server.ts';

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanUp.splice(0).reverse()) await clean();
});

/** What becomes of a call: it is answered; hung up on when it has just been taken; taken, and nothing is ever said. */
type Manner = 'answer' | 'drop' | 'say nothing';

/** A server that treats one call after the other as the list says, all later ones well, and asks to be called again after `patience` milliseconds. */
async function serverThat(
  manners: readonly Manner[],
  patience?: number,
  reply: (type: string) => unknown = () => ({ ok: true }),
) {
  const server = createServer();
  // Whoever waits for the library to find out waits longer than a test may last.
  const io = new Server(server, { path: '/class/live', connectTimeout: 600_000, pingInterval: 600_000 });
  let calls = 0;
  io.use((socket, next) => {
    const manner = manners[calls++] ?? 'answer';
    if (manner === 'answer') next();
    if (manner === 'drop') socket.conn.close();
  });
  io.on('connection', (socket) => {
    if (patience !== undefined) socket.emit('tell', { type: 'patience', milliseconds: patience });
    socket.on('ask', async ({ type }: { type: string }, answer: (given: unknown) => void) =>
      answer(await reply(type)),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  cleanUp.push(() => io.close());
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    calls: () => calls,
    tell: (message: unknown) => io.emit('tell', message),
    hangUp: () => io.engine.clientsCount > 0 && io.sockets.sockets.forEach((socket) => socket.conn.close()),
  };
}

/** A device whose line has just broken. */
async function cutOff(
  server: Awaited<ReturnType<typeof serverThat>>,
  change: Partial<ClassLineOptions> = {},
) {
  const line = openLine({ ...lineOptions(server.address), ...change });
  cleanUp.push(() => line.close());
  await until(() => line.store.get().status === 'online');
  await line.ask('look', { code: 'BEFORE' });
  server.hangUp();
  await until(() => line.store.get().status === 'offline');
  return line;
}

test('who waits for a line has it as soon as there is one, whatever became of the calls before', async () => {
  const server = await serverThat(['answer', 'drop', 'drop']);
  // Nothing that waits for a clock ever comes.
  const line = await cutOff(server, { later: () => () => undefined });
  expect(await line.ask('look', { code: 'AFTER' })).toEqual({ ok: true });
  expect(server.calls()).toBe(4);
});

test('a server that takes a call and then says nothing is given up where there are others', async () => {
  const server = await serverThat(['answer', 'say nothing'], 50);
  const line = await cutOff(server);
  expect(await line.ask('look', { code: 'AFTER' })).toEqual({ ok: true });
  expect(server.calls()).toBeGreaterThan(2);
});

/** What somebody in a seat is welcomed with, after so many events that brought words. */
const welcome = (revision: number, events: number) => ({
  ok: true,
  role: 'seat',
  class: { id: 'K7QM2P', now: 0 },
  own: { participant: 'p1', place: { kind: 'seat', table: 1, seat: 'a-chief' } },
  view: { revision, events: Array.from({ length: events }, () => news) },
});
const news = { type: 'inject', inject: 'a-letter' };
const newsAt = (revision: number, from = revision - 1) => ({
  type: 'view',
  change: { table: 1, from, revision, fields: { revision }, events: [news] },
});

/** A device in a seat, whose cases are answered when the test says so: each with its number. */
async function seated() {
  const waiting: (() => void)[] = [];
  let cases = 0;
  let there = welcome(1, 0);
  const server = await serverThat([], undefined, (type) => {
    if (type !== 'case') return there;
    const caseFile = ++cases;
    return new Promise((answer) => waiting.push(() => answer({ ok: true, caseFile, brief: 0 })));
  });
  const line = openLine(lineOptions(server.address));
  cleanUp.push(() => line.close());
  await line.enter('a-token');
  const deliver = async () => (await until(() => waiting.shift()))();
  return { server, line, deliver, asked: () => cases, nowIs: (now: typeof there) => (there = now) };
}

test('words that come while the case is fetched are fetched as well, and once for all of them', async () => {
  const { server, line, deliver, asked } = await seated();
  server.tell(newsAt(2));
  server.tell(newsAt(3));
  server.tell({ type: 'table', table: {} });
  await until(() => line.store.get().table);
  await deliver();
  await deliver();
  await until(() => line.store.get().caseFile);
  expect([line.store.get().caseFile, asked()]).toEqual([2, 2]);
});

test('words that come with a view made whole again are fetched', async () => {
  const { server, line, deliver, nowIs } = await seated();
  await deliver();
  await until(() => line.store.get().caseFile);
  nowIs(welcome(9, 2));
  server.tell(newsAt(9));
  await deliver();
  expect(await until(() => Number(line.store.get().caseFile) > 1 && line.store.get().caseFile)).toBe(2);
});
