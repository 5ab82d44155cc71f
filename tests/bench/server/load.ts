/** How long do people wait while a whole school plays? Devices over real sockets, each making a move every two seconds. */
import { io, type Socket } from 'socket.io-client';

export interface Steady {
  readonly moves: number;
  readonly refused: number;
  /** Milliseconds from the moment a move was due to its acknowledgement, sorted. */
  readonly waits: readonly number[];
}

export interface Device {
  readonly socket: Socket;
  readonly move: (count: number) => unknown;
}

export const ask = (socket: Socket, message: unknown) =>
  socket.timeout(20_000).emitWithAck('ask', message) as Promise<
    Record<string, unknown> & { readonly ok: boolean }
  >;

export const open = (address: string, auth: Record<string, unknown> = {}): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = io(address, {
      path: '/class/live',
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth,
    });
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });

const everyMilliseconds = 2000;

/** Every device makes a move each two seconds, whether or not the last was answered: the wait counts from when it was due. */
export async function steady(devices: readonly Device[], seconds: number): Promise<Steady> {
  const waits: number[] = [];
  let refused = 0;
  const start = performance.now() + 100;
  const all: Promise<void>[] = [];
  for (let round = 0; round < (seconds * 1000) / everyMilliseconds; round++)
    for (const [index, { socket, move }] of devices.entries()) {
      const due = start + round * everyMilliseconds + (index / devices.length) * everyMilliseconds;
      all.push(
        (async () => {
          await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
          const answer = await ask(socket, move(round)).catch(() => ({ ok: false }));
          if (!answer.ok) refused++;
          // The first round warms up.
          if (round > 0) waits.push(performance.now() - due);
        })(),
      );
    }
  await Promise.all(all);
  return { moves: all.length, refused, waits: waits.sort((a, b) => a - b) };
}
