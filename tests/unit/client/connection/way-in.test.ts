import { expect, test } from 'vitest';
import { createWayIn } from '#client/connection/way-in.ts';

const both = ['websocket', 'polling'];
const started = (hasWebSocket = true) => {
  let time = 0;
  const way = createWayIn(
    () => time,
    () => hasWebSocket,
  );
  return { way, pass: (milliseconds: number) => void (time += milliseconds) };
};

test('a WebSocket that comes to nothing gives way to long polling, and the other way round until one works', () => {
  const { way } = started();
  for (let round = 0; round < 3; round++) {
    expect(way.next()).toEqual(both);
    way.failed('silent');
    expect(way.next()).toEqual(['polling']);
    way.failed('silent');
  }
});

test('who came in by long polling stays with it', () => {
  const { way } = started();
  way.next();
  way.came('polling');
  for (const how of ['refused', 'silent'] as const) {
    expect(way.next()).toEqual(['polling']);
    way.failed(how);
  }
  expect(way.next()).toEqual(['polling']);
});

test('a server that refuses every way is not there yet: that says nothing of WebSockets', () => {
  const { way, pass } = started();
  for (let call = 0; call < 20; call++) {
    expect(way.next()).toEqual(both);
    pass(1000);
    way.failed('refused');
  }
});

test('a WebSocket that worked is trusted through a short silence, and again after long polling has helped out', () => {
  const { way, pass } = started();
  way.next();
  way.came('websocket');
  pass(60_000);
  for (let call = 0; call < 4; call++) {
    expect(way.next()).toEqual(both);
    pass(900);
    way.failed('silent');
  }
  expect(way.next()).toEqual(['polling']);
  way.came('polling');
  expect(way.next()).toEqual(both);
});

test('a line that breaks later is no call that failed', () => {
  const { way } = started();
  way.next();
  way.came('websocket');
  way.failed('silent');
  expect(way.next()).toEqual(both);
});

test('a browser without WebSockets calls by long polling, whatever became of that', () => {
  const { way } = started(false);
  for (const how of ['silent', 'refused', 'silent'] as const) {
    expect(way.next()).toEqual(['polling']);
    way.failed(how);
  }
  expect(way.next()).toEqual(['polling']);
});
