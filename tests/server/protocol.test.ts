import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readSession, replaySession } from '../../src/cli/sessions.ts';
import { exportClass } from '#server/data/export-class.ts';
import { parseClassFile } from '#wire/index.ts';
import { good, settingsFor, startClassServer, until, type ClassServer } from '../support/class-server.ts';

let server: ClassServer;
afterEach(async () => {
  const { faults } = server;
  await server.remove();
  if (faults.length > 0) throw faults[0];
});

describe('a class that is set up before anybody is there', () => {
  test('has tables for those who are expected, seats whoever comes, and tells two of one name apart', async () => {
    server = await startClassServer();
    const desk = await server.facilitator();
    const { class: made } = good(
      await desk.ask('create-class', { settings: settingsFor({ scenario: 'lobito-corridor', people: 9 }) }),
    );
    await desk.enter(good(await desk.ask('facilitate', { secret: server.classes.secret })).token, made.id);
    expect(desk.store.get().cockpit?.tables.length).toBe(2);
    const join = async (name: string) => {
      const line = await server.device();
      const { token } = good(await line.ask('join', { code: made.code, name, language: 'en' }));
      good(await line.enter(token));
      return line.store.get().own;
    };
    expect(await join('Ana')).toMatchObject({ name: 'Ana', place: { kind: 'seat', table: 1 } });
    expect(await join('Ana')).toMatchObject({ name: 'Ana (2)', place: { kind: 'seat', table: 2 } });
    good(await desk.ask('enrol', { names: ['Ana', 'Ben', 'Ben'] }));
    const people = await until(() => {
      const { people: all } = desk.store.get().cockpit ?? {};
      return all?.length === 5 && all;
    });
    expect(people.map(({ name }) => name)).toEqual(['Ana', 'Ana (2)', 'Ana (3)', 'Ben', 'Ben (2)']);
    await until(() => desk.store.get().cockpit?.people?.every(({ place }) => place?.kind === 'seat'));
    // Two and three of four: as many tables as people fill is one.
    good(await desk.ask('build-tables', {}));
    await until(() => desk.store.get().cockpit?.tables.length === 1);
    const { people: seated } = desk.store.get().cockpit ?? {};
    expect(seated?.map(({ place }) => place?.table)).toEqual([1, 1, 1, 1, 1]);
  });

  test('gives a seat to whoever joins in the very moment it begins', async () => {
    server = await startClassServer();
    const desk = await server.facilitator();
    const { class: made } = good(await desk.ask('create-class', { settings: settingsFor({ people: 2 }) }));
    await desk.enter(good(await desk.ask('facilitate', { secret: server.classes.secret })).token, made.id);
    const line = await server.device();
    const joining = line.ask('join', { code: made.code, name: 'Ana', language: 'en' });
    const beginning = desk.ask('begin', {});
    const { token } = good(await joining);
    good(await beginning);
    good(await line.enter(token));
    const { place } = line.store.get().own ?? {};
    // On a machine where it has begun by then, a facilitator decides.
    if (place?.kind !== 'seat') return;
    const seat = await until(() =>
      desk.store.get().cockpit?.tables[0]?.seats.find(({ people }) => people.length === 1),
    );
    expect([seat.seat, seat.program]).toEqual([place.seat, undefined]);
  });

  test('plays under the protocol that was chosen, over a restart, an export and a copy', async () => {
    server = await startClassServer();
    const desk = await server.facilitator();
    const refused = await desk.ask('create-class', { settings: settingsFor({ protocol: 'plurilateral' }) });
    expect(refused).toMatchObject({ code: 'SETTINGS_UNFIT' });
    const settings = settingsFor({ protocol: 'single-text', people: 2 });
    const { class: made } = good(await desk.ask('create-class', { settings }));
    expect(made.protocol).toBe('single-text');
    const { token } = good(await desk.ask('facilitate', { secret: server.classes.secret }));
    await desk.enter(token, made.id);
    const line = await server.device();
    const joined = good(await line.ask('join', { code: made.code, name: 'Ana', language: 'en' }));
    good(await line.enter(joined.token));
    good(await desk.ask('begin', {}));
    await until(() => line.table());
    expect(line.table()?.brief().rules.protocol).toBe('single-text');

    const { folder } = server;
    await server.stop();
    server = await startClassServer({ folder });
    const again = await server.device();
    good(await again.enter(joined.token));
    await until(() => again.table());
    expect(again.table()?.brief().rules.protocol).toBe('single-text');
    const back = await server.facilitator(made.id);
    good(await back.ask('end-tables', {}));

    const log = await server.classes.shelf.log(made.id);
    if (!log.ok || log.value === undefined) throw new Error('no log');
    const session = exportClass(log.value.caseFile, log.value.rows, {
      withNames: false,
      withMessages: false,
    }).files.find(({ name }) => name === 'session.json');
    const path = join(folder, 'session.json');
    await writeFile(path, session?.text ?? '');
    const file = readSession(path);
    if (file === undefined) throw new Error('no session');
    const replayed = replaySession(file, undefined);
    expect(replayed.caseFile.scenario.rules.protocol).toBe('single-text');
    expect(replayed.tables.map(({ isFaithful }) => isFaithful)).toEqual([true]);
    const parsed = parseClassFile(session?.text ?? '');
    const copy = parsed.ok ? await server.classes.shelf.adopt(parsed.value) : undefined;
    if (copy?.ok !== true) throw new Error('not taken in');
    const opened = await server.classes.shelf.open(copy.value);
    expect(opened.ok && opened.value?.facts().protocol).toBe('single-text');
  });
});
