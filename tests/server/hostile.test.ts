import fc from 'fast-check';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import {
  good,
  settingsFor,
  standingClock,
  startClassServer,
  until,
  type ClassServer,
} from '../support/class-server.ts';
import type { Move } from '#engine/index.ts';
import { shippedCase } from '../support/shipped-scenarios.ts';

let server: ClassServer;
let code: string;
let seatToken: string;
const sockets: Socket[] = [];
const limits = {
  connections: 500,
  asksPerSecond: 1e6,
  burst: 1e6,
  messageBytes: 64 * 1024,
  waiting: 10_000,
  waitingBytes: 40 * 1024 * 1024,
};

beforeAll(async () => {
  server = await startClassServer({ limits, botPace: 600_000 });
  const desk = await server.facilitator();
  code = good(await desk.ask('create-class', { settings: settingsFor() })).class.code;
  const facilitator = await server.facilitator(code);
  const people = await Promise.all([1, 2, 3, 4].map(() => server.device()));
  for (const [who, line] of people.entries()) {
    const { token } = good(await line.ask('join', { code, name: `Person ${who}`, language: 'en' }));
    if (who === 0) seatToken = token;
    else good(await line.enter(token));
  }
  good(await facilitator.ask('build-tables', {}));
  good(await facilitator.ask('begin', {}));
});
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await server.remove();
});

async function attacker(token?: string, at = server) {
  const socket = io(at.address, { path: '/class/live', transports: ['websocket'], forceNew: true });
  sockets.push(socket);
  const ask = (message: unknown) =>
    socket.timeout(30_000).emitWithAck('ask', message) as Promise<Record<string, unknown>>;
  if (token !== undefined) expect(await ask({ type: 'enter', token })).toMatchObject({ ok: true });
  return { socket, ask };
}

/** How many lines the log of the class has. */
async function lines(): Promise<number> {
  const log = await server.classes.shelf.log(code);
  return log.ok ? (log.value?.rows.length ?? 0) : -1;
}

const nasty = fc.oneof(
  fc.anything(),
  fc.constantFrom<unknown>(
    null,
    -1,
    1e308,
    Number.NaN,
    '',
    '__proto__',
    'constructor',
    '<script>alert(1)</script>',
    "'; DROP TABLE events; --",
    '../../../etc/passwd',
    '\u{202E}gnp.exe',
    '\0',
    'x'.repeat(20_000),
    { toString: 'no' },
    JSON.parse('{"__proto__": {"role": "facilitator"}}'),
    Array.from({ length: 1000 }, () => []),
  ),
);
const types = [
  'look',
  'join',
  'enter',
  'facilitate',
  'case',
  'sync',
  'move',
  'team-say',
  'place',
  'begin',
  'clock',
  'reveal',
  'delete-class',
  'create-class',
  'watch',
  'nothing',
];
const malformed = fc.oneof(
  nasty,
  fc.record({ type: fc.constantFrom(...types), surprise: nasty }),
  fc.record({
    type: fc.constantFrom('move'),
    id: fc.constant('12345678'),
    move: fc.oneof(
      nasty,
      fc.record({
        type: fc.constantFrom('say', 'propose', 'sign', 'deadline-reached'),
        by: nasty,
        text: nasty,
        packages: nasty,
      }),
    ),
  }),
  fc.record({ type: fc.constantFrom('enter'), token: nasty }),
);

describe('a hostile client', () => {
  test('sends ten thousand malformed messages: each is refused by a code, nothing happens, nothing breaks', async () => {
    const crowd = [await attacker(), await attacker(seatToken)];
    // That a seat has opened its case is noted, once.
    await crowd[1]!.ask({ type: 'case' });
    const before = await lines();
    const messages = fc.sample(malformed, { numRuns: 10_000, seed: 7 });
    const codes = new Set<unknown>();
    for (let from = 0; from < messages.length; from += 100) {
      const answers = await Promise.all(
        messages.slice(from, from + 100).map((message, index) => crowd[index % 2]!.ask(message)),
      );
      for (const answer of answers) {
        // A read that happens to be sound may be answered; nothing else.
        if (answer['ok'] !== true) codes.add(answer['code']);
        else expect(['role' in answer, 'caseFile' in answer]).toContain(true);
      }
    }
    expect(codes).toContain('MALFORMED_ASK');
    for (const code of codes) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)+$/);
    expect(server.faults).toEqual([]);
    expect(await lines()).toBe(before);
  });

  test('who sits at one table can neither play another seat, nor act as facilitator, nor watch', async () => {
    const before = await lines();
    const { ask } = await attacker(seatToken);
    const answers = await Promise.all([
      ask({ type: 'move', id: 'steal-00', move: { type: 'ready', by: 'company-chief' } }),
      ask({ type: 'move', id: 'steal-01', move: { type: 'deadline-reached' } }),
      ask({ type: 'move', id: 'steal-0e', move: { type: 'release-event', inject: 'second-buyer' } }),
      ask({ type: 'begin', id: 'steal-02' }),
      ask({ type: 'reveal', id: 'steal-03', step: 'everything', evenIfOpen: true }),
      ask({ type: 'watch', table: 1 }),
      ask({ type: 'place', id: 'steal-04', participant: 'p1', place: { kind: 'observer', table: 2 } }),
      ask({ type: 'delete-class', id: 'steal-05', code }),
      ask({ type: 'list-classes' }),
      ask({ type: 'facilitator-token' }),
      ask({ type: 'projector-token' }),
    ]);
    for (const answer of answers) expect(answer['ok']).toBe(false);
    expect(new Set(answers.slice(3).map((answer) => answer['code']))).toEqual(new Set(['NOT_ALLOWED']));
    expect(await lines()).toBe(before);
  });

  test('comes with a token into its own class, whichever it asks for', async () => {
    const desk = await server.facilitator();
    const other = good(await desk.ask('create-class', { settings: settingsFor({ title: 'Another' }) })).class;
    const { ask } = await attacker();
    const welcome = await ask({ type: 'enter', token: seatToken, class: other.id });
    expect(welcome).toMatchObject({ ok: true, class: { code } });
    expect(JSON.stringify(welcome)).not.toContain('Another');
  });

  test('cannot forge, change or outlive a token', async () => {
    const { ask } = await attacker();
    const [body = '', mac = ''] = seatToken.split('.');
    const other = Buffer.from(JSON.stringify(['facilitator'])).toString('base64url');
    for (const token of [
      `${other}.${mac}`,
      `${body}.`,
      body,
      `${seatToken}.x`,
      `${seatToken.slice(0, -3)}AAA`,
    ])
      expect(await ask({ type: 'enter', token })).toMatchObject({ ok: false, code: 'BAD_TOKEN' });
    const facilitator = await server.facilitator(code);
    const fresh = good(await facilitator.ask('reissue', { participant: 'p1' })).token;
    expect(await ask({ type: 'enter', token: seatToken })).toMatchObject({ ok: false, code: 'BAD_TOKEN' });
    expect(await ask({ type: 'enter', token: fresh })).toMatchObject({ ok: true });
  });

  test('who came in by a stolen token is out as soon as it is issued again, and cannot ask on', async () => {
    const facilitator = await server.facilitator(code);
    const stolen = good(await facilitator.ask('reissue', { participant: 'p1' })).token;
    const thief = await attacker(stolen);
    const [seat] = shippedCase('first-table').scenario.seats;
    const say = (id: string) => ({
      type: 'move',
      id,
      move: { type: 'say', by: seat?.id, room: 0, text: 'It is me' },
    });
    expect(await thief.ask({ type: 'case' })).toMatchObject({ ok: true });
    good(await facilitator.ask('reissue', { participant: 'p1' }));
    const before = await lines();
    for (const ask of [
      { type: 'case' },
      { type: 'sync' },
      { type: 'debrief' },
      { type: 'team-say', id: 'thief-001', text: 'It is me' },
      say('thief-002'),
    ])
      expect(await thief.ask(ask)).toEqual({ ok: false, code: 'NOT_ENTERED' });
    expect(await lines()).toBe(before);
  });

  test('is cut off when it sends too much at once, and the others go on', async () => {
    const { socket } = await attacker();
    const gone = new Promise((resolve) => socket.once('disconnect', resolve));
    socket.emit('ask', { type: 'look', code: 'x'.repeat(200_000) }, () => undefined);
    await gone;
    const { ask } = await attacker();
    expect(await ask({ type: 'look', code })).toMatchObject({ ok: true });
  });
});

test.each([
  ['a WebSocket', sleepOnSocket],
  ['long polling', sleepBetweenPolls],
] as const)('who takes in nothing over %s is cut off, and the others go on', async (_, fallAsleep) => {
  const strict = await startClassServer({
    limits: { ...limits, waiting: 256, waitingBytes: 1024 * 1024 },
    botPace: 600_000,
  });
  let wakeUp: (() => void) | undefined;
  try {
    const desk = await strict.facilitator();
    const { code } = good(await desk.ask('create-class', { settings: settingsFor() })).class;
    const facilitator = await strict.facilitator(code);
    const lines = [await strict.device(), await strict.device()];
    const tokens: string[] = [];
    for (const line of lines) {
      const { token } = good(await line.ask('join', { code, name: 'Somebody', language: 'en' }));
      good(await line.enter(token));
      tokens.push(token);
    }
    good(await facilitator.ask('build-tables', {}));
    good(await facilitator.ask('begin', {}));
    const seats = await Promise.all(
      lines.map(async (line) => (await until(() => line.table())).brief().seat.id),
    );
    const move = async (who: number, what: object) =>
      good(await lines[who]!.ask('move', { move: { by: seats[who], ...what } as Move }));
    await move(0, { type: 'ready' });
    await move(1, { type: 'ready' });
    lines[1]!.close();
    const room = await strict.classes.shelf.open(code);
    const isThere = () => room.ok && room.value?.lines.isConnected('p2') === true;

    wakeUp = await fallAsleep(strict.address, tokens[1]!);
    expect(isThere()).toBe(true);
    const text = '\u{93E1}'.repeat(2000);
    // The two ends of a connection keep some megabytes before anybody notices.
    for (let tries = 0; tries < 50 && isThere(); tries++)
      await Promise.all(Array.from({ length: 100 }, () => move(0, { type: 'say', room: 0, text })));
    expect(isThere()).toBe(false);
    expect(strict.faults).toEqual([]);
  } finally {
    wakeUp?.();
    await strict.remove();
  }
});

/** A device that enters, and then reads nothing any more. Returns how to let it end. */
async function sleepOnSocket(address: string, token: string): Promise<() => void> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/class/live/?EIO=4&transport=websocket`);
  const answer = await new Promise<string>((resolve) => {
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      if (text.startsWith('0')) socket.send('40');
      else if (text.startsWith('40')) socket.send(`420${JSON.stringify(['ask', { type: 'enter', token }])}`);
      else if (text.startsWith('430')) resolve(text);
    });
  });
  expect(answer).toContain('"ok":true');
  socket.pause();
  return () => socket.terminate();
}

/** The same over long polling: it never comes to fetch what waits for it. */
async function sleepBetweenPolls(address: string, token: string): Promise<() => void> {
  const line = `${address}/class/live/?EIO=4&transport=polling`;
  const opened = await (await fetch(line)).text();
  const { sid } = JSON.parse(opened.slice(1)) as { readonly sid: string };
  const send = (body: string) => fetch(`${line}&sid=${sid}`, { method: 'POST', body });
  await send('40');
  await send(`420${JSON.stringify(['ask', { type: 'enter', token }])}`);
  let answer = '';
  while (!answer.includes('430')) answer = await (await fetch(`${line}&sid=${sid}`)).text();
  expect(answer).toContain('"ok":true');
  return () => undefined;
}

test('a stranger finds the door shut for a while after many wrong codes, wherever they came from, and another after many wrong secrets', async () => {
  const shut = await startClassServer({ limits, now: standingClock() });
  try {
    const { ask } = await attacker(undefined, shut);
    const answers: unknown[] = [];
    for (let tried = 0; tried < 80; tried++)
      answers.push((await ask({ type: 'look', code: `ZZZZ${tried}` }))['code']);
    expect(answers[0]).toBe('WRONG_CODE');
    expect(answers.at(-1)).toBe('GUESSING_PAUSED');
    const other = await attacker(undefined, shut);
    expect(await other.ask({ type: 'look', code: 'ZZZZZZ' })).toMatchObject({ code: 'GUESSING_PAUSED' });
    // However many codes are tried, a facilitator gets in: secrets are counted for themselves.
    const { secret } = shut.classes;
    expect(await other.ask({ type: 'facilitate', secret })).toMatchObject({ ok: true });
    const guesses: unknown[] = [];
    for (let tried = 0; tried < 80; tried++)
      guesses.push((await ask({ type: 'facilitate', secret: `guess-${tried}` }))['code']);
    expect([guesses[0], guesses.at(-1)]).toEqual(['WRONG_SECRET', 'GUESSING_PAUSED']);
    // Nor does the right one tell itself by being let through.
    expect(await other.ask({ type: 'facilitate', secret })).toMatchObject({ code: 'GUESSING_PAUSED' });
  } finally {
    await shut.remove();
  }
});

test('who asks faster than people do is refused, and cut off; and nobody comes twice on one connection', async () => {
  const strict = await startClassServer({ limits: { ...limits, asksPerSecond: 0.001, burst: 4 } });
  try {
    const socket = new WebSocket(
      `${strict.address.replace('http', 'ws')}/class/live/?EIO=4&transport=websocket`,
    );
    const codes: unknown[] = [];
    const come = () => socket.send('40');
    const ask = () => socket.send(`421${JSON.stringify(['ask', { type: 'look', code: 'ZZZZZZ' }])}`);
    const asks = (count: number) => Array.from({ length: count }, ask);
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      if (text.startsWith('0')) come();
      else if (text.startsWith('40')) asks(6);
      else if (text.startsWith('431')) codes.push((JSON.parse(text.slice(3)) as { code: string }[])[0]?.code);
    });
    await until(() => codes.length === 6);
    // To refuse takes no time.
    expect(codes).toEqual(['TOO_FAST', 'TOO_FAST', ...Array<string>(4).fill('WRONG_CODE')]);
    const gone = new Promise((resolve) => socket.once('close', resolve));
    asks(20);
    await gone;
    // Thousands of greetings at once would be thousands of lines.
    const line = `${strict.address}/class/live/?EIO=4&transport=polling`;
    const { sid } = JSON.parse((await (await fetch(line)).text()).slice(1)) as { readonly sid: string };
    await fetch(`${line}&sid=${sid}`, { method: 'POST', body: Array(1000).fill('40').join('\x1e') });
    const answer = await (await fetch(`${line}&sid=${sid}`)).text();
    expect(answer).not.toContain('40');
    expect((await fetch(`${line}&sid=${sid}`)).status).toBe(400);
    const { ask: other } = await attacker(undefined, strict);
    expect(await other({ type: 'look', code: 'ZZZZZZ' })).toMatchObject({ code: 'WRONG_CODE' });
    expect(strict.faults).toEqual([]);
  } finally {
    await strict.remove();
  }
});

test('a page of another origin is not let in', async () => {
  const refused = await fetch(`${server.address}/class/live/?EIO=4&transport=polling`, {
    headers: { origin: 'http://elsewhere.example' },
  });
  expect(refused.status).toBeGreaterThanOrEqual(400);
  const welcome = await fetch(`${server.address}/class/live/?EIO=4&transport=polling`, {
    headers: { origin: server.address },
  });
  expect(welcome.status).toBe(200);
  expect(welcome.headers.get('access-control-allow-origin')).toBeNull();
  expect(welcome.headers.get('set-cookie')).toBeNull();
});
