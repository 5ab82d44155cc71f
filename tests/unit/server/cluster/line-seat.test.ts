import { expect, test } from 'vitest';
import { lineSeat } from '#server/cluster/line-seat.ts';

const consented = 4000;
const shutdown = 4001;

test('a line is told nothing by Colyseus, acknowledges that it has joined, and leaves when it ends', () => {
  const seat = lineSeat('session', () => undefined);
  const heard: unknown[] = [];
  seat.client.ref.on('message', (bytes: Buffer) => heard.push([...bytes]));
  seat.client.ref.on('close', () => heard.push('close'));
  seat.client.raw(Buffer.of(1, 2, 3));
  seat.client.send('anything', { secret: 1 });
  seat.acknowledge();
  seat.leave();
  // 10 is JOIN_ROOM.
  expect(heard).toEqual([[10], 'close']);
});

test('a line is hung up on when its room sends it away, and not when it lets it go', () => {
  let hangs = 0;
  const { client } = lineSeat('session', () => hangs++);
  client.leave(consented);
  expect(hangs).toBe(0);
  client.leave(shutdown);
  expect(hangs).toBe(1);
});
