import { Decoder, type Packet } from 'socket.io-parser';
import { expect, test } from 'vitest';
import { AskDecoder, answerText } from '#server/line/ask-decoder.ts';

function decoding(isOpen = true) {
  const decoder = new AskDecoder();
  const asks: unknown[] = [];
  const others: unknown[] = [];
  if (isOpen) decoder.hear = (number, message) => asks.push([number, message]);
  decoder.on('decoded', ({ type, data }: Packet) => others.push([type, data]));
  return { decoder, asks, others };
}

test('asks are handed on with their numbers, and all else is left to the library', () => {
  const { decoder, asks, others } = decoding();
  decoder.add('27["ask",{"type":"sync","text":"[\\"ask\\","}]');
  expect([asks, others]).toEqual([[['7', { type: 'sync', text: '["ask",' }]], []]);
  // Without a number nobody waits for an answer; other events, other namespaces, leaving and coming are nobody's asks.
  for (const packet of ['2["ask",{}]', '21["other",{}]', '2/other,1["ask",{}]', '1', '0'])
    decoder.add(packet);
  expect(asks).toHaveLength(1);
  expect(others).toEqual([
    [2, ['ask', {}]],
    [2, ['other', {}]],
    [2, ['ask', {}]],
    [1, undefined],
    [0, undefined],
  ]);
});

test('before a line is open its asks are left to the library', () => {
  const { decoder, others } = decoding(false);
  decoder.add('27["ask",{}]');
  expect(others).toEqual([[2, ['ask', {}]]]);
});

test.each(['27["ask",', '27["ask",{]', '2["ask"', '9'])('%j is not of the protocol', (text) => {
  const { decoder, asks } = decoding();
  expect(() => decoder.add(text)).toThrow(/payload|packet|JSON/);
  expect(asks).toEqual([]);
});

test('an answer is a packet of the library', () => {
  const heard: Packet[] = [];
  const client = new Decoder();
  client.on('decoded', (packet: Packet) => heard.push(packet));
  client.add(answerText('12', { ok: true, revision: 3 }));
  expect(heard).toEqual([{ type: 3, nsp: '/', id: 12, data: [{ ok: true, revision: 3 }] }]);
});
