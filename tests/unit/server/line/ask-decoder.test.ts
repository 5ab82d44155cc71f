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

test('asks are handed on with their numbers, and coming and going is left to the library', () => {
  const { decoder, asks, others } = decoding();
  decoder.add('0{"token":1}');
  decoder.add('27["ask",{"type":"sync","text":"[\\"ask\\","}]');
  decoder.add('1');
  expect(asks).toEqual([['7', { type: 'sync', text: '["ask",' }]]);
  expect(others).toEqual([
    [0, { token: 1 }],
    [1, undefined],
  ]);
});

test('nobody comes twice on one connection', () => {
  const { decoder, others } = decoding(false);
  decoder.add('0');
  expect(() => decoder.add('0')).toThrow('No packet');
  decoder.add('1');
  expect(() => decoder.add('0')).toThrow('No packet');
  expect(others).toHaveLength(2);
});

test.each([
  ...['27["ask",', '27["ask",{]', '2["ask"', '9', '', '2["ask",{}]', '21["other",{}]', '2/other,1["ask",{}]'],
  ...['0/other,', '431[]', '51-["ask",{"_placeholder":true,"num":0}]', Buffer.of(1)],
])('%j is not of the protocol', (packet) => {
  const { decoder, asks, others } = decoding();
  expect(() => decoder.add(packet)).toThrow(/No packet|JSON/);
  expect([asks, others]).toEqual([[], []]);
});

test('before a line is open nothing is heard', () => {
  const { decoder, others } = decoding(false);
  expect(() => decoder.add('27["ask",{}]')).toThrow('No packet');
  expect(others).toEqual([]);
});

test('an answer is a packet of the library', () => {
  const heard: Packet[] = [];
  const client = new Decoder();
  client.on('decoded', (packet: Packet) => heard.push(packet));
  client.add(answerText('12', { ok: true, revision: 3 }));
  expect(heard).toEqual([{ type: 3, nsp: '/', id: 12, data: [{ ok: true, revision: 3 }] }]);
});

test('who is answered the same as the one before is answered in the same words, which are written once', () => {
  let written = 0;
  const reply = { ok: true, toJSON: () => ({ times: ++written }) };
  expect([answerText('1', reply), answerText('2', reply)]).toEqual(['31[{"times":1}]', '32[{"times":1}]']);
  expect(answerText('3', { ok: true })).toBe('33[{"ok":true}]');
});
