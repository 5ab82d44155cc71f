/** How do messages get to the network, where a line is a WebSocket? As frames that are made once for all who are told the same. */
import type { Socket as NetSocket } from 'node:net';
import type { Socket } from 'socket.io';
import type { Tell } from '#wire/index.ts';

/** What engine.io itself uses of a WebSocket, to send a frame that is made already. */
export interface Wire {
  readonly bufferedAmount: number;
  readonly _socket: NetSocket;
  readonly _sender: { readonly sendFrame: (frames: readonly Buffer[]) => void };
}

/**
 * The WebSocket of a line, when nothing waits in the library's own queue, so that what is written to it is in order. Nobody needs to
 * hear that a message has gone: the library's queue, with its calls back, would be a fifth of a move's work.
 */
export function wireOf(conn: Socket['conn']): Wire | undefined {
  if (conn.transport.name !== 'websocket' || waitingFor(conn).length > 0) return undefined;
  return Reflect.get(conn.transport, 'socket') as Wire;
}

/** Messages that the network has not taken yet. The library keeps them to itself. */
export function waitingFor(conn: Socket['conn']): readonly Packet[] {
  const buffer: unknown = Reflect.get(conn, 'writeBuffer');
  return Array.isArray(buffer) ? buffer : [];
}

/** How long all these are together, in UTF-16 code units. */
export const lengthOf = (packets: readonly Packet[]): number =>
  packets.reduce((sum, { data }) => sum + (typeof data === 'string' ? data.length : 0), 0);

/** Lets all that is written to a line in this turn of the event loop, answers of promises included, out together. */
export function holdForThisTurn({ _socket: network }: Wire): void {
  network.cork();
  process.nextTick(letGo, network);
}
const letGo = (network: NetSocket) => network.uncork();

/** Under this name engine.io takes a frame that is made already. */
const frameOption = 'wsPreEncodedFrame';

let lastTold: Tell | undefined;
let lastFrames: readonly Buffer[] = [];

/** What socket.io's own `emit` would send: written once for all who are told the same, one after the other. */
export function framesOf(tell: Tell): readonly Buffer[] {
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
export function frameAhead(packet: Packet): void {
  const { type, data, options } = packet;
  if (type !== 'message' || typeof data !== 'string' || Object.hasOwn(options, frameOption)) return;
  // The library may give several packets the same options.
  packet.options = { compress: false, [frameOption]: [frameOf(data)] };
}

/** A text frame of RFC 6455, section 5.2, as a server sends it: whole, and not masked. `4` is a message of engine.io. */
export function frameOf(text: string): Buffer {
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
