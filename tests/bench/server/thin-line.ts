/**
 * A device that costs next to nothing, so that a measurement measures the server: socket.io's protocol over a WebSocket, as far as asks
 * and their answers go. What it is told it takes in and lets lie.
 */
import { WebSocket } from 'ws';

export type Answer = Readonly<Record<string, unknown>> & { readonly ok: boolean };

export interface ThinLine {
  /** The answer, read. */
  ask(message: unknown): Promise<Answer>;
  /** Calls back when the answer has come, with whether it is a yes; what it says is not read. */
  askThinly(message: unknown, done: (isYes: boolean) => void): void;
  close(): void;
}

/** What all lines of this process have been sent: messages, and their bytes. */
export const received = { messages: 0, bytes: 0 };

/** Kinds of messages of engine.io and socket.io, one digit each. */
const ping = 0x32;
const message = 0x34;
const welcome = 0x30;
const answer = 0x33;

const yes = Buffer.from('[{"ok":true');

export function openThinLine(address: string, auth?: unknown): Promise<ThinLine> {
  const url = `${address.replace('http', 'ws')}/class/live/?EIO=4&transport=websocket`;
  const socket = new WebSocket(url, { perMessageDeflate: false, skipUTF8Validation: true });
  const waiting = new Map<number, (text: Buffer) => void>();
  let count = 0;
  const send = (value: unknown, then: (text: Buffer) => void) => {
    count++;
    waiting.set(count, then);
    socket.send(`42${count}${JSON.stringify(['ask', value])}`);
  };
  const line: ThinLine = {
    ask: (value) =>
      new Promise((resolve) =>
        send(value, (text) => {
          const [read] = JSON.parse(text.toString()) as readonly Answer[];
          resolve(read ?? { ok: false });
        }),
      ),
    askThinly: (value, done) => send(value, (text) => done(text.subarray(0, yes.length).equals(yes))),
    close: () => socket.close(),
  };
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data: Buffer) => {
      received.messages++;
      received.bytes += data.length;
      const [kind, inner] = data;
      if (kind === welcome) socket.send(`40${auth === undefined ? '' : JSON.stringify(auth)}`);
      else if (kind === ping) socket.send('3');
      else if (kind === message && inner === welcome) resolve(line);
      else if (kind === message && inner === answer) {
        const start = data.indexOf('[');
        const number = Number(data.toString('latin1', 2, start));
        waiting.get(number)?.(data.subarray(start));
        waiting.delete(number);
      }
    });
  });
}
