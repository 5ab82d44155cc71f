import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openClasses, startServer } from '#server/index.ts';
import { createWords } from '#words/index.ts';
import { openPolicy, scenarios, settingsFor, startClassServer } from '../support/class-server.ts';
import { shippedCase } from '../support/shipped-scenarios.ts';

test('a session leaves the server as files and comes back, for facilitators alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offtake-data-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  const faults: unknown[] = [];
  const opened = await openClasses({
    storePath: join(folder, 'c.sqlite'),
    scenarios,
    report: (fault) => faults.push(fault),
  });
  if (!opened.ok) throw new Error(opened.error.code);
  const classes = opened.value;
  const { words } = createWords('en');
  const started = await startServer({ folder, host: '127.0.0.1', port: 0, classes, wordsFor: () => words });
  if (!started.ok) throw new Error(started.error.code);
  const { address, stop } = started.value;
  try {
    const settings = {
      title: 'Seminar',
      scenario: 'lobito-corridor',
      difficulty: 0,
      seed: 's',
      shape: 'weeks' as const,
      policy: openPolicy,
    };
    const entries = [
      { k: 'created', settings },
      { k: 'announced', kind: 'message', text: 'Ada Quark, to the desk' },
      {
        k: 'scheduled',
        time: { kind: 'round', round: 2 },
        deed: { kind: 'news', text: 'Ada Quark has won' },
      },
    ];
    const made = await classes.shelf.found(
      entries.map((entry, index) => ({
        stream: 0,
        seq: index + 1,
        commandId: undefined,
        at: 1,
        payload: JSON.stringify(entry),
      })),
    );
    if (!made.ok) throw new Error(made.error.code);
    const seat = classes.tokens.sign({ kind: 'seat', classId: made.value, participant: 'p1', number: 1 });
    const token = classes.tokens.sign({ kind: 'facilitator' });
    const get = (bearer: string, path: string) =>
      fetch(`${address}${path}`, { headers: { authorization: `Bearer ${bearer}` } });
    expect((await get(seat, `/class/api/export?class=${made.value}`)).status).toBe(401);
    expect((await fetch(`${address}/class/api/export?class=${made.value}`)).status).toBe(401);
    expect((await get(token, '/class/api/export?class=NONE')).status).toBe(404);
    const exported = await get(token, `/class/api/export?class=${made.value}`);
    const { files } = (await exported.json()) as {
      readonly files: readonly { readonly name: string; readonly text: string }[];
    };
    expect(files.map(({ name }) => name)).toEqual([
      'session.json',
      'tables.csv',
      'seats.csv',
      'offers.csv',
      'observations.csv',
      'codebook.md',
    ]);
    // A title, and what is called out, may name anybody.
    expect(JSON.stringify(files)).not.toMatch(/Seminar|Ada Quark/);
    const named = await (await get(token, `/class/api/export?class=${made.value}&names=1`)).text();
    expect(named).toMatch(/Seminar/);
    expect(named).not.toMatch(/Ada Quark/);
    const told = await (await get(token, `/class/api/export?class=${made.value}&messages=1`)).text();
    expect(told).toMatch(/Ada Quark, to the desk/);
    expect(told).toMatch(/Ada Quark has won/);
    expect(told).not.toMatch(/Seminar/);
    const post = (body: string) =>
      fetch(`${address}/class/api/import`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body,
      });
    const back = await post(files[0]?.text ?? '');
    expect(back.status).toBe(200);
    const { class: code } = (await back.json()) as { readonly class: string };
    expect(code).not.toBe(made.value);
    const room = await classes.shelf.open(code);
    expect(room.ok && room.value?.state().settings.title).toBe('The Lobito corridor');
    expect(await (await post('no')).json()).toEqual({ code: 'CLASS_FILE_NOT_JSON' });
    expect(await (await post('{"format": 9}')).json()).toEqual({ code: 'CLASS_FILE_FORMAT_UNKNOWN' });
    const bad = (files[0]?.text ?? '').replace('"created"', '"conjured"');
    expect(await (await post(bad)).json()).toMatchObject({ code: 'CLASS_FILE_MALFORMED' });
    const other = (files[0]?.text ?? '').replace(/"digest": "\w+"/, '"digest": "other"');
    expect(await (await post(other)).json()).toEqual({
      code: 'CLASS_FILE_CASE_DIFFERS',
      path: 'scenario',
      case: 'lobito-corridor',
    });
    const stated = (files[0]?.text ?? '').replace('"tables": []', '"tables": [{"table": 1, "digest": "d"}]');
    const differs = await post(stated);
    expect(differs.status).toBe(400);
    expect(await differs.json()).toEqual({ code: 'TABLE_DIFFERS', table: 1 });
    // Settings that no class could have been given: its tables would stand still for ever.
    for (const [from, to] of [
      ['"scenario": "lobito-corridor"', '"scenario": "first-table"'],
      ['"botStrategy": "conceder"', '"botStrategy": "nobody"'],
      ['"difficulty": 0', '"difficulty": 19'],
    ] as const) {
      const unfit = (files[0]?.text ?? '').replace(from, to);
      expect(unfit).not.toBe(files[0]?.text);
      expect(await (await post(unfit)).json()).toEqual({ code: 'CLASS_FILE_UNPLAYABLE', path: 'rows.0' });
    }
    expect((await post('x'.repeat(33 * 1024 * 1024))).status).toBe(413);
    expect(faults).toEqual([]);

    const page = await fetch(`${address}/class/test`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await page.text()).toContain('lang="en"');
    expect(await (await fetch(`${address}/class/api/health`)).json()).toEqual({ classes: true });
    expect(faults).toEqual([]);
  } finally {
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
});

test('what a damaged log still holds is exported, and what goes wrong is told to the server’s log', async () => {
  const server = await startClassServer();
  const folder = await mkdtemp(join(tmpdir(), 'offtake-data-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  const { words } = createWords('en');
  const { classes, faults } = server;
  const started = await startServer({ folder, host: '127.0.0.1', port: 0, classes, wordsFor: () => words });
  if (!started.ok) throw new Error(started.error.code);
  const authorization = `Bearer ${classes.tokens.sign({ kind: 'facilitator' })}`;
  const call = (path: string, init?: RequestInit) =>
    fetch(`${started.value.address}/class/api/${path}`, { ...init, headers: { authorization } });
  try {
    const { digest } = shippedCase('first-table').scenario;
    const scenario = { id: 'first-table', digest };
    const beginning = { k: 'began', scenario, seed: 's', difficulty: 0, programs: {} };
    const rowsOf = (...streams: readonly (readonly object[])[]) =>
      streams.flatMap((entries, stream) =>
        entries.map((entry, index) => ({ stream, seq: index + 1, at: 1, entry })),
      );
    const own = [{ k: 'created', settings: settingsFor() }, { k: 'tables', count: 2 }, { k: 'began' }];
    // Nobody signs what nobody has agreed.
    const illegal = {
      k: 'move',
      move: { type: 'sign', by: shippedCase('first-table').scenario.seats[0]?.id },
      by: 'p1',
    };
    const rows = rowsOf(own, [beginning], [beginning, illegal]);
    const made = await classes.shelf.found(
      rows.map(({ entry, ...row }) => ({ ...row, commandId: undefined, payload: JSON.stringify(entry) })),
    );
    if (!made.ok) throw new Error(made.error.code);
    const exported = await call(`export?class=${made.value}`);
    const { files, problems } = (await exported.json()) as {
      readonly files: readonly { readonly name: string; readonly text: string }[];
      readonly problems: unknown;
    };
    expect(problems).toEqual([{ code: 'TABLE_UNPLAYABLE', table: 2 }]);
    expect(faults).toHaveLength(1);
    const session = files.find(({ name }) => name === 'session.json')?.text ?? '';
    expect((JSON.parse(session) as { readonly rows: unknown[] }).rows).toHaveLength(rows.length);
    expect(
      files
        .find(({ name }) => name === 'tables.csv')
        ?.text.trim()
        .split('\r\n'),
    ).toHaveLength(2);

    const refused = await call('import', { method: 'POST', body: session });
    expect(await refused.json()).toEqual({ code: 'CLASS_FILE_UNPLAYABLE', path: `rows.${rows.length - 1}` });
    const before = await classes.shelf.classes();
    expect(before.ok && before.value).toHaveLength(1);

    // A class begins once: no log that this version has written says otherwise.
    const broken = await classes.shelf.found(
      rowsOf([...own, ...own]).map(({ entry, ...row }) => ({
        ...row,
        commandId: undefined,
        payload: JSON.stringify(entry),
      })),
    );
    if (!broken.ok) throw new Error(broken.error.code);
    expect(await (await call(`export?class=${broken.value}`)).json()).toEqual({ code: 'SERVER_FAULT' });
    expect(String(faults.at(-1))).toContain('A class begins once');
  } finally {
    await started.value.stop();
    await server.remove();
    await rm(folder, { recursive: true, force: true });
  }
});
