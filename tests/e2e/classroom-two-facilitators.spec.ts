import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/browser.ts';
import { confirm, device, facilitate, joinClass, press } from './support/class-room.ts';

test('two facilitators run one class from two browsers: each sees at once what the other does, and neither does it twice', async ({
  browser,
}) => {
  test.slow();
  const [desk, aisle] = [await device(browser), await device(browser, 1024)];
  await facilitate(desk);
  await press(desk, /Case$/);
  await desk.getByRole('option', { name: 'First table' }).click();
  await press(desk, 'Create the class');
  const code = (await desk.locator('.join-card__code').textContent()) ?? '';

  await test.step('the second comes in with the same secret and finds the class', async () => {
    await facilitate(aisle);
    await aisle.getByRole('listitem').filter({ hasText: code }).getByRole('button', { name: 'Open' }).click();
    await expect(aisle.locator('.join-card__code')).toHaveText(code);
  });

  const [ada, bo] = [await device(browser), await device(browser)];
  await joinClass(ada, code, 'Ada');
  await joinClass(bo, code, 'Bo');
  for (const facilitator of [desk, aisle]) await expect(facilitator.getByRole('row')).toHaveCount(3);

  await test.step('both build at once: one table stands', async () => {
    await Promise.all([press(desk, 'Build the tables'), press(aisle, 'Build the tables')]);
    for (const facilitator of [desk, aisle]) {
      await expect(facilitator.getByText('Table 1 · Kesanda').first()).toBeVisible();
      await expect(facilitator.getByText('Table 2 ·')).toHaveCount(0);
    }
  });

  await test.step('one begins; the other is taken along', async () => {
    await confirm(aisle, 'Begin');
    await expect(ada.getByRole('heading', { level: 1 })).toContainText('Kesandan delegation');
    await expect(desk.getByRole('button', { name: 'Open the talks' })).toBeVisible();
  });

  await test.step('what one stops, the other lets go on', async () => {
    const lock = async (facilitator: typeof desk, name: string) => {
      await press(facilitator, 'Locks');
      await facilitator.getByRole('menuitem', { name }).click();
    };
    await lock(desk, 'Stop all moves');
    await expect(bo.getByText('The table is stopped')).toBeVisible();
    await lock(aisle, 'Let moves through');
    await expect(bo.getByText('The table is stopped')).toHaveCount(0);
  });

  await test.step('a question that one has answered waits for nobody any more', async () => {
    await press(bo, 'Ask the facilitator');
    await bo.getByLabel('Your question').fill('Who speaks first?');
    await press(bo, 'Send it');
    for (const facilitator of [desk, aisle])
      await expect(facilitator.getByRole('heading', { name: '1 question waits' })).toBeVisible();
    await aisle.getByLabel('Reply to Bo').fill('Halvern does.');
    await press(aisle, 'Send the reply');
    await expect(bo.getByRole('dialog').getByText('Halvern does.')).toBeVisible();
    await expect(desk.getByRole('heading', { name: '1 question waits' })).toHaveCount(0);
    await bo.keyboard.press('Escape');
  });

  await test.step('both end the tables at once, one opens the debrief, and it is open', async () => {
    await Promise.all([confirm(desk, 'End all tables'), confirm(aisle, 'End all tables')]);
    for (const facilitator of [desk, aisle]) await facilitator.getByRole('tab', { name: 'Debrief' }).click();
    await press(desk, 'Show the agreements');
    await expect(ada.getByRole('heading', { name: 'Agreements side by side' })).toBeVisible();
    await expect(aisle.getByRole('button', { name: 'Show the results' })).toBeVisible();
    await press(aisle, 'Show the results');
    await expect(bo.getByRole('heading', { name: 'Results by role' })).toBeVisible();
  });

  await test.step('who looks back can still ask, and take another language', async () => {
    await press(bo, 'Ask the facilitator');
    await bo.getByLabel('Your question').fill('Why not more?');
    await press(bo, 'Send it');
    await bo.keyboard.press('Escape');
    await aisle.getByRole('tab', { name: 'Tables' }).click();
    await aisle.getByLabel('Reply to Bo').fill('Look at the frontier.');
    await press(aisle, 'Send the reply');
    await press(bo, 'You');
    await press(bo, /Language$/);
    await bo.getByRole('option', { name: 'français' }).click();
    await bo.keyboard.press('Escape');
    await expect(bo.getByRole('heading', { name: 'Résultats par rôle' })).toBeVisible();
    await expectAccessible(bo);
    await expectNoSidewaysScroll(bo);
  });
});
