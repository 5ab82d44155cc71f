import type { Socket as NetSocket } from 'node:net';
import { expect, test } from 'vitest';
import { frameOf, framesOf, holdForThisTurn, type Wire } from '#server/line/wire.ts';

test('what is told in a turn goes out together with the answers of its promises', async () => {
  const done: string[] = [];
  const network = {
    cork: () => done.push('cork'),
    uncork: () => done.push('uncork'),
  } as unknown as NetSocket;
  const wire: Wire = {
    bufferedAmount: 0,
    _socket: network,
    _sender: { sendFrame: () => undefined },
  };
  const answered = Promise.resolve().then(async () => {
    holdForThisTurn(wire);
    await Promise.resolve();
    await Promise.resolve();
    done.push('answer');
  });
  await answered;
  await new Promise(setImmediate);
  expect(done).toEqual(['cork', 'answer', 'uncork']);
});

test('everybody who is told the same is sent the very same frame', () => {
  const tell = { type: 'patience', milliseconds: 7 } as const;
  const [first] = framesOf(tell);
  expect(framesOf(tell)[0]).toBe(first);
  expect(framesOf({ ...tell })[0]).toEqual(first);
  expect(framesOf({ ...tell, milliseconds: 8 })[0]).not.toEqual(first);
});

test.each([
  [0, 2],
  [124, 2],
  [125, 4],
  [65_534, 4],
  [65_535, 10],
])('%i bytes are framed with a head of %i', (size, head) => {
  const frame = frameOf('x'.repeat(size));
  const length =
    head === 2 ? frame[1] : head === 4 ? frame.readUInt16BE(2) : Number(frame.readBigUInt64BE(2));
  expect([frame[0], length, frame.length - head]).toEqual([0x81, size + 1, size + 1]);
});
