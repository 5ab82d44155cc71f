import { Redis } from 'ioredis';
import { io, type Socket } from 'socket.io-client';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { connectToClass, type ClassLine } from '#client/index.ts';
import type { Ask, AskType, Reply } from '#wire/index.ts';
import { openFront } from '../cluster/front.ts';
import { runCluster } from '../cluster/run-cluster.ts';
import { faultsIn, tell } from '../support/check-log.ts';
import { good, lineOptions, settingsFor, until } from '../support/class-server.ts';
import {
  ended,
  freePort,
  launchPostgres,
  launchRedis,
  noPostgres,
  noRedis,
  type Service,
} from '../support/launch.ts';
import { startVictim } from '../support/victim.ts';

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
  readonly child: ChildProcess;
  /** Tells it to go, and waits until it has: how it ended. */
  stop(): Promise<number | null>;
}

const script = join(import.meta.dirname, '../cluster/server.ts');

/** Each in a process of its own, as servers are. */
async function startServer(...args: readonly 'standing'[]): Promise<Server> {
  const port = await freePort();
  const env = { OFFTAKE_DATABASE_URL: postgres.address, OFFTAKE_REDIS_URL: redis.address };
  const child = await startVictim([script, String(port), ...args], env);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended(child);
    return child.exitCode;
  };
  cleanUp.push(async () => {
    child.kill('SIGKILL');
    await ended(child);
  });
  return { address: `http://127.0.0.1:${port}`, child, stop };
}

const startTwo = (...args: readonly 'standing'[]) =>
  Promise.all([startServer(...args), startServer(...args)]);

/** The server that takes a line, by the name that it gives it: of a class, the one that has it. */
async function serverAt(address: string, classId = '', headers: Record<string, string> = {}) {
  const called = await fetch(
    `${address}/class/live/?EIO=4&transport=polling${classId && `&class=${classId}`}`,
    {
      headers,
    },
  );
  return /"sid":"([^.]*)/.exec(await called.text())?.[1];
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
async function pollingDevice(address: string, classId?: string, extraHeaders: Record<string, string> = {}) {
  const socket: Socket = io(address, {
    path: '/class/live',
    transports: ['polling'],
    upgrade: false,
    forceNew: true,
    extraHeaders,
    ...(classId !== undefined && { query: { class: classId } }),
  });
  cleanUp.push(() => socket.close());
  await new Promise((done) => socket.once('connect', () => done(undefined)));
  const ask = <Type extends AskType>(wish: Extract<Ask, { type: Type }>) =>
    socket.emitWithAck('ask', wish) as Promise<Reply<Type>>;
  return { socket, ask };
}

/** What servers have left in Redis. */
async function listed() {
  const client = new Redis(redis.address);
  try {
    const keys = await client.keys('offtake:*:roomcaches');
    const clients = String(await client.client('LIST'))
      .trim()
      .split('\n');
    return {
      rooms: (await Promise.all(keys.map((key) => client.hkeys(key)))).flat(),
      /** Those of the servers: without this one. */
      lines: clients.length - 1,
      listening: (await client.pubsub('CHANNELS', 'p:*')).length,
    };
  } finally {
    client.disconnect();
  }
}

/** Stands where somebody was that is gone, lets nobody in, and comes back when so many have called. */
async function knockedAt(address: string, times: number): Promise<void> {
  const { port, hostname } = new URL(address);
  let calls = 0;
  const door = createServer((socket) => {
    calls++;
    socket.destroy();
  });
  await new Promise<void>((done) => door.listen(Number(port), hostname, done));
  await until(() => calls >= times);
  await new Promise((done) => door.close(done));
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
    expect([faultsIn(report), report.silent, tell(report)]).toEqual([0, [], expect.any(String)]);
  });

  test('let a device that comes to the wrong one get on, by WebSocket and by long polling', async () => {
    const [north, south] = await startTwo();
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
    const [north, south] = await startTwo();
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
    const [north, south] = await startTwo('standing');
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
    const [north, south] = await startTwo();
    const front = await openFront([north.address, south.address]);
    cleanUp.push(front.close);
    const { desk } = await facilitator(north.address);
    const { class: made } = good(await desk.ask('create-class', { settings: settingsFor() }));
    const phone = await device(front.address);
    const { token } = good(await phone.ask('join', { code: made.code, name: 'Ada', language: 'en' }));
    good(await phone.enter(token));
    const name = await serverAt(south.address);
    expect(await north.stop()).toBe(0);
    expect(await phone.ask('sync', {})).toMatchObject({ ok: true, own: { name: 'Ada' } });
    expect(await serverAt(south.address, made.code)).toBe(name);
    // What is said of one that has gone is not left to the others.
    expect((await listed()).listening).toBe(1);
  });

  test('count codes that are tried by asking to be passed on, and still let in whoever has a token', async () => {
    const [north, south] = await startTwo('standing');
    const { desk } = await facilitator(north.address);
    const { class: made } = good(await desk.ask('create-class', { settings: settingsFor() }));
    const { token } = good(await desk.ask('join', { code: made.code, name: 'Ada', language: 'en' }));
    const here = await serverAt(south.address, 'ZZZZ99');
    await Promise.all(Array.from({ length: 300 }, (_, tried) => serverAt(south.address, `ZZZZ${tried}`)));
    expect(await serverAt(south.address, made.code)).toBe(here);
    const phone = await device(south.address);
    good(await phone.enter(token));
    expect(await serverAt(south.address, made.code)).toBe(await serverAt(north.address));
  });

  test('go on with their classes while Redis is away, and find each other when it is back, with nothing left in it', async () => {
    const [north, south] = await startTwo();
    const { desk, token: facilitating } = await facilitator(north.address);
    const { class: made } = good(await desk.ask('create-class', { settings: settingsFor() }));
    const { lines } = await listed();
    await redis.kill();
    // Both have gone on for a while without it: each of their lines to it is tried again a few times a second.
    await knockedAt(redis.address, 4 * lines);
    const phone = await device(south.address);
    const { token } = good(await phone.ask('join', { code: made.code, name: 'Ada', language: 'en' }));
    good(await phone.enter(token));
    const holder = await serverAt(north.address);
    expect(await serverAt(south.address, made.code)).toBe(holder);
    // A class that begins now has no room in any list, and begins all the same.
    const alone = await device(south.address);
    good(await alone.enter(facilitating));
    const { class: later } = good(await alone.ask('create-class', { settings: settingsFor() }));

    await redis.restart();
    await expect.poll(listed, { timeout: 30_000 }).toMatchObject({
      rooms: expect.arrayContaining([
        expect.stringContaining(made.code),
        expect.stringContaining(later.code),
      ]),
      listening: 2,
    });
    // Whoever comes now knows those who are back. On a machine that is very busy one of them may have been taken for dead, and its class
    // be with another: all know with whom.
    const third = await startServer();
    const everybody = [north, south, third];
    for (const { code } of [made, later]) {
      const holders = async () =>
        new Set(await Promise.all(everybody.map(({ address }) => serverAt(address, code)))).size;
      await expect.poll(holders, { timeout: 30_000 }).toBe(1);
    }
    await expect.poll(() => phone.store.get().status, { timeout: 30_000 }).toBe('online');

    // Nor does anybody who goes wait for it.
    await redis.kill();
    expect(await north.stop()).toBe(0);
    await redis.restart();
  });

  test('take no seat for good that nobody has reserved', async () => {
    const [north] = await startTwo();
    const headers = { 'x-offtake-relayed': 'somebody', 'x-offtake-seat': 'made-up' };
    const line = await pollingDevice(north.address, undefined, headers);
    expect(await line.ask<'list-classes'>({ type: 'list-classes' })).toMatchObject({ code: 'NOT_ENTERED' });
    const { token } = good(
      await line.ask<'facilitate'>({ type: 'facilitate', secret: 'cluster-test-secret' }),
    );
    good(await line.ask<'enter'>({ type: 'enter', token }));
    const command = { type: 'create-class', id: `seat-${randomUUID()}`, settings: settingsFor() } as const;
    const { class: made } = good(await line.ask<'create-class'>(command));
    good(await line.ask<'enter'>({ type: 'enter', token, class: made.id }));
    expect(await line.ask<'look'>({ type: 'look', code: made.code })).toMatchObject({ ok: true });
  });

  test('go on when somebody talks nonsense on their Redis', async () => {
    const north = await startServer();
    const { desk } = await facilitator(north.address);
    const { class: made } = good(await desk.ask('create-class', { settings: settingsFor() }));
    const stranger = new Redis(redis.address);
    cleanUp.push(() => stranger.disconnect());
    const channels = (await stranger.pubsub('CHANNELS')) as string[];
    expect(channels.length).toBeGreaterThan(2);
    const nonsense = ['', '{', '{}', 'null', '7', '["onCreate","x",[]]'];
    for (const channel of channels) for (const text of nonsense) await stranger.publish(channel, text);
    expect((await desk.ask('look', { code: made.code })).ok).toBe(true);
    expect(await serverAt(north.address)).toBe(await serverAt(north.address, made.code));
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
