import { Redis } from 'ioredis';
import { io, type Socket } from 'socket.io-client';
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { connectToClass, type ClassLine } from '#client/index.ts';
import { openClasses, type OpenClasses } from '#server/index.ts';
import type { Ask, AskType, Reply } from '#wire/index.ts';
import { openFront } from '../cluster/front.ts';
import { runCluster } from '../cluster/run-cluster.ts';
import { good, lineOptions, scenarios, settingsFor, standingClock, until } from '../support/class-server.ts';
import {
  freePort,
  launchPostgres,
  launchRedis,
  noPostgres,
  noRedis,
  type Service,
} from '../support/launch.ts';

const missing = noPostgres ?? noRedis;
if (missing !== undefined) console.warn(missing);

let postgres: Service;
let redis: Service;
beforeAll(async () => {
  if (missing !== undefined) return;
  [postgres, redis] = await Promise.all([launchPostgres(), launchRedis()]);
});
afterAll(async () => {
  await Promise.all([postgres?.remove(), redis?.remove()]);
});
const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanUp.splice(0).reverse()) await clean();
});

interface Server {
  readonly address: string;
  readonly classes: OpenClasses;
  stop(): Promise<void>;
}

async function startServer(now?: () => number): Promise<Server> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const opened = await openClasses({
    storePath: '',
    shared: { database: postgres.address, redis: redis.address, peer: address },
    scenarios,
    secret: 'cluster-test-secret',
    botPace: 1,
    ...(now !== undefined && { now }),
    report: () => undefined,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const server = createServer((_request, response) => response.writeHead(404).end());
  opened.value.attach(server);
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  let isStopped = false;
  const stop = async () => {
    if (isStopped) return;
    isStopped = true;
    await opened.value.close();
    server.closeAllConnections();
    server.close();
  };
  cleanUp.push(stop);
  return { address, classes: opened.value, stop };
}

async function device(address: string): Promise<ClassLine> {
  const line = await connectToClass(lineOptions(address));
  cleanUp.push(() => line.close());
  return line;
}

async function facilitator(address: string): Promise<{ readonly desk: ClassLine; readonly token: string }> {
  const desk = await device(address);
  const { token } = good(await desk.ask('facilitate', { secret: 'cluster-test-secret' }));
  good(await desk.enter(token));
  return { desk, token };
}

/** A device that knows long polling only, and asks once. */
async function pollingDevice(address: string, classId?: string) {
  const socket: Socket = io(address, {
    path: '/class/live',
    transports: ['polling'],
    upgrade: false,
    forceNew: true,
    ...(classId !== undefined && { query: { class: classId } }),
  });
  cleanUp.push(() => socket.close());
  await new Promise((done) => socket.once('connect', () => done(undefined)));
  const ask = <Type extends AskType>(wish: Extract<Ask, { type: Type }>) =>
    socket.emitWithAck('ask', wish) as Promise<Reply<Type>>;
  return { socket, ask };
}

/** Comes back when so many servers have been heard on a Redis. */
async function speakersOn(address: string, count: number): Promise<void> {
  const heard = new Set<unknown>();
  const listener = new Redis(address);
  cleanUp.push(() => listener.disconnect());
  listener.on('pmessage', (_pattern, _channel, text: string) =>
    heard.add((JSON.parse(text) as { readonly server?: unknown }).server),
  );
  await listener.psubscribe('offtake:*');
  await until(() => heard.size >= count);
}

describe.skipIf(missing)('two servers over one store', () => {
  test('lose nothing and double nothing when one is killed and the other falls asleep', async () => {
    const report = await runCluster({
      blows: 2,
      away: 2500,
      rest: 500,
      classes: 2,
      tables: 2,
      seed: 'short',
    });
    expect(report.takeovers).toBeGreaterThan(1);
    expect(report).toMatchObject({ missing: [], duplicates: [], diverged: [], gaps: 0, silent: [] });
  });

  test('let a device that comes to the wrong one get on, by WebSocket and by long polling', async () => {
    const [north, south] = await Promise.all([startServer(), startServer()]);
    const { desk } = await facilitator(north.address);
    const { class: made } = good(await desk.ask('create-class', { settings: settingsFor() }));

    const phone = await device(south.address);
    const { token } = good(await phone.ask('join', { code: made.code, name: 'Ada', language: 'en' }));
    good(await phone.enter(token));
    expect(phone.store.get().own?.name).toBe('Ada');

    // What another server does not hold, it says where to look for, and shows in its list.
    const lost = await pollingDevice(south.address);
    const look = { type: 'look', code: made.code } as const;
    expect(await lost.ask<'look'>(look)).toMatchObject({ code: 'CLASS_ELSEWHERE', detail: made.id });
    const { desk: other } = await facilitator(south.address);
    const { classes } = good(await other.ask('list-classes', {}));
    expect(classes).toMatchObject([{ id: made.id, people: 1 }]);

    // Nor does it matter if no two requests of one device go to the same server.
    const front = await openFront([north.address, south.address]);
    cleanUp.push(front.close);
    const polling = await pollingDevice(front.address, made.id);
    expect(await polling.ask<'look'>(look)).toMatchObject({ ok: true, title: made.title });
    const entered = good(await polling.ask<'enter'>({ type: 'enter', token }));
    expect(entered.own?.name).toBe('Ada');
    expect(await polling.ask<'look'>(look)).toMatchObject({ ok: true });
  });

  test('make one class of one command, wherever it is sent again', async () => {
    const [north, south] = await Promise.all([startServer(), startServer()]);
    const command = { type: 'create-class', id: `again-${randomUUID()}`, settings: settingsFor() } as const;
    const codes: string[] = [];
    for (const { address } of [north, south, north]) {
      const { token } = await facilitator(address);
      for (let classId: string | undefined, tries = 0; tries < 3; tries++) {
        const { ask } = await pollingDevice(address, classId);
        good(await ask<'enter'>({ type: 'enter', token }));
        const answer = await ask<'create-class'>(command);
        if (answer.ok) codes.push(answer.class.id);
        if (answer.ok) break;
        expect(answer.code).toBe('CLASS_ELSEWHERE');
        classId = String(answer.detail);
      }
    }
    expect(codes.length).toBe(3);
    expect(new Set(codes).size).toBe(1);
  });

  test('count wrong codes together, and wrong secrets', async () => {
    const [north, south] = await Promise.all([startServer(standingClock()), startServer(standingClock())]);
    const [one, other] = await Promise.all([pollingDevice(north.address), pollingDevice(south.address)]);
    for (const wrong of [
      { type: 'look', code: 'WRONG2' },
      { type: 'facilitate', secret: 'wrong' },
    ] as const) {
      for (let tries = 0; tries < 33; tries++)
        await Promise.all([one, other].map(async ({ ask }) => expect((await ask(wrong)).ok).toBe(false)));
      const answers = () => Promise.all([one, other].map(({ ask }) => ask(wrong)));
      // What one has counted, the other hears a moment later.
      await expect
        .poll(answers, { timeout: 30_000 })
        .toMatchObject([{ code: 'GUESSING_PAUSED' }, { code: 'GUESSING_PAUSED' }]);
    }
  });

  test('take over from one that goes, and a device comes after by itself', async () => {
    const [north, south] = await Promise.all([startServer(), startServer()]);
    const front = await openFront([north.address, south.address]);
    cleanUp.push(front.close);
    const { desk } = await facilitator(north.address);
    const { class: made } = good(await desk.ask('create-class', { settings: settingsFor() }));
    const phone = await device(front.address);
    const { token } = good(await phone.ask('join', { code: made.code, name: 'Ada', language: 'en' }));
    good(await phone.enter(token));
    await north.stop();
    expect(await phone.ask('sync', {})).toMatchObject({ ok: true, own: { name: 'Ada' } });
    expect((await south.classes.shelf.open(made.id)).ok).toBe(true);
  });

  test('count codes that are tried by asking to be passed on, and still let in whoever has a token', async () => {
    const [north, south] = await Promise.all([startServer(standingClock()), startServer(standingClock())]);
    const { desk } = await facilitator(north.address);
    const { class: made } = good(await desk.ask('create-class', { settings: settingsFor() }));
    const { token } = good(await desk.ask('join', { code: made.code, name: 'Ada', language: 'en' }));
    const lineAt = async (classId: string) => {
      const called = await fetch(`${south.address}/class/live/?EIO=4&transport=polling&class=${classId}`);
      return /"sid":"([^.]*)/.exec(await called.text())?.[1];
    };
    const here = await lineAt('ZZZZ99');
    await Promise.all(Array.from({ length: 300 }, (_, tried) => lineAt(`ZZZZ${tried}`)));
    expect(await lineAt(made.code)).toBe(here);
    const phone = await device(south.address);
    good(await phone.enter(token));
    expect(await lineAt(made.code)).not.toBe(here);
  });

  test('go on with their classes while Redis is away, and hear of each other when it is back', async () => {
    const [north, south] = await Promise.all([startServer(), startServer()]);
    const { desk } = await facilitator(north.address);
    const { class: made } = good(await desk.ask('create-class', { settings: settingsFor() }));
    await redis.kill();
    await new Promise((wait) => setTimeout(wait, 2000));
    const phone = await device(south.address);
    const { token } = good(await phone.ask('join', { code: made.code, name: 'Ada', language: 'en' }));
    good(await phone.enter(token));
    expect(await south.classes.shelf.serverOf(made.id)).toMatchObject({
      ok: true,
      value: expect.any(String),
    });
    await redis.restart();
    // Whoever comes now hears those who are back.
    await speakersOn(redis.address, 2);
    const third = await startServer();
    expect(await third.classes.shelf.serverOf(made.id)).toMatchObject({
      ok: true,
      value: expect.any(String),
    });
    expect(phone.store.get().status).toBe('online');
  });

  test('refuse moves with a code while the database is away, and go on when it is back', async () => {
    const north = await startServer();
    const { desk } = await facilitator(north.address);
    const { class: made } = good(await desk.ask('create-class', { settings: settingsFor() }));
    await postgres.kill();
    const joining = desk.ask('join', { code: made.code, name: 'Ada', language: 'en' });
    await until(() => desk.store.get().trouble === 'STORE_AWAY');
    await postgres.restart();
    good(await joining);
    expect((await desk.ask('look', { code: made.code })).ok).toBe(true);
  });
});
