import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openClasses, startServer } from '#server/index.ts';
import { createWords } from '#words/index.ts';
import { openPolicy, scenarios } from '../support/class-server.ts';

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
    const payload = JSON.stringify({ k: 'created', settings });
    const made = await classes.shelf.found([{ stream: 0, seq: 1, commandId: undefined, at: 1, payload }]);
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
    expect(room.ok && room.value?.state().settings.title).toBe('Seminar');
    expect(await (await post('no')).json()).toEqual({ code: 'CLASS_FILE_NOT_JSON' });
    expect(await (await post('{"format": 9}')).json()).toEqual({ code: 'CLASS_FILE_FORMAT_UNKNOWN' });
    const bad = (files[0]?.text ?? '').replace('"created"', '"conjured"');
    expect(await (await post(bad)).json()).toMatchObject({ code: 'CLASS_FILE_MALFORMED' });
    const other = (files[0]?.text ?? '').replace(/"digest": "\w+"/, '"digest": "other"');
    expect(await (await post(other)).json()).toEqual({ code: 'CLASS_FILE_UNPLAYABLE' });
    // Settings that no class could have been given: its tables would stand still for ever.
    for (const [from, to] of [
      ['"scenario": "lobito-corridor"', '"scenario": "first-table"'],
      ['"botStrategy": "conceder"', '"botStrategy": "nobody"'],
      ['"difficulty": 0', '"difficulty": 19'],
    ] as const) {
      const unfit = (files[0]?.text ?? '').replace(from, to);
      expect(unfit).not.toBe(files[0]?.text);
      expect(await (await post(unfit)).json()).toEqual({ code: 'CLASS_FILE_UNPLAYABLE' });
    }

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
