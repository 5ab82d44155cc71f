/** What is asked of a class too early, too late or too much of. */
import { afterEach, expect, test } from 'vitest';
import { begunClass } from '../support/begun-class.ts';
import { began, rowsOf } from '../support/session-file.ts';
import {
  good,
  openPolicy,
  settingsFor,
  startClassServer,
  until,
  type ClassServer,
} from '../support/class-server.ts';

let server: ClassServer;
afterEach(() => server.remove());

test('nothing is said in a delegation before the class begins, and nothing is opened that was not played', async () => {
  server = await startClassServer({ botPace: 600_000 });
  const lobby = await server.facilitator();
  const { code } = good(await lobby.ask('create-class', { settings: settingsFor({ people: 4 }) })).class;
  const desk = await server.facilitator(code);
  const ada = await server.device();
  good(await ada.enter(good(await ada.ask('join', { code, name: 'Ada', language: 'en' })).token));
  await until(() => ada.store.get().own?.place);
  const early = { ok: false, code: 'NOT_STARTED' };
  expect(await ada.ask('team-say', { text: 'Between us' })).toMatchObject(early);
  expect(await ada.ask('team-opinion', { draft: 0, verdict: 'agree' })).toMatchObject(early);
  expect(await ada.ask('team-draft', { packages: [[0]] })).toMatchObject(early);
  expect(await desk.ask('reveal', { step: 'everything', evenIfOpen: true })).toMatchObject(early);
  const log = await server.classes.shelf.log(code);
  expect(log.ok && log.value?.rows.filter(({ stream }) => stream > 0)).toEqual([]);
  good(await desk.ask('begin', {}));
  good(await ada.ask('team-say', { text: 'Between us' }));
  expect(server.faults).toEqual([]);
});

test('no table begins in a class whose debrief has opened', async () => {
  server = await startClassServer({ botPace: 600_000 });
  const { facilitator } = await begunClass(server, ['Ada', 'Ben']);
  const [, built] = await Promise.all([
    facilitator.ask('reveal', { step: 'everything', evenIfOpen: true }),
    facilitator.ask('build-tables', { tables: 2 }),
  ]);
  expect(built).toMatchObject({ ok: false, code: 'NOT_NOW' });
  expect(await facilitator.ask('begin', {})).toMatchObject({ ok: false, code: 'NOT_NOW' });
  const { tables } = good(await facilitator.ask('debrief', {}));
  expect(tables.map(({ over }) => over)).toEqual([true]);
});

test('whoever is ready and waits for the others waits no longer when tables need not begin together', async () => {
  server = await startClassServer({ botPace: 600_000 });
  const policy = { ...openPolicy, startTogether: true };
  const { facilitator, people } = await begunClass(server, ['Ada', 'Ben'], { policy });
  const ready = async () => {
    for (const line of people) await line.table()!.send({ type: 'ready', by: line.table()!.brief().seat.id });
  };
  const phases = () => people.map(({ store }) => store.get().view?.phase);
  await ready();
  await expect.poll(phases).toEqual(['preparation', 'preparation']);
  await ready();
  await expect.poll(() => people[0]!.store.get().table?.held).toHaveLength(2);
  good(await facilitator.ask('set-policy', { policy: { ...policy, startTogether: false } }));
  await expect.poll(phases, { timeout: 5000 }).toEqual(['negotiation', 'negotiation']);
});

test('who reads side rooms cannot be loosened at tables that have begun, although the class was not told yet', async () => {
  server = await startClassServer({ botPace: 600_000 });
  const policy = { ...openPolicy, facilitatorsRead: 'plenary' as const };
  // The server ended after its first table had begun, and before the class had.
  const rows = rowsOf(
    [
      { k: 'created', settings: settingsFor({ policy }) },
      { k: 'tables', count: 2 },
    ],
    [began],
  );
  const made = await server.classes.shelf.found(
    rows.map(({ entry, ...row }) => ({ ...row, commandId: undefined, payload: JSON.stringify(entry) })),
  );
  if (!made.ok) throw new Error(made.error.code);
  const desk = await server.facilitator(made.value);
  expect(await desk.ask('set-policy', { policy: openPolicy })).toMatchObject({ code: 'ALREADY_STARTED' });
  good(await desk.ask('set-policy', { policy: { ...policy, quietMinutes: 9 } }));
});

test('a class takes no more tables than one class has, however they are asked for', async () => {
  server = await startClassServer({ botPace: 600_000 });
  const lobby = await server.facilitator();
  const { code } = good(await lobby.ask('create-class', { settings: settingsFor({ people: 600 }) })).class;
  const desk = await server.facilitator(code);
  expect((await until(() => desk.store.get().cockpit)).tableCount).toBe(300);
  good(await desk.ask('build-tables', { tables: 300 }));
  expect(await desk.ask('build-tables', { tables: 301 })).toMatchObject({ code: 'TABLES_FULL' });
});

test('people who share seats are spread over a table that is added, and not once they read', async () => {
  server = await startClassServer({ botPace: 600_000 });
  const lobby = await server.facilitator();
  const { code } = good(await lobby.ask('create-class', { settings: settingsFor() })).class;
  const desk = await server.facilitator(code);
  good(await desk.ask('enrol', { names: ['Ada', 'Ben', 'Cleo', 'Dan'] }));
  good(await desk.ask('build-tables', { tables: 1 }));
  const tablesOf = () => desk.store.get().cockpit?.people?.map(({ place }) => place?.table);
  good(await desk.ask('build-tables', { tables: 2 }));
  await until(() => desk.store.get().cockpit?.tables.length === 2);
  expect(tablesOf()).toEqual([1, 1, 1, 1]);
  good(await desk.ask('build-tables', { tables: 2, spread: true }));
  await until(() => tablesOf()?.join() === '1,1,2,2');
  good(await desk.ask('begin', {}));
  expect(await desk.ask('build-tables', { tables: 3, spread: true })).toMatchObject({
    code: 'ALREADY_STARTED',
  });
});
