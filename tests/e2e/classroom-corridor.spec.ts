import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { digest, replay } from '#engine/index.ts';
import { shippedCase } from '../support/shipped-scenarios.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/browser.ts';
import {
  confirm,
  device,
  facilitate,
  joinClass,
  press,
  startOwnServer,
  type OwnServer,
} from './support/class-room.ts';
import { Game } from './support/game.ts';
import { scriptedPerson, type ScriptedPerson } from './support/scripted-person.ts';

const port = Number(process.env['OFFTAKE_TEST_PORT'] ?? 24173) + 1;
test.use({ baseURL: `http://127.0.0.1:${port}` });

const tables = [1, 2, 3, 4, 5, 6];
/** Three sit at browsers, twenty over the wire, and one has put down the name and not come. */
const atBrowsers = ['Ada', 'Bo', 'Chi'];
const onTheRoster = Array.from({ length: 21 }, (_, who) => `Delegate ${String.fromCodePoint(65 + who)}`);
const absent = onTheRoster.at(-1) ?? '';

let server: OwnServer;
const people: ScriptedPerson[] = [];
test.beforeAll(async () => {
  server = await startOwnServer(port);
});
test.afterAll(async () => {
  for (const person of people) person.leave();
  await server.stop();
});

test('a class of 24 plays the corridor at six tables, through a crash, to a debrief whose record plays again', async ({
  browser,
}, info) => {
  test.setTimeout(300_000);
  const desk = await device(browser, 1440, 900);
  const students = await Promise.all([device(browser), device(browser, 390), device(browser)]);
  const games = students.map((page) => new Game(page));

  await test.step('a class for 24 is set up: by code, and by a list of names', async () => {
    await facilitate(desk);
    await press(desk, 'Create the class');
    const code = (await desk.locator('.join-card__code').textContent()) ?? '';
    // One after the other: seats are given in the order in which people came.
    for (const [who, page] of students.entries()) await joinClass(page, code, atBrowsers[who] ?? '');
    await press(desk, 'A list of names');
    const csv = ['Number;Name', ...onTheRoster.map((name, who) => `${who + 1};${name}`)].join('\r\n');
    await desk
      .locator('.people__roster input[type=file]')
      .setInputFiles({ name: 'class.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await press(desk, 'Add 21 names');
    await expect(desk.locator('.people__links li')).toHaveCount(21);
    const links = await desk.locator('.people__links code').allTextContents();
    // Whoever closes the page before the links are sent finds them again.
    await desk.reload();
    await press(desk, 'A list of names');
    await expect(desk.locator('.people__links code')).toHaveText(links);
    people.push(
      ...(await Promise.all(
        links.slice(0, -1).map((link) => scriptedPerson(server.address, link.split('#class=')[1] ?? '')),
      )),
    );
    await press(desk, 'Build the tables');
    await desk.getByRole('tab', { name: 'Tables' }).click();
    await expect(desk.locator('.table-card')).toHaveCount(tables.length);
    await confirm(desk, 'Begin');
  });

  await test.step('all read, plan and wait; the talks open for all tables together', async () => {
    await Promise.all(
      games.map(async (game) => {
        await expect(game.heading).toContainText('delegation');
        await game.press('Go on to the planning sheet');
      }),
    );
    // Who has not come is covered by a program, and that is said.
    const deserted = desk.locator('.table-card__seats li').filter({ hasText: absent });
    await desk
      .getByRole('list', { name: /^Alarms of table/ })
      .getByRole('listitem')
      .filter({ hasText: absent })
      .getByRole('button', { name: 'Cover the seat' })
      .click();
    await expect(deserted).toContainText('a program stands in');
    await Promise.all(games.map((game) => game.press('File the plan and sit down')));
    await desk.getByLabel('Say to the tables').fill('The port asks for an answer today.');
    await press(desk, 'Later…');
    const dialog = desk.getByRole('alertdialog');
    await dialog.getByRole('button', { name: /When/ }).click();
    await desk.getByRole('option', { name: 'When a round begins' }).click();
    await dialog.getByRole('button', { name: 'Schedule it', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(desk.getByRole('heading', { name: 'Everybody is ready for the talks' })).toBeVisible();
    await press(desk, 'Open the talks');
    await Promise.all(games.map((game) => expect(game.heading).toHaveText(/^Round 1 of/)));
  });

  await test.step('an event happens at one table because the facilitator wants it', async () => {
    await press(desk, /^Events of this case/);
    await expect(desk.getByText('Said at tables 1, 2, 3, 4, 5 and 6')).toBeVisible();
    await expect(
      students[0]?.getByText('The port asks for an answer today.').first() ?? desk.locator('none'),
    ).toBeVisible();
    await press(desk, /^Let it happen: /);
    const dialog = desk.getByRole('alertdialog');
    await dialog
      .getByRole('button', { name: /^To/ })
      .or(dialog.getByRole('button', { name: /To$/ }))
      .click();
    await desk.getByRole('option', { name: 'Table 1', exact: true }).click();
    await dialog.getByRole('button', { name: 'Let it happen', exact: true }).click();
    await expect(desk.getByText(/^Happened at tables? 1\b/).first()).toBeVisible();
    await expect(
      students[0]?.getByText('A letter from Dar es Salaam').first() ?? desk.locator('none'),
    ).toBeVisible();
  });

  await test.step('the server dies in the middle of it, and everybody is at the same place again', async () => {
    const [first] = games;
    await first?.section('Talk');
    await expect
      .poll(() => Math.min(...people.map(({ acknowledged }) => acknowledged.length)))
      .toBeGreaterThan(2);
    await server.crash();
    await Promise.all(
      games.map(async (game) => {
        await expect(game.page.locator('.class-strip__trouble')).toHaveCount(0, { timeout: 30_000 });
        await expect(game.heading).toHaveText(/^Round \d of/);
      }),
    );
    await students[1]?.reload();
    await expect(games[1]?.heading ?? desk.locator('h1')).toHaveText(/^Round \d of/);
  });

  await test.step('they go on talking', async () => {
    const movesOf = (table: number) =>
      people.reduce(
        (sum, person) => sum + (person.seat()?.table === table ? person.acknowledged.length : 0),
        0,
      );
    const before = tables.map(movesOf);
    await Promise.all(games.map((game) => game.passRound()));
    for (const table of [1, 2, 3])
      await expect.poll(() => movesOf(table)).toBeGreaterThan(before[table - 1] ?? 0);
    // Tables without a slow person come to their end by themselves; the facilitator ends the others.
    await expect
      .poll(() => people.filter(({ line }) => line.store.get().view?.phase === 'debrief').length, {
        timeout: 60_000,
      })
      .toBeGreaterThan(3);
    await confirm(desk, 'End all tables');
    // Nothing is shown before every table has closed, and that takes a moment.
    await expect
      .poll(() => people.every(({ line }) => line.store.get().view?.phase === 'debrief'), { timeout: 60_000 })
      .toBe(true);
  });

  await test.step('they look back together, step by step', async () => {
    await desk.getByRole('tab', { name: 'Debrief' }).click();
    await press(desk, 'Show the agreements');
    const [watcher, phone] = students;
    if (watcher === undefined || phone === undefined) throw new Error('nobody');
    await expect(watcher.getByRole('heading', { name: 'Agreements side by side' })).toBeVisible();
    const agreements = watcher.getByRole('table', { name: 'Agreements side by side' });
    await expect(agreements.getByRole('columnheader', { name: /^Table/ })).toHaveCount(tables.length);
    await expect(watcher.getByRole('heading', { name: 'Results by role' })).toHaveCount(0);
    await press(desk, 'Show the results');
    await expect(phone.getByRole('heading', { name: 'Results by role' })).toBeVisible();
    await press(desk, 'Show everybody’s deals');
    await press(desk, 'Show what was left');
    await expect(watcher.getByRole('heading', { name: 'Left on the table' })).toBeVisible({
      timeout: 60_000,
    });
    await expectAccessible(watcher, 'label-content-name-mismatch');
    await press(desk, 'Open everything, with the years');
    await expect(phone.getByRole('heading', { name: 'Everybody’s deals' })).toBeVisible({ timeout: 60_000 });
    await expectNoSidewaysScroll(phone);
  });

  await test.step('nothing that was acknowledged is lost or done twice, and the record plays again', async () => {
    const debrief = await people[0]?.line.ask('debrief', {});
    if (debrief?.ok !== true) throw new Error('no debrief');
    expect(debrief.tables.map(({ table }) => table)).toEqual(tables);
    const { scenario } = shippedCase('lobito-corridor');
    const expected = debrief.tables.map(({ table, record, agreement }) => {
      const match = record && replay(scenario, record);
      if (match?.ok !== true) throw new Error(`table ${table} does not replay`);
      for (const person of people) {
        const seat = person.seat();
        if (seat?.table !== table) continue;
        const kept = record?.moves.filter((move) => 'by' in move && move.by === seat.seat) ?? [];
        expect(kept).toEqual(person.acknowledged);
      }
      return { table, digest: digest(match.value), agreed: agreement !== undefined };
    });
    expect(expected.some(({ agreed }) => agreed)).toBe(true);

    await desk.getByRole('tab', { name: 'Data' }).click();
    await desk.getByText('With what was said at the table and in side rooms').click();
    await press(desk, 'Prepare the files');
    const saving = desk.waitForEvent('download');
    await desk.getByRole('link', { name: 'session.json' }).click();
    const path = info.outputPath('session.json');
    await (await saving).saveAs(path);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['src/cli/main.ts', 'replay', path, '--json'],
      { maxBuffer: 16 * 1024 * 1024 },
    );
    const told = JSON.parse(stdout) as { readonly tables: readonly Readonly<Record<string, unknown>>[] };
    expect(
      told.tables.map(({ table, digest: came, faithful, agreement }) => ({
        table,
        digest: came,
        faithful,
        agreed: agreement !== undefined,
      })),
    ).toEqual(expected.map((entry) => ({ ...entry, faithful: true })));

    // Elsewhere, or here again, the file opens the same session.
    await press(desk, 'All classes');
    const chooser = desk.waitForEvent('filechooser');
    await press(desk, 'Choose a session file');
    await (await chooser).setFiles(path);
    // Every table of it is played before it is kept, and again when it is opened.
    await expect(desk.getByRole('tab', { name: 'Debrief' })).toBeVisible({ timeout: 60_000 });
    await desk.getByRole('tab', { name: 'Debrief' }).click();
    await expect(desk.getByRole('heading', { name: 'Agreements side by side' })).toBeVisible({
      timeout: 60_000,
    });
    expect((await readFile(path, 'utf8')).includes('Ada')).toBe(false);
  });
});
