import { once } from 'node:events';
import { createServer, get, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { relayBefore, type Target } from '#server/cluster/relay.ts';

const cleanUp: (() => unknown)[] = [];
afterEach(() => {
  for (const clean of cleanUp.splice(0).reverse()) clean();
});

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  cleanUp.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

/** A server that has a class, and one before it that passes on what is for it. */
async function pair(targetOf: () => Promise<Target | undefined>) {
  const far = createServer((_request, response) => void response.end('far'));
  const upgraded: Socket[] = [];
  far.on('upgrade', (_request, socket: Socket) => {
    upgraded.push(socket);
    socket.resume().on('error', () => undefined);
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
  });
  const address = `http://127.0.0.1:${await listen(far)}`;
  const near = createServer((_request, response) => void response.end('near'));
  const faults: unknown[] = [];
  const relay = relayBefore(near, {
    path: '/live',
    own: 'near',
    targetOf,
    addressOf: () => address,
    suspect: () => undefined,
    most: 2,
    report: (fault) => faults.push(fault),
  });
  const port = await listen(near);
  const ask = (path = '/live/?class=ABCDEF') =>
    new Promise<number | undefined>((answer, fail) => {
      get({ port, path }, (response) => answer(response.resume().statusCode)).on('error', fail);
    });
  const call = (headers: string) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(`GET /live/?class=ABCDEF HTTP/1.1\r\nHost: near\r\n${headers}\r\n`);
    return socket;
  };
  return { near, relay, upgraded, faults, ask, call };
}

const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n';

test('whoever hangs up before it is known where to is not counted', async () => {
  let finds: (() => void)[] = [];
  const { near, ask, call } = await pair(
    () => new Promise((resolve) => finds.push(() => resolve({ server: 'far' }))),
  );
  for (let tries = 0; tries < 4; tries++) {
    const asked = once(near, 'request');
    const device = call('');
    const [request] = (await asked) as [{ readonly socket: Socket }];
    const closed = once(request.socket, 'close');
    device.destroy();
    await closed;
    for (const find of finds) find();
    finds = [];
  }
  const answer = ask();
  await expect.poll(() => finds.length).toBe(1);
  finds[0]?.();
  expect(await answer).toBe(200);
});

test('when a line is cut, nothing of it is left on the other server', async () => {
  const { relay, upgraded, call } = await pair(() => Promise.resolve({ server: 'far' }));
  const device = call(upgrade);
  await once(device, 'data');
  const [far] = upgraded;
  if (far === undefined) throw new Error('Nothing was passed on');
  relay.close();
  await expect.poll(() => far.readableEnded).toBe(true);
});

test('what goes wrong while it is found out where to is told, and refused to the one who asked', async () => {
  const { ask, faults } = await pair(() => Promise.reject(new Error('no')));
  expect(await ask()).toBe(502);
  expect(faults).toEqual([new Error('no')]);
});
