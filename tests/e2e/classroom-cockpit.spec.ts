import type { Browser, Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectRoomForLongWords,
  test,
} from './support/browser.ts';
import { confirm, device, facilitate, joinClass, press } from './support/class-room.ts';

/** What a facilitator sees and presses, at a desk and on a phone, by day and by night; and what comes out of the printer. */

const names = Array.from({ length: 23 }, (_, who) => `Delegate ${who + 1}`);
const longName = 'José Eduardo dos Santos Neto de Carvalho';

/** A class as a facilitator has just created it. */
async function createClass(
  desk: Page,
  what: 'First table' | 'The Lobito corridor' = 'First table',
): Promise<string> {
  await facilitate(desk);
  await press(desk, /Case$/);
  await desk.getByRole('option', { name: what }).click();
  if (what !== 'First table')
    await desk
      .getByLabel('Name of the class')
      .fill('Ministry of Mines, workshop on the corridor, second group');
  await press(desk, 'Create the class');
  return (await desk.locator('.join-card__code').textContent()) ?? '';
}

const night = async (browser: Browser, width: number): Promise<Page> => {
  const page = await device(browser, width, 844);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  return page;
};

/** Looks at an open dialog by day and by night, and closes it. */
async function checkDialog(page: Page): Promise<void> {
  const dialog = page.locator('[role=dialog], [role=alertdialog]');
  await expect(dialog).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`nothing is at ${selector}`);
  return box;
};

test('a slip for everybody on the list is printed: ten on a page of A4, each with name, place, link and code', async ({
  browser,
}) => {
  const desk = await night(browser, 1440);
  const code = await createClass(desk, 'The Lobito corridor');
  await press(desk, 'A list of names');
  await desk.getByRole('textbox', { name: 'Names' }).fill([longName, ...names].join('\n'));
  await press(desk, 'Add 24 names');
  await press(desk, 'Build the tables');
  await expect(desk.getByText('everybody has a place')).toBeVisible();
  const links = await desk.locator('.people__links code').allTextContents();

  // This address leads every phone to itself: that is said before any paper is used.
  await expect(desk.locator('.people__links').getByRole('note')).toContainText(
    'leads every other device to itself',
  );
  await desk.evaluate(() => {
    window.print = () => undefined;
  });
  await press(desk, 'Print 24 slips to hand out');
  const slips = desk.locator('.paper-slip');
  await expect(slips).toHaveCount(24);
  await expect(slips.first()).toBeHidden();
  await desk.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(slips.first()).toBeVisible();
  await expect(desk.locator('.cockpit')).toBeHidden();
  await expect(slips.first()).toContainText(longName);
  await expect(slips.first()).toContainText('Table 1');
  await expect(slips.first()).toContainText(code);
  await expect(slips.locator('.paper-slip__link')).toHaveText(links);
  const cut = await desk
    .locator('.paper-slip, .paper-slip__words')
    .evaluateAll(
      (all) =>
        all.filter(
          (part) => part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1,
        ).length,
    );
  expect(cut).toBe(0);
  // A phone reads a picture of a hand's width from a hand's breadth away; smaller ones not all of them do.
  expect((await boxOf(desk, '.paper-slip .qr-picture')).width).toBeGreaterThan(110);
  const paper = await desk.pdf({ preferCSSPageSize: true });
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(3);

  await desk.emulateMedia({ media: 'screen' });
  await desk.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(slips).toHaveCount(0);
  await expect(desk.locator('.cockpit')).toBeVisible();
});

test('before a class begins, what is to happen later is scheduled; nothing is there to be pressed in vain', async ({
  browser,
}) => {
  const desk = await device(browser, 1440, 900);
  await createClass(desk);
  await desk.getByRole('tab', { name: 'Tables' }).click();
  await expect(desk.getByText('No table has been built yet.')).toBeVisible();
  await press(desk, /^Events of this case/);
  await expect(desk.getByRole('button', { name: /^Let it happen/ })).toHaveCount(0);
  await press(desk, /^Schedule: /);
  const dialog = desk.getByRole('alertdialog');
  // The case has six rounds, though no table has begun to count them.
  await dialog.getByRole('button', { name: /Which round/ }).click();
  await desk.getByRole('option', { name: 'Round 3 of 6' }).click();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
  await press(desk, /^Schedule: /);
  await dialog.getByRole('button', { name: /Which round/ }).click();
  await desk.getByRole('option', { name: 'Round 3 of 6' }).click();
  await dialog.getByRole('button', { name: 'Schedule it', exact: true }).click();
  await expect(desk.getByText('When round 3 begins')).toBeVisible();
  await desk.getByLabel('Say to the tables').fill('Half of the time is over.');
  await expect(desk.getByRole('button', { name: 'Send', exact: true })).toHaveCount(0);
  await press(desk, 'Later…');
  await dialog.getByRole('button', { name: 'Schedule it', exact: true }).click();
  await expect(desk.getByText('2 to come')).toBeVisible();
  await expectAccessible(desk, 'label-content-name-mismatch');

  await desk.getByRole('tab', { name: 'Debrief' }).click();
  await expect(desk.getByRole('button', { name: /^Show the agreements/ })).toHaveCount(0);
  await expect(desk.getByText('It opens step by step')).toBeVisible();
});

test('every dialog of the cockpit can be read by day and by night, and on a phone nothing is cut, ragged or covered', async ({
  browser,
}, info) => {
  test.slow();
  const desk = await device(browser, 1440, 900);
  const code = await createClass(desk);
  const [ada, bo] = [await device(browser), await device(browser)];
  await joinClass(ada, code, 'Ada');
  await joinClass(bo, code, 'Bo');
  await press(desk, 'Build the tables');
  await expect(desk.getByText('everybody has a place')).toBeVisible();

  await test.step('in the lobby', async () => {
    for (const name of ['Begin', 'Change how the class is run', 'New link', 'Remove']) {
      await press(desk, name);
      await checkDialog(desk);
    }
  });

  await test.step('before the talks', async () => {
    await confirm(desk, 'Begin');
    await desk.getByRole('tab', { name: 'Tables' }).click();
    await press(desk, 'Open the talks');
    await checkDialog(desk);
    for (const step of ['Go on to the planning sheet', 'File the plan and sit down'])
      for (const page of [ada, bo]) await press(page, step);
    await expect(desk.getByRole('heading', { name: 'Everybody is ready for the talks' })).toBeVisible();
    await press(desk, 'Open the talks');
    await expect(ada.getByText('Round 1 of 6').first()).toBeVisible();
  });

  await test.step('in the talks', async () => {
    await press(desk, /^Events of this case/);
    for (const name of [
      'More or less time',
      'End all tables',
      'Look at table 1',
      /^Let it happen: /,
      /^Schedule: /,
    ]) {
      await press(desk, name);
      await checkDialog(desk);
    }
    await desk.getByLabel('Say to the tables').fill('Ten minutes.');
    await press(desk, 'Later…');
    await checkDialog(desk);
  });

  await test.step('every sheet by night', async () => {
    await desk.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    for (const name of ['People', 'Debrief', 'Data', 'Tables']) {
      await desk.getByRole('tab', { name }).click();
      await expectAccessible(desk, 'label-content-name-mismatch');
    }
    await desk.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  });

  await test.step('questions stand in full, at a desk and on a phone', async () => {
    for (const [page, question] of [
      [
        ada,
        'May we speak to the others in the corridor before the second round begins, or must all of it be said here?',
      ],
      [bo, 'Who speaks first?'],
    ] as const) {
      await press(page, 'Ask the facilitator');
      await page.getByLabel('Your question').fill(question);
      await press(page, 'Send it');
    }
    await expect(desk.getByRole('heading', { name: '2 questions wait' })).toBeVisible();
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [390, 844],
    ] as const) {
      await desk.setViewportSize({ width, height });
      const hidden = await desk
        .locator('.help-queue ol')
        .evaluate((list) => list.scrollHeight - list.clientHeight);
      expect(hidden, `hidden of the questions at ${width}`).toBeLessThanOrEqual(1);
      // What is the matter and what helps stand in one line: two of them at each of six tables fit on a desk's screen.
      expect((await boxOf(desk, '.table-card__alarms li')).height).toBeLessThan(48);
      await expectNoSidewaysScroll(desk);
    }
  });

  await test.step('on a phone what is pressed for all tables stands in two columns, and what is told lies below it', async () => {
    const widths = await desk
      .locator('.cockpit__head .cockpit__controls > .button')
      .evaluateAll((all) => all.map((button) => Math.round(button.getBoundingClientRect().width)));
    const [first = 0, ...others] = widths;
    expect(new Set(others).size).toBe(1);
    expect(first).toBeGreaterThanOrEqual(others[0] ?? 0);
    await desk.getByLabel('Say to the tables').fill('Ten minutes.');
    await press(desk, 'Send');
    await expect(desk.locator('.slip')).toBeVisible();
    await desk.evaluate(() => scrollTo(0, 0));
    const [slip, controls] = [await boxOf(desk, '.slip'), await boxOf(desk, '.cockpit__controls')];
    expect(slip.y).toBeGreaterThan(controls.y + controls.height);
    await expectRoomForLongWords(desk);
    const tabs = desk.getByRole('tablist').first();
    const isCut = await tabs.evaluate((list) => list.scrollWidth > list.clientWidth);
    expect(isCut).toBe(false);
  });

  await test.step('a session that was opened from a file waits for nobody, and has no button that is off for good', async () => {
    await desk.setViewportSize({ width: 1440, height: 900 });
    await confirm(desk, 'End all tables');
    await desk.getByRole('tab', { name: 'Debrief' }).click();
    await press(desk, 'Open everything, with the years');
    await expect(desk.getByRole('button', { name: /^(Show|Open everything)/ })).toHaveCount(0);
    await desk.getByRole('tab', { name: 'Data' }).click();
    await press(desk, 'Prepare the files');
    const saving = desk.waitForEvent('download');
    await desk.getByRole('link', { name: 'session.json' }).click();
    const path = info.outputPath('session.json');
    await (await saving).saveAs(path);
    await press(desk, 'All classes');
    const chooser = desk.waitForEvent('filechooser');
    await press(desk, 'Choose a session file');
    await (await chooser).setFiles(path);
    await expect(desk.getByRole('heading', { name: 'Agreements side by side' })).toBeVisible({
      timeout: 60_000,
    });
    await expect(desk.getByRole('button', { name: /^(Show|Open everything)/ })).toHaveCount(0);
    await desk.getByRole('tab', { name: 'Tables', exact: true }).click();
    await expect(desk.locator('.table-card')).toHaveCount(1);
    await expect(desk.locator('.table-card__alarms, .help-queue')).toHaveCount(0);
  });
});

test('on the wall of many tables the clock leaves the height to the tables', async ({ browser }) => {
  const desk = await device(browser, 1440, 900);
  await createClass(desk);
  // Somebody at each: a table of programs alone waits, without a clock.
  await press(desk, 'A list of names');
  await desk.getByRole('textbox', { name: 'Names' }).fill([longName, ...names].join('\n'));
  await press(desk, 'Add 24 names');
  await press(desk, /^as many as people fill/);
  await desk.getByRole('option', { name: '24', exact: true }).click();
  await press(desk, 'Build the tables');
  await expect(desk.getByText('24 tables stand, and everybody has a place')).toBeVisible();
  const opening = desk.context().waitForEvent('page');
  await press(desk, 'Show on the wall');
  const wall = await opening;
  await wall.setViewportSize({ width: 1440, height: 900 });
  await confirm(desk, 'Begin');
  await expect(wall.locator('.wall__clock')).toBeVisible();
  const [clock, tables, last] = [
    await boxOf(wall, '.wall__clock'),
    await boxOf(wall, '.wall__tables'),
    await wall.locator('.wall__table').last().boundingBox(),
  ];
  expect(tables.height).toBeGreaterThan(4 * clock.height);
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(900);
  await expectAccessible(wall);
});

test('who is on the list and types the code gets the place that was kept, with one press', async ({
  browser,
}) => {
  const desk = await device(browser);
  const code = await createClass(desk);
  await press(desk, 'A list of names');
  await desk.getByRole('textbox', { name: 'Names' }).fill('Farid Haddad\nGrace Mumba');
  await press(desk, 'Add 2 names');
  await press(desk, 'Build the tables');
  await expect(desk.getByText('everybody has a place')).toBeVisible();
  await press(desk, 'A list of names');
  const farid = await device(browser, 390);
  await farid.goto(`/#class/${code}`);
  await farid.getByLabel('Name').fill('Farid Haddad');
  await press(farid, 'Join');
  await expect(farid.getByRole('heading', { level: 1 })).toHaveText('You are in, Farid Haddad (2)');
  const row = desk.getByRole('row', { name: /Farid Haddad/ });
  await expect(row).toHaveCount(2);
  await expectAccessible(desk, 'label-content-name-mismatch');
  await press(desk, 'This is Farid Haddad: give that place');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('Table 1');
  await confirm(desk, 'Begin');
  await expect(farid.getByRole('heading', { level: 1 })).toContainText('delegation');
});
