/** Who may come in, and on how many devices? */
import { afterEach, expect, test } from 'vitest';
import type { ClassLine } from '#client/index.ts';
import { good, settingsFor, startClassServer, until, type ClassServer } from '../support/class-server.ts';

let server: ClassServer;
afterEach(async () => {
  const { faults } = server;
  await server.remove();
  if (faults.length > 0) throw faults[0];
});

async function begin() {
  server = await startClassServer();
  const desk = await server.facilitator();
  const { code } = good(await desk.ask('create-class', { settings: settingsFor() })).class;
  return { code, facilitator: await server.facilitator(code) };
}

async function enter(token: string): Promise<ClassLine> {
  const line = await server.device();
  good(await line.enter(token));
  return line;
}

test('whoever comes with a link while it is issued again does not get in with the old one', async () => {
  const { code, facilitator } = await begin();
  const { tokens } = good(await facilitator.ask('enrol', { names: ['Ada'] }));
  const [{ token = '' } = {}] = tokens;
  const { hall } = server.classes;
  const caller = () => ({
    line: { tell: () => undefined, close: () => undefined },
    visitor: undefined,
    room: undefined,
    isGone: false,
  });
  const desk = caller();
  const facilitators = server.classes.tokens.sign({ kind: 'facilitator' });
  good(await hall.ask(desk, { type: 'enter', token: facilitators, class: code }));
  // Both are under way before either is on the disk: the old link was good when it was looked at.
  const [reissued, entered] = await Promise.all([
    hall.ask(desk, { type: 'reissue', id: 'a-new-link-for-ada', participant: 'p1' }),
    hall.ask(caller(), { type: 'enter', token }),
  ]);
  expect(reissued.ok).toBe(true);
  expect(entered).toMatchObject({ ok: false, code: 'BAD_TOKEN' });
  expect(facilitator.store.get().cockpit?.people?.some(({ connected }) => connected)).toBe(false);
});

test('the links of a roster are there again for a facilitator who comes back, each as it is good now, and for nobody else', async () => {
  const { code, facilitator } = await begin();
  const { tokens } = good(await facilitator.ask('enrol', { names: ['Ada', 'Bo', 'Chi'] }));
  const stranger = await server.device();
  const passerBy = good(await stranger.ask('join', { code, name: 'Di', language: 'en' })).token;
  const ada = await enter(tokens[0]!.token);
  const { token: newForBo } = good(await facilitator.ask('reissue', { participant: 'p2' }));
  good(await facilitator.ask('remove', { participant: 'p3' }));
  facilitator.close();

  const back = await server.facilitator(code);
  expect(good(await back.ask('roster', {})).tokens).toEqual([
    { participant: 'p1', name: 'Ada', token: tokens[0]!.token },
    { participant: 'p2', name: 'Bo', token: newForBo },
  ]);
  await enter(newForBo);
  const wall = await enter(good(await back.ask('projector-token', {})).token);
  for (const line of [ada, await enter(passerBy), wall])
    expect(await line.ask('roster', {})).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
  expect(await stranger.ask('roster', {})).toMatchObject({ ok: false, code: 'NOT_ENTERED' });

  const log = await server.classes.shelf.log(code);
  const kept = JSON.stringify([back.store.get(), ada.store.get(), wall.store.get(), log]);
  for (const token of [tokens[0]!.token, newForBo]) expect(kept).not.toContain(token.split('.')[1]);
});

test('a device whose seat is issued again learns that its link is void, and not that somebody sits elsewhere', async () => {
  const { facilitator } = await begin();
  const [{ token = '', participant = '' } = {}] = good(
    await facilitator.ask('enrol', { names: ['Ada'] }),
  ).tokens;
  const device = await enter(token);
  good(await facilitator.ask('reissue', { participant }));
  await until(() => device.store.get().farewell !== undefined);
  expect(device.store.get().farewell).toBe('SEAT_REISSUED');
});

test('two devices of one person that write at the same instant double nothing, and each learns what became of it', async () => {
  const { code, facilitator } = await begin();
  const tokens: string[] = [];
  for (const name of ['Ada', 'Bo']) {
    const line = await server.device();
    tokens.push(good(await line.ask('join', { code, name, language: 'en' })).token);
  }
  good(await facilitator.ask('build-tables', {}));
  good(await facilitator.ask('begin', {}));
  const [token = ''] = tokens;
  let said = 0;
  for (let round = 0; round < 5; round++) {
    const first = await enter(token);
    await until(() => first.table());
    const second = await server.device();
    // The second takes the seat over while the first is writing.
    const [one, entered] = await Promise.all([
      first.ask('team-say', { text: `first ${round}` }),
      second.enter(token),
    ]);
    good(entered);
    const [late, two] = await Promise.all([
      first.ask('team-say', { text: `late ${round}` }),
      second.ask('team-say', { text: `second ${round}` }),
    ]);
    expect(two.ok).toBe(true);
    expect(late).toMatchObject({ ok: false, code: 'NOT_ENTERED' });
    expect(first.store.get().farewell).toBe('SEAT_MOVED');
    said += one.ok ? 2 : 1;
    await until(() => second.store.get().team?.messages.length === said);
    const texts = (second.store.get().team?.messages ?? []).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.includes(`first ${round}`)).toBe(one.ok);
    first.close();
    second.close();
  }
});

test('a wall is told what the debrief has opened, and may ask for nothing else', async () => {
  const { facilitator } = await begin();
  const wall = await enter(good(await facilitator.ask('projector-token', {})).token);
  expect(await wall.ask('watch', { table: 1 })).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
  expect(good(await wall.ask('debrief', {}))).toMatchObject({ step: 'closed', tables: [] });
  good(await facilitator.ask('build-tables', { tables: 1 }));
  good(await facilitator.ask('begin', {}));
  good(await facilitator.ask('reveal', { step: 'agreements', evenIfOpen: true }));
  await until(() => wall.store.get().class?.debrief === 'agreements');
  const shown = good(await wall.ask('debrief', {}));
  expect(shown.tables).toHaveLength(1);
  expect([shown.caseFile, shown.tables[0]?.record, shown.tables[0]?.points]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
