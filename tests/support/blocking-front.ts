/** A proxy as schools have them: requests get through, WebSockets do not, each in its own manner. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { createProxyServer } from 'httpxy';

/**
 * What becomes of a WebSocket: it gets through; is refused; its request is never answered; it is opened and closed at once; it is opened, and
 * nothing ever comes; it is opened and welcomed, and what the device says is not passed on.
 */
export type Manner =
  'pass' | 'refuse' | 'swallow' | 'open and close' | 'open and say nothing to' | 'listen to';

export interface BlockingFront {
  readonly address: string;
  /** From now on. */
  treat(manner: Manner): void;
  /** WebSockets that were asked for, and requests, since the last time of asking. */
  calls(): { readonly sockets: number; readonly requests: number };
  /** Breaks all lines. */
  cut(): void;
  close(): Promise<void>;
}

export async function openBlockingFront(server: string, first: Manner): Promise<BlockingFront> {
  const proxy = createProxyServer({});
  const open = new Set<Socket>();
  let manner = first;
  let sockets = 0;
  let requests = 0;
  const front = createServer((request, response) => {
    requests++;
    proxy.web(request, response, { target: server }).catch(() => response.destroy());
  });
  front.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  front.on('upgrade', (request, socket: Socket, head) => {
    sockets++;
    const welcome = () => {
      const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
      const accept = createHash('sha1').update(key).digest('base64');
      socket.write(
        `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
      );
    };
    switch (manner) {
      case 'refuse':
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
        break;
      case 'swallow':
        socket.resume();
        break;
      case 'open and close':
        welcome();
        socket.end();
        break;
      case 'open and say nothing to':
        welcome();
        socket.resume();
        break;
      case 'listen to':
        welcome();
        // The welcome of engine.io, in a frame of its own.
        socket.write(frame('0{"sid":"nobody","upgrades":[],"pingInterval":60000,"pingTimeout":60000}'));
        socket.resume();
        break;
      case 'pass':
        proxy.ws(request, socket, { target: server }, head).catch(() => socket.destroy());
    }
  });
  await new Promise<void>((done) => front.listen(0, '127.0.0.1', done));
  const bound = front.address();
  const cut = () => open.forEach((socket) => socket.destroy());
  return {
    address: `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`,
    treat: (next) => void (manner = next),
    calls() {
      const counted = { sockets, requests };
      sockets = 0;
      requests = 0;
      return counted;
    },
    cut,
    close: () =>
      new Promise((done) => {
        front.close(() => done());
        cut();
      }),
  };
}

/** A WebSocket frame of a short text, as servers send it. */
const frame = (text: string) => Buffer.concat([Buffer.from([0x81, text.length]), Buffer.from(text)]);
