/** By which way does a device come in, when a network or a browser has no WebSockets for it? */
import { createContext, runInContext } from 'node:vm';
import { io } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { connectToClass } from '#client/index.ts';
import { selfTestScript } from '#server/pages/self-test.ts';
import { openBlockingFront, type BlockingFront, type Manner } from '../support/blocking-front.ts';
import { good, lineOptions, startClassServer, until, type ClassServer } from '../support/class-server.ts';

let server: ClassServer;
const cleanUp: (() => unknown)[] = [];
beforeAll(async () => {
  server = await startClassServer();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  for (const clean of cleanUp.splice(0).reverse()) await clean();
});
afterAll(async () => {
  const { faults } = server;
  await server.remove();
  if (faults.length > 0) throw faults[0];
});

async function frontThat(manner: Manner): Promise<BlockingFront> {
  const front = await openBlockingFront(server.address, manner);
  cleanUp.push(front.close);
  return front;
}

/** A facilitator's device that has come in. */
async function comeIn(front: BlockingFront) {
  const line = await connectToClass(lineOptions(front.address));
  cleanUp.push(() => line.close());
  await until(() => line.store.get().status === 'online');
  const { token } = good(await line.ask('facilitate', { secret: server.classes.secret }));
  good(await line.enter(token));
  return line;
}

/** The line breaks, and is there again. */
async function comeBack(front: BlockingFront, { store }: Awaited<ReturnType<typeof comeIn>>) {
  front.calls();
  // Between two polls there is nothing to cut.
  await until(() => {
    if (store.get().status === 'offline') return true;
    front.cut();
    return false;
  });
  await until(() => store.get().status === 'online');
  return front.calls();
}

const blocked = ['refuse', 'swallow', 'open and close', 'open and say nothing to', 'listen to'] as const;

describe('a device', () => {
  test.each(blocked)(
    'comes in where networks only %s WebSockets, and calls for no more of them',
    async (manner) => {
      const front = await frontThat(manner);
      const line = await comeIn(front);
      expect(front.calls().sockets).toBe(1);
      expect((await comeBack(front, line)).sockets).toBe(0);
      good(await line.ask('list-classes', {}));
    },
  );

  test('that has no WebSocket calls for none', async () => {
    vi.stubGlobal('WebSocket', undefined);
    const front = await frontThat('pass');
    await comeIn(front);
    expect(front.calls().sockets).toBe(0);
  });

  test('whose WebSocket throws comes in', async () => {
    const front = await frontThat('pass');
    const plain = io(front.address, { path: '/class/live', transports: ['websocket'], forceNew: true });
    cleanUp.push(() => plain.close());
    await until(() => plain.connected);
    const transport = Object.getPrototypeOf(plain.io.engine.transport) as { createSocket: () => unknown };
    const made = vi.spyOn(transport, 'createSocket').mockImplementation(() => {
      throw new Error('No WebSockets here');
    });
    const line = await comeIn(front);
    await comeBack(front, line);
    expect(made).toHaveBeenCalledTimes(1);
  });

  test('whose WebSocket worked comes back by it, and by long polling when it works no more', async () => {
    const front = await frontThat('pass');
    const line = await comeIn(front);
    expect(front.calls()).toEqual({ sockets: 1, requests: 0 });
    expect(await comeBack(front, line)).toEqual({ sockets: 1, requests: 0 });
    front.treat('swallow');
    expect((await comeBack(front, line)).requests).toBeGreaterThan(0);
    front.treat('pass');
    expect(await comeBack(front, line)).toMatchObject({ sockets: 1 });
  });
});

/** What the page shows on a device behind this front. */
async function shownBehind(address: string, change: object = {}): Promise<string> {
  const shown: string[] = [];
  const getElementById = (id: string) => ({
    set hidden(_: boolean) {
      shown.push(id);
    },
  });
  const page = { document: { getElementById }, location: { origin: address }, fetch, setTimeout, WebSocket };
  runInContext(selfTestScript, createContext({ ...page, ...change }));
  const [first = ''] = await until(() => shown.length > 0 && shown);
  return first;
}

describe('the page that tests a network', () => {
  test.each(blocked)('says that the slower way works where networks only %s WebSockets', async (manner) => {
    const front = await frontThat(manner);
    expect(await shownBehind(front.address)).toBe('polling');
  });

  test('says that the slower way works in a browser whose WebSocket is missing, or throws', async () => {
    const { address } = await frontThat('pass');
    expect(await shownBehind(address, { WebSocket: undefined })).toBe('polling');
    const throwing = class {
      constructor() {
        throw new Error('No WebSockets here');
      }
    };
    expect(await shownBehind(address, { WebSocket: throwing })).toBe('polling');
  });

  test('says that a WebSocket works, and that nothing does, where that is so', async () => {
    const front = await frontThat('pass');
    expect(await shownBehind(front.address)).toBe('socket');
    front.treat('refuse');
    const pageOfTheNetwork = () => Promise.resolve(new Response('<h1>Log in first</h1>'));
    expect(await shownBehind(front.address, { fetch: pageOfTheNetwork })).toBe('neither');
    const silence = () => new Promise(() => undefined);
    expect(await shownBehind(front.address, { fetch: silence })).toBe('neither');
  });
});
