import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/browser.ts';
import {
  changePolicy,
  confirm,
  device,
  joinClass as join,
  press,
  pressInMenu,
} from './support/class-room.ts';
import { facilitatorSecret } from './support/facilitator-secret.ts';

test('a class of three plays a table to a deal, and looks back on it together', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await page.goto('/#facilitate');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Run a class');
  await expectAccessible(page);
  await page.getByLabel('Facilitator’s secret').fill(facilitatorSecret);
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Classes');
  await press(page, /Case$/);
  await page.getByRole('option', { name: 'First table' }).click();
  await expectAccessible(page);
  await press(page, 'Create the class');
  const code = (await page.locator('.join-card__code').textContent()) ?? '';

  await test.step('a long list stays in its popover, off the button that opens it', async () => {
    await page.setViewportSize({ width: 1440, height: 600 });
    await press(page, /^as many as people fill/);
    const list = page.getByRole('listbox');
    const heightOf = async (part: typeof list) => (await part.boundingBox())?.height ?? 0;
    await expect(list).toBeVisible();
    expect(await heightOf(list)).toBeGreaterThan(100);
    expect(await heightOf(list)).toBeLessThan(await heightOf(page.locator('.popover')));
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  const kesanda = await device(browser);
  const halvern = await device(browser, 390);
  const watcher = await device(browser);
  await join(kesanda, code, 'Ada');
  await join(halvern, code, 'Bo');
  await test.step('another language at the door, with the name that was typed already', async () => {
    await watcher.goto(`/#class/${code}`);
    await watcher.getByLabel('Name').fill('Chi');
    await press(watcher, /Language$/);
    await watcher.getByRole('option', { name: 'français' }).click();
    await expect(watcher.getByLabel('Nom')).toHaveValue('Chi');
    await press(watcher, /Langue$/);
    await watcher.getByRole('option', { name: 'English' }).click();
    await expect(watcher.getByLabel('Name')).toHaveValue('Chi');
  });
  await join(watcher, code, 'Chi');
  await expectAccessible(kesanda);
  await expect(page.getByRole('row')).toHaveCount(4);
  await press(page, 'Build the tables');
  await expect(page.getByText('Table 1 · Kesanda').first()).toBeVisible();
  await expectAccessible(page, 'label-content-name-mismatch');
  await confirm(page, 'Begin');

  const lock = async (name: string) => {
    await press(page, 'Locks');
    await page.getByRole('menuitem', { name }).click();
  };
  await test.step('while everything is stopped nobody goes on, and is told why', async () => {
    await lock('Stop all moves');
    await expect(halvern.getByText('The table is stopped')).toBeVisible();
    await press(halvern, 'Go on to the planning sheet');
    await expect(halvern.locator('.slip')).toHaveText(/The facilitator has stopped this for now/);
    await lock('Let moves through');
    await expect(halvern.getByText('The table is stopped')).toHaveCount(0);
    await expect(halvern.locator('.slip')).toHaveCount(0);
  });

  await test.step('the dossier, the plan, and the talks that open for all', async () => {
    await expect(kesanda.getByRole('heading', { level: 1 })).toContainText('Kesandan delegation');
    await expectNoSidewaysScroll(halvern);
    await press(kesanda, 'Go on to the planning sheet');
    await expect(kesanda.getByText('The others are still busy.')).toBeVisible();
    await press(halvern, 'Go on to the planning sheet');
    await press(kesanda, 'File the plan and sit down');
    await expect(kesanda.getByText('The talks open for all tables together.')).toBeVisible();
    await page.getByRole('tab', { name: 'Tables' }).click();
    // Whom the talks wait for is said, and nothing opens unasked.
    const board = page.getByRole('region', { name: 'Before the talks' });
    await expect(board.getByText('1 reading or planning')).toBeVisible();
    await expect(board.getByText('Bo (table 1)')).toBeVisible();
    await press(page, 'Open the talks');
    await expect(page.getByRole('alertdialog').getByText('Bo (table 1)')).toBeVisible();
    await press(page, 'Not yet');
    await press(halvern, 'File the plan and sit down');
    await expect(page.getByRole('heading', { name: 'Everybody is ready for the talks' })).toBeVisible();
    await press(page, 'Open the talks');
    await expect(kesanda.getByText('Round 1 of 6').first()).toBeVisible();
    await expectNoSidewaysScroll(halvern);
  });

  await test.step('on a phone the packages have most of the screen, and nothing lies beyond its edge, in French neither', async () => {
    const speak = async (language: string, [menu, you, label]: readonly [string, string, RegExp]) => {
      await pressInMenu(halvern, you, menu);
      await press(halvern, label);
      await halvern.getByRole('option', { name: language }).click();
      await halvern.keyboard.press('Escape');
    };
    const expectRoom = async () => {
      for (const [width, height, share] of [
        [390, 844, 0.18],
        [320, 640, 0.25],
        [844, 390, 0.27],
      ] as const) {
        await halvern.setViewportSize({ width, height });
        const packages = await halvern.getByRole('tabpanel').boundingBox();
        expect((packages?.y ?? height) / height, `above the packages at ${width}`).toBeLessThan(share);
        const buttons = await halvern
          .locator('.class-deeds .button')
          .evaluateAll((all) => all.map((button) => button.getBoundingClientRect().right));
        expect(Math.max(...buttons)).toBeLessThanOrEqual(width);
        await expectNoSidewaysScroll(halvern);
      }
      await halvern.setViewportSize({ width: 390, height: 860 });
    };
    await expectRoom();
    await speak('français', ['Class', 'You', /Language$/]);
    await expect(halvern.getByText('Tour 1 sur 6').first()).toBeVisible();
    await expectRoom();
    await speak('English', ['Classe', 'Vous', /Langue$/]);
    await expect(halvern.getByText('Round 1 of 6').first()).toBeVisible();
  });

  await test.step('in forced colours the light, the round and what is chosen can be told from what is not', async () => {
    const fills = (where: typeof page, parts: string) =>
      where
        .locator(parts)
        .evaluateAll((all) => new Set(all.map((part) => getComputedStyle(part).backgroundColor)).size);
    await kesanda.emulateMedia({ forcedColors: 'active' });
    expect(await fills(kesanda, '.table-head__rounds > span')).toBe(2);
    expect(await fills(kesanda, '.issue__bars > span')).toBe(2);
    await press(kesanda, 'Dossier');
    const tabs = kesanda.getByRole('dialog').getByRole('tab');
    const edges = await tabs.evaluateAll((all) => all.map((tab) => getComputedStyle(tab).borderTopWidth));
    expect(new Set(edges).size).toBe(2);
    await kesanda.keyboard.press('Escape');
    await kesanda.emulateMedia({ forcedColors: 'none' });
  });

  await test.step('who comes late is seen at once, on every sheet of the cockpit', async () => {
    const late = await device(browser);
    await join(late, code, 'Dee');
    const line = page.getByRole('region', { name: 'Who came late' });
    await expect(line.getByText('Dee')).toBeVisible();
    await expect(line.getByRole('button', { name: 'Seat them' })).toBeVisible();
    await page.getByRole('tab', { name: /^People.*1 person waits/ }).click();
    await page.getByRole('row', { name: /Dee/ }).getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await expect(line).toHaveCount(0);
    await page.getByRole('tab', { name: 'Tables' }).click();
  });

  await test.step('whoever takes a seat at talks that are under way reads the dossier first, once', async () => {
    const late = await device(browser);
    await join(late, code, 'Eve');
    await press(page, 'Seat them');
    const dossier = late.getByRole('dialog', { name: 'Dossier' });
    await expect(dossier.getByText('The talks are under way.')).toBeVisible();
    await expectAccessible(late);
    await late.keyboard.press('Escape');
    await expect(dossier).toHaveCount(0);
    await late.reload();
    await expect(late.getByText('Round 1 of 6').first()).toBeVisible();
    await expect(dossier).toHaveCount(0);
    await page.getByRole('tab', { name: /^People/ }).click();
    await page.getByRole('row', { name: /Eve/ }).getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByRole('row', { name: /Eve/ })).toHaveCount(0);
    await page.getByRole('tab', { name: 'Tables' }).click();
  });

  const card = page.locator('.table-card');
  await test.step('a question is answered from the line in which all questions wait', async () => {
    await press(halvern, 'Ask the facilitator');
    await halvern.getByLabel('Your question').fill('Who speaks first?');
    await press(halvern, 'Send it');
    await expect(page.getByRole('heading', { name: '1 question waits' })).toBeVisible();
    await expectAccessible(page, 'label-content-name-mismatch');
    await card.getByRole('button', { name: 'Reply' }).click();
    await expect(page.getByLabel('Reply to Bo')).toBeFocused();
    await page.keyboard.type('Halvern does.');
    await page.keyboard.press('Enter');
    await expect(halvern.getByText('Halvern does.').first()).toBeVisible();
    await expect(card.getByRole('button', { name: 'Reply' })).toHaveCount(0);
    await halvern.keyboard.press('Escape');
  });

  await test.step('a table is closed to offers: its people are told, and what would be refused is off', async () => {
    const propose = halvern.getByRole('button', { name: 'Table the proposal', exact: true });
    await halvern.getByRole('tab', { name: 'Draft' }).click();
    await lock('Close the table to offers');
    await expect(halvern.getByText('No offers for now')).toBeVisible();
    await expect(kesanda.getByText('nothing is tabled or accepted for now').first()).toBeVisible();
    await expect(propose).toBeDisabled();
    await expect(card.getByText('No offers for now')).toBeVisible();
    await lock('Let offers through');
    await expect(halvern.getByText('No offers for now')).toHaveCount(0);
  });

  await test.step('a quiet table is asked for an offer, and a silent party alone for a word', async () => {
    const asksForOffer = 'It has been quiet for a while';
    const asksForWord = 'You have not been heard for a while';
    const quiet = card.getByRole('button', { name: 'Ask for an offer' });
    await changePolicy(baseURL ?? '', code, { quietMinutes: 0.05 });
    await quiet.click();
    await expect(kesanda.getByText(asksForOffer).first()).toBeVisible();
    await expect(halvern.getByText(asksForOffer).first()).toBeVisible();
    // Under the mouse the alarm comes back and says what its press would say, over the seat.
    await page.mouse.move(0, 0);
    await card.getByRole('button', { name: /^Ask Ada.* for a word$/ }).click();
    await expect(kesanda.getByText(asksForWord).first()).toBeVisible();
    await changePolicy(baseURL ?? '', code, { quietMinutes: 5 });
    await expect(quiet).toHaveCount(0);
    await press(halvern, 'Ask the facilitator');
    await expect(halvern.getByRole('dialog').getByText(asksForOffer)).toBeVisible();
    await expect(halvern.getByText(asksForWord)).toHaveCount(0);
    await halvern.keyboard.press('Escape');
  });

  await test.step('clocks are set in any length, and no table is ended unasked', async () => {
    const clock = card.locator('.table-card__clock');
    await press(page, 'Pause');
    await expect(clock).toContainText('paused');
    const minutesOf = async () => Number(/(\d+):\d\d/.exec(await clock.innerText())?.[1]);
    const before = await minutesOf();
    await press(page, 'More or less time');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
    await press(page, '+10');
    await expect.poll(minutesOf).toBe(before + 10);
    await press(page, 'Go on');
    await press(page, 'Table 1: actions');
    await page.getByRole('menuitem', { name: 'End this table' }).click();
    await press(page, 'Not yet');
    await expect(card).not.toHaveAttribute('data-over');
  });

  await test.step('an offer, a line that breaks, and an agreement', async () => {
    await page.getByLabel('Say to the tables').fill('Five minutes.');
    await press(page, 'Send');
    await expect(kesanda.getByText('The facilitator: Five minutes.').first()).toBeVisible();
    await halvern.locator('.slip').filter({ hasText: 'Five minutes.' }).getByRole('button').click();
    await halvern.getByRole('tab', { name: 'Draft' }).click();
    await halvern
      .getByRole('group', { name: 'Form and term' })
      .getByRole('radio', { name: /^Treaty/ })
      .click();
    await confirm(halvern, 'Table the proposal');
    await expect(card.getByText('Halvern, now')).toBeVisible();
    // Whoever loses the line, or the whole page, is at the same place again.
    await kesanda.reload();
    await press(kesanda, 'Accept');
    await kesanda
      .locator('[role=dialog], [role=alertdialog]')
      .getByRole('button', { name: 'Accept', exact: true })
      .click();
    await expect(kesanda.getByRole('heading', { level: 1 })).toHaveText(/The signing|The draft/);
  });

  await test.step('whoever opens the game anew finds the way back to the seat', async () => {
    await watcher.goto('about:blank');
    await watcher.goto('/');
    await press(watcher, /^Back to your class/);
    await expect(watcher.getByText('Table 1').first()).toBeVisible();
  });

  await test.step('the debrief, step by step', async () => {
    await confirm(page, 'End all tables');
    await page.getByRole('tab', { name: 'Debrief' }).click();
    await press(page, 'Show the agreements');
    await expect(watcher.getByRole('heading', { name: 'Agreements side by side' })).toBeVisible();
    await expect(watcher.getByRole('heading', { name: 'Results by role' })).toHaveCount(0);
    await press(page, 'Show the results');
    await expect(watcher.getByRole('heading', { name: 'Results by role' })).toBeVisible();
    for (const step of [
      'everybody’s deals',
      'what was left',
      'the first words and the dance',
      'coalitions and home',
    ])
      await press(page, `Show ${step}`);
    await expect(watcher.getByRole('heading', { name: 'Coalitions and home' })).toBeVisible({
      timeout: 30_000,
    });
    await press(page, 'Open everything, with the years');
    await expect(watcher.getByRole('heading', { name: 'Everybody’s deals' })).toBeVisible({
      timeout: 30_000,
    });
    // However far the tables are pushed aside, what a row is about stays beside them.
    const moved = await watcher
      .locator('.class-debrief .wide-frame')
      .first()
      .evaluate((frame: HTMLElement) => {
        frame.style.width = '5rem';
        frame.scrollLeft = 20;
        const row = frame.querySelector('tbody th')?.getBoundingClientRect().left ?? 0;
        const result = [frame.scrollLeft, Math.round(row - frame.getBoundingClientRect().left)];
        frame.style.width = '';
        return result;
      });
    expect(moved).toEqual([20, 0]);
    await expect(watcher.locator('.slip')).toHaveCount(0, { timeout: 15_000 });
    await expectAccessible(watcher, 'label-content-name-mismatch', 'heading-order', 'landmark-one-main');
  });

  await test.step('what is taken along, and what is deleted for good', async () => {
    await page.getByRole('tab', { name: 'Data' }).click();
    await press(page, 'Prepare the files');
    await expect(page.getByRole('link', { name: 'session.json' })).toBeVisible();
    await page.getByLabel('Code').fill(code);
    await press(page, 'Delete this class');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Classes');
    await expect(watcher.getByRole('heading', { level: 1 })).toHaveText('This class is gone');
  });
});
