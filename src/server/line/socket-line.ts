/** How does a message travel? Over socket.io, thinly: asks with their answers, and tells. Nothing else here knows of sockets. */
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Socket as NetSocket } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { parseAsk, type Refused, type Tell } from '#wire/index.ts';
import type { Caller, Hall } from '../classroom/hall.ts';
import { createBucket } from './bucket.ts';

export const linePath = '/class/live';

export interface LineLimits {
  /** Devices at once. */
  readonly connections: number;
  /** Asks a second that a device may make for long, and how many more in a burst. */
  readonly asksPerSecond: number;
  readonly burst: number;
  /** Bytes of one message from a client. */
  readonly messageBytes: number;
  /** What may wait for one slow client before its line is cut, messages and bytes: it comes back and is shown everything at once. */
  readonly waiting: number;
  readonly waitingBytes: number;
}

export const lineLimits: LineLimits = {
  connections: 10_000,
  asksPerSecond: 10,
  burst: 40,
  messageBytes: 64 * 1024,
  waiting: 256,
  waitingBytes: 1024 * 1024,
};

/** What differs where this is one of several servers. */
export interface AmongServers {
  /** An id for a line, by which other servers know whose it is. */
  readonly freshLineId: (request: IncomingMessage) => string;
  /** Milliseconds that a device should wait for an answer before it calls another server. */
  readonly patience: number;
}

/** Milliseconds that devices have to hang up when the server ends. */
const farewellWithin = 500;

export interface OpenLines {
  readonly close: () => Promise<void>;
}

/** Takes calls on the server's own port. */
export function openLines(
  server: HttpServer,
  hall: Hall,
  report: (fault: unknown) => void,
  limits: LineLimits = lineLimits,
  among?: AmongServers,
): OpenLines {
  const io = new Server(server, {
    path: linePath,
    serveClient: false,
    maxHttpBufferSize: limits.messageBytes,
    perMessageDeflate: false,
    // All sockets are pinged in one go: seldom, so that thousands of them do not hold up a move.
    pingInterval: 25_000,
    pingTimeout: 20_000,
    connectTimeout: 10_000,
    cleanupEmptyChildNamespaces: true,
    allowRequest: (request, decide) => {
      const isWelcome = isSameOrigin(request) && io.engine.clientsCount < limits.connections;
      decide(null, isWelcome);
    },
  });
  io.engine.on('headers', (headers: Record<string, string>) => {
    headers['X-Content-Type-Options'] = 'nosniff';
    headers['Cache-Control'] = 'no-store';
  });
  if (among !== undefined) io.engine.generateId = among.freshLineId;
  io.engine.on('connection', (conn: Socket['conn']) => {
    forgetRequest(conn);
    conn.on('packetCreate', frameAhead);
  });
  io.on('connection', (socket) => {
    // What came with the call is not asked for any more.
    Reflect.set(socket, 'handshake', undefined);
    if (among !== undefined)
      socket.emit('tell', { type: 'patience', milliseconds: among.patience } satisfies Tell);
    take(socket, hall, report, limits);
  });
  const open = new Set<NetSocket>();
  server.on('connection', (socket: NetSocket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return {
    async close() {
      const closing = io.close();
      // Whoever does not hang up when told to, a device that sleeps for one, is not waited for.
      const impatient = setTimeout(() => open.forEach((socket) => socket.destroy()), farewellWithin);
      await closing;
      clearTimeout(impatient);
    },
  };
}

/**
 * The request that began a line is looked at when it is let in, and not kept: it is the largest part of a line that is quiet. The library holds it
 * in places that cannot be reached, too, so that it is emptied; but not a request that waits for its answer, as one of long polling does.
 */
function forgetRequest(conn: Socket['conn']): void {
  const request: object | undefined = conn.request;
  Reflect.set(conn, 'request', undefined);
  if (conn.transport.name !== 'websocket' || request === undefined) return;
  for (const name of Reflect.ownKeys(request)) Reflect.set(request, name, undefined);
}

/** A page of another origin may not speak for the person who reads it. Programs send no origin, and need a token all the same. */
function isSameOrigin({ headers }: IncomingMessage): boolean {
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}

function take(socket: Socket, hall: Hall, report: (fault: unknown) => void, limits: LineLimits): void {
  const bucket = createBucket(limits.burst, limits.asksPerSecond, () => performance.now());
  let excess = 0;
  // A socket that is told to disconnect stays away; one whose line breaks comes back.
  const hangUp = () => {
    socket.conn.close(true);
  };
  const caller: Caller = {
    line: {
      tell(tell) {
        if (!socket.connected) return;
        const wire = wireOf(socket.conn);
        if (wire === undefined ? isSlow(socket.conn, limits) : wire.bufferedAmount > limits.waitingBytes)
          hangUp();
        else if (wire === undefined) socket.emit('tell', tell);
        else wire._sender.sendFrame(framesOf(tell));
      },
      close: hangUp,
    },
    visitor: undefined,
    room: undefined,
    isGone: false,
    lineId: String(Reflect.get(socket.conn, 'id')),
  };
  socket.use((packet, next) => {
    if (bucket.take()) {
      next();
      return;
    }
    // Beyond a burst it is refused; whoever goes on all the same is no person.
    excess++;
    const answer = packet.at(-1) as unknown;
    const refusal: Refused = { ok: false, code: 'TOO_FAST', again: true };
    if (typeof answer === 'function') answer(refusal);
    if (excess > limits.burst * 5) socket.disconnect(true);
  });
  socket.on('ask', (message: unknown, answer: unknown) => {
    if (typeof answer !== 'function') return;
    const ask = parseAsk(message);
    if (ask === undefined) {
      answer({ ok: false, code: 'MALFORMED_ASK' } satisfies Refused);
      return;
    }
    hall.ask(caller, ask).then(
      (result) => {
        // Whatever has happened while the answer was made has been told already: what is shown must not be older than that.
        const { room, line } = caller;
        const isWelcome = result.ok && (ask.type === 'enter' || ask.type === 'sync');
        answer(isWelcome && room !== undefined ? { ok: true, ...room.lines.welcome(line) } : result);
      },
      (fault: unknown) => {
        report(fault);
        answer({ ok: false, code: 'SERVER_FAULT', again: true } satisfies Refused);
      },
    );
  });
  socket.on('disconnect', () => hall.left(caller));
}

/** Under this name engine.io takes a frame that is made already. */
const frameOption = 'wsPreEncodedFrame';

let lastTold: Tell | undefined;
let lastFrames: readonly Buffer[] = [];

/** What socket.io's own `emit` would send: written once for all who are told the same, one after the other. */
function framesOf(tell: Tell): readonly Buffer[] {
  if (tell !== lastTold) {
    lastTold = tell;
    lastFrames = [frameOf(`2${JSON.stringify(['tell', tell])}`)];
  }
  return lastFrames;
}

interface Packet {
  readonly type: string;
  readonly data?: unknown;
  options: object;
}

/** With the frame at hand, nobody makes one for each socket; and an answer whose head and body are one piece is one write to the network, not two. */
function frameAhead(packet: Packet): void {
  const { type, data, options } = packet;
  if (type !== 'message' || typeof data !== 'string' || Object.hasOwn(options, frameOption)) return;
  // The library may give several packets the same options.
  packet.options = { compress: false, [frameOption]: [frameOf(data)] };
}

/** A text frame of RFC 6455, section 5.2, as a server sends it: whole, and not masked. `4` is a message of engine.io. */
function frameOf(text: string): Buffer {
  const payload = `4${text}`;
  const length = Buffer.byteLength(payload);
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = 0x81;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(payload, header);
  return frame;
}

/** What engine.io itself uses of a WebSocket, to send a frame that is made already. */
interface Wire {
  readonly bufferedAmount: number;
  readonly _sender: { readonly sendFrame: (frames: readonly Buffer[]) => void };
}

/**
 * The WebSocket of a line, when nothing waits in the library's own queue, so that what is written to it is in order. What is told is most of all that is sent,
 * and nobody needs to hear that it has gone: the library's queue, with its calls back, would be a fifth of a move's work.
 */
function wireOf(conn: Socket['conn']): Wire | undefined {
  if (conn.transport.name !== 'websocket' || waitingFor(conn) > 0) return undefined;
  return Reflect.get(conn.transport, 'socket') as Wire;
}

const isSlow = (conn: Socket['conn'], { waiting }: LineLimits) =>
  !conn.transport.writable && waitingFor(conn) >= waiting;

/** Messages that the network has not taken yet. The library counts them, and keeps the count to itself. */
function waitingFor(conn: Socket['conn']): number {
  const buffer: unknown = Reflect.get(conn, 'writeBuffer');
  return Array.isArray(buffer) ? buffer.length : 0;
}
