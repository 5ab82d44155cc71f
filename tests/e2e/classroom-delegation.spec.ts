import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/browser.ts';
import {
  confirm,
  device,
  deviceWithoutWebSocket,
  facilitate,
  joinClass,
  press,
  pressInMenu,
} from './support/class-room.ts';

test('a delegation of two asks, drafts, comments and agrees inside before its proposal reaches the table, one of them over long polling', async ({
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

  // Two share the seat that moves first; the phone is one of them, and the other's browser has no WebSocket.
  const { page: ada, calls } = await deviceWithoutWebSocket(browser);
  const [bo, chi] = [await device(browser), await device(browser, 390)];
  await joinClass(ada, code, 'Ada');
  await joinClass(bo, code, 'Bo');
  await joinClass(chi, code, 'Chi');

  await test.step('whoever waits asks the facilitator, who writes back', async () => {
    await press(ada, 'Ask the facilitator');
    await ada.getByLabel('Your question').fill('Whom shall I play?');
    await press(ada, 'Send it');
    await desk.getByLabel('Reply to Ada').fill('You will see in a minute.');
    await press(desk, 'Send the reply');
    await expect(desk.getByLabel('Reply to Ada')).toHaveCount(0);
    await expect(ada.getByRole('dialog').getByText('You will see in a minute.')).toBeVisible();
    await expectAccessible(ada);
    await ada.keyboard.press('Escape');
  });

  await test.step('somebody takes another name and another language', async () => {
    await press(chi, 'You');
    await chi.getByLabel('Name').fill('Chiara');
    await press(chi, 'Save');
    await expect(chi.getByRole('heading', { level: 1 })).toHaveText('You are in, Chiara');
    await press(chi, 'You');
    await press(chi, /Language$/);
    await chi.getByRole('option', { name: 'français' }).click();
    await expect(chi.getByRole('dialog', { name: 'Vous' })).toBeVisible();
    await expectAccessible(chi);
    await expectNoSidewaysScroll(chi);
    await chi.reload();
    await press(chi, 'Vous');
    await press(chi, /Langue$/);
    await chi.getByRole('option', { name: 'English' }).click();
    await expect(chi.getByRole('dialog', { name: 'You' })).toBeVisible();
    await chi.keyboard.press('Escape');
    await expect(desk.getByRole('row', { name: /Chiara/ })).toHaveCount(1);
  });

  await press(desk, 'Build the tables');
  await confirm(desk, 'Begin');
  for (const page of [ada, bo]) await press(page, 'Go on to the planning sheet');
  await expect(chi.getByRole('heading', { level: 1 })).toHaveText('Planning sheet');
  for (const page of [ada, bo]) await press(page, 'File the plan and sit down');
  await expect(desk.getByRole('heading', { name: 'Everybody is ready for the talks' })).toBeVisible();
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
    await pressInMenu(chi, 'Delegation');
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

  await test.step('a reply to one of them is read by both, and not by the other delegation', async () => {
    await chi.keyboard.press('Escape');
    await press(chi, 'Ask the facilitator');
    await chi.getByLabel('Your question').fill('May we leave?');
    await press(chi, 'Send it');
    await desk.getByRole('tab', { name: /Tables/ }).click();
    await desk.getByLabel('Reply to Chiara').fill('You may, at a price.');
    await desk.getByText('The whole delegation reads the question and the reply').click();
    await press(desk, 'Send the reply');
    await expect(chi.getByRole('dialog').getByText('You may, at a price.')).toBeVisible();
    await expectAccessible(chi);
    await ada.keyboard.press('Escape');
    await press(ada, 'Read the reply');
    await expect(ada.getByRole('dialog').getByText('for the whole delegation')).toBeVisible();
    await ada.keyboard.press('Escape');
    await press(bo, 'Ask the facilitator');
    await expect(bo.getByLabel('Your question')).toBeVisible();
    await expect(bo.getByText('You may, at a price.')).toHaveCount(0);
    await bo.keyboard.press('Escape');
    await chi.keyboard.press('Escape');
    await pressInMenu(chi, 'Delegation');
  });

  await test.step('then their proposal stands on the table, and the draft is done with', async () => {
    await ada.keyboard.press('Escape');
    await confirm(ada, 'Table the proposal');
    await expect(bo.getByRole('article', { name: /proposal \d+/i })).toHaveCount(1);
    await expect(chi.getByText('Nobody has shown a draft.')).toBeVisible();
    expect(calls()).toEqual(['polling']);
  });

  await test.step('and what the others table is accepted once the delegation agrees to that, too', async () => {
    await bo
      .getByRole('group', { name: 'Form and term' })
      .getByRole('radio', { name: /^Memorandum/ })
      .click();
    await confirm(bo, 'Table the proposal');
    await press(chi, 'Ask: shall we accept proposal 2?');
    await press(ada, 'Delegation');
    await expect(ada.getByText('Chiara would accept proposal 2.')).toBeVisible();
    await press(ada, 'Agree');
    await expect(chi.getByText('All who are here agree: it can be accepted.')).toBeVisible();
    await expectAccessible(chi);
    await expectNoSidewaysScroll(chi);
    await ada.keyboard.press('Escape');
    await confirm(ada, 'Accept');
    await expect(chi.getByText('Nobody has shown a draft.')).toBeVisible();
  });
});
