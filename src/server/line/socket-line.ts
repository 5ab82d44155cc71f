/** How does a message travel? Over socket.io, thinly: asks with their answers, and tells. Nothing else here knows of sockets. */
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Socket as NetSocket } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { Encoder } from 'socket.io-parser';
import { parseAsk, type Refused, type Tell } from '#wire/index.ts';
import type { Caller, Hall } from '../classroom/hall.ts';
import { AskDecoder, answerText } from './ask-decoder.ts';
import { createPace } from './pace.ts';
import {
  frameAhead,
  frameOf,
  framesOf,
  holdForThisTurn,
  lengthOf,
  waitingFor,
  wireOf,
  type Wire,
} from './wire.ts';

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
  connections: 16_000,
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
    parser: { Encoder, Decoder: AskDecoder },
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
  for (const name of Reflect.ownKeys(request)) Reflect.deleteProperty(request, name);
}

/** A page of another origin may not speak for the person who reads it. Programs send no origin, and need a token all the same. */
function isSameOrigin({ headers }: IncomingMessage): boolean {
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}

function take(socket: Socket, hall: Hall, report: (fault: unknown) => void, limits: LineLimits): void {
  const { conn } = socket;
  const decoder = Reflect.get(socket.client, 'decoder') as AskDecoder;
  const pace = createPace(limits.burst, limits.asksPerSecond, () => performance.now());
  /** Asks of this line that are not answered yet. */
  let pending = 0;
  // A socket that is told to disconnect stays away; one whose line breaks comes back.
  const hangUp = () => {
    conn.close(true);
  };
  const isSlow = (wire: Wire | undefined) => {
    if (wire !== undefined) return wire.bufferedAmount > limits.waitingBytes;
    const waiting = conn.transport.writable ? [] : waitingFor(conn);
    return waiting.length >= limits.waiting || lengthOf(waiting) > limits.waitingBytes;
  };
  const caller: Caller = {
    line: {
      tell(tell) {
        if (!socket.connected) return;
        const wire = wireOf(conn);
        if (isSlow(wire)) hangUp();
        else if (wire === undefined) socket.emit('tell', tell);
        else {
          // What happened because somebody asked goes out together with the answer: one write to the network, not two.
          if (pending > 0) holdForThisTurn(wire);
          wire._sender.sendFrame(framesOf(tell));
        }
      },
      close: hangUp,
    },
    visitor: undefined,
    room: undefined,
    isGone: false,
    lineId: String(Reflect.get(conn, 'id')),
  };
  const answer = (number: string, reply: object) => {
    if (!socket.connected) return;
    const text = answerText(number, reply);
    const wire = wireOf(conn);
    if (isSlow(wire)) hangUp();
    else if (wire === undefined) conn.write(text);
    else wire._sender.sendFrame([frameOf(text)]);
  };
  const refuse = (number: string, refused: Refused) => answer(number, refused);
  decoder.hear = (number, message) => {
    const verdict = pace(message);
    if (verdict === 'cut') socket.disconnect(true);
    if (verdict !== 'fine') return refuse(number, { ok: false, code: 'TOO_FAST', again: true });
    const ask = parseAsk(message);
    if (ask === undefined) return refuse(number, { ok: false, code: 'MALFORMED_ASK' });
    pending++;
    hall.ask(caller, ask).then(
      (result) => {
        pending--;
        // Whatever has happened while the answer was made has been told already: what is shown must not be older than that.
        const { room, line } = caller;
        const isWelcome = result.ok && (ask.type === 'enter' || ask.type === 'sync');
        answer(number, isWelcome && room !== undefined ? { ok: true, ...room.lines.welcome(line) } : result);
      },
      (fault: unknown) => {
        pending--;
        report(fault);
        refuse(number, { ok: false, code: 'SERVER_FAULT', again: true });
      },
    );
  };
  socket.on('disconnect', () => {
    decoder.hear = undefined;
    hall.left(caller);
  });
}
