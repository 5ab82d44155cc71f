import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/browser.ts';
import { confirm, device, facilitate, joinClass, press } from './support/class-room.ts';

test('a delegation of two drafts, comments and agrees inside before its proposal reaches the table', async ({
  browser,
}) => {
  test.slow();
  const desk = await device(browser);
  await facilitate(desk);
  await press(desk, /Case$/);
  await desk.getByRole('option', { name: 'First table' }).click();
  await press(desk, 'More choices');
  await desk.getByText('Delegations must agree among themselves first').click();
  await press(desk, 'Create the class');
  const code = (await desk.locator('.join-card__code').textContent()) ?? '';

  // Two share the seat that moves first; the phone is one of them.
  const [ada, bo, chi] = [await device(browser), await device(browser), await device(browser, 390)];
  await joinClass(ada, code, 'Ada');
  await joinClass(bo, code, 'Bo');
  await joinClass(chi, code, 'Chi');
  await press(desk, 'Build the tables');
  await confirm(desk, 'Begin');
  for (const page of [ada, bo]) await press(page, 'Go on to the planning sheet');
  await expect(chi.getByRole('heading', { level: 1 })).toHaveText('Planning sheet');
  for (const page of [ada, bo]) await press(page, 'File the plan and sit down');
  await press(desk, 'Open the talks');
  for (const page of [ada, bo, chi])
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Round 1/);

  await test.step('nothing is tabled that the delegation has not agreed to', async () => {
    // The others have the floor first.
    await press(bo, 'Pass');
    await expect(ada.getByRole('button', { name: 'Table the proposal', exact: true })).toBeEnabled();
    await ada
      .getByRole('group', { name: 'Form and term' })
      .getByRole('radio', { name: /^Treaty/ })
      .click();
    await confirm(ada, 'Table the proposal');
    await expect(ada.getByText('Your delegation has not agreed to this.').first()).toBeVisible();
    await expect(bo.getByRole('article', { name: /proposal \d+/i })).toHaveCount(0);
  });

  await test.step('one drafts, the other comments and objects, then agrees', async () => {
    await press(ada, 'Delegation');
    await press(ada, 'Show my draft to the delegation');
    await press(chi, 'Delegation');
    await expect(chi.getByText('Ada shows this draft.')).toBeVisible();
    await expectAccessible(chi);
    await expectNoSidewaysScroll(chi);
    await chi.getByLabel('Your comment on it').fill('A treaty takes too long.');
    await press(chi, 'Object');
    await expect(ada.getByText('A treaty takes too long.')).toBeVisible();
    await chi.getByLabel('Say something to your delegation').fill('Convince me.');
    await press(chi, 'Send');
    await expect(ada.getByText('Convince me.')).toBeVisible();
    await press(chi, 'Agree');
    await expect(ada.getByText('All who are here agree: it can be tabled.')).toBeVisible();
    await expect(bo.getByText('Convince me.')).toHaveCount(0);
  });

  await test.step('then their proposal stands on the table, and the draft is done with', async () => {
    await ada.keyboard.press('Escape');
    await confirm(ada, 'Table the proposal');
    await expect(bo.getByRole('article', { name: /proposal \d+/i })).toHaveCount(1);
    await expect(chi.getByText('Nobody has shown a draft.')).toBeVisible();
  });
});
