/**
 * The proxy in front of several servers, as plain as they come: each request and each WebSocket goes to the next server, never to the same one
 * on purpose. It asks each a few times a second whether it is well, as deploy.md tells real ones to.
 */
import { createServer, request as ask } from 'node:http';
import type { Socket } from 'node:net';
import { createProxyServer } from 'httpxy';

export interface Front {
  readonly address: string;
  close(): Promise<void>;
}

const askEvery = 300;
const answerWithin = 400;

export async function openFront(servers: readonly string[], checks = true): Promise<Front> {
  const proxy = createProxyServer({});
  const well = new Set(servers);
  const open = new Set<Socket>();
  let turn = 0;
  const next = (): string => {
    const able = servers.filter((server) => well.has(server));
    const among = able.length === 0 ? servers : able;
    return among[turn++ % among.length] ?? '';
  };
  const checking = setInterval(() => {
    if (!checks) return;
    for (const server of servers) {
      const asking = ask(server, { timeout: answerWithin }, (answer) => {
        answer.resume();
        well.add(server);
      });
      asking.on('timeout', () => asking.destroy(new Error('No answer')));
      asking.on('error', () => well.delete(server));
      asking.end();
    }
  }, askEvery);
  const front = createServer((request, response) => {
    proxy.web(request, response, { target: next() }).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end();
    });
  });
  front.on('upgrade', (request, socket: Socket, head) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('finish', () => socket.destroy());
    proxy.ws(request, socket, { target: next() }, head).catch(() => socket.destroy());
  });
  await new Promise<void>((done) => front.listen(0, '127.0.0.1', done));
  const bound = front.address();
  return {
    address: `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`,
    close: () =>
      new Promise((done) => {
        clearInterval(checking);
        front.close(() => done());
        front.closeAllConnections();
        for (const socket of open) socket.destroy();
      }),
  };
}
