import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/browser.ts';
import { confirm, device, facilitate, joinClass, press } from './support/class-room.ts';

test('who comes late finds a table that has waited, or a program that plays on until they have read', async ({
  browser,
}) => {
  test.slow();
  const desk = await device(browser, 1280);
  await facilitate(desk);
  await press(desk, /Case$/);
  await desk.getByRole('option', { name: 'First table' }).click();
  await desk.getByRole('textbox', { name: 'People expected' }).fill('4');
  await press(desk, 'Create the class');
  const code = (await desk.locator('.join-card__code').textContent()) ?? '';
  const ada = await device(browser);
  await joinClass(ada, code, 'Ada');
  await confirm(desk, 'Begin');
  await press(ada, 'Go on to the planning sheet');
  await press(ada, 'File the plan and sit down');
  await expect(desk.getByRole('heading', { name: 'Everybody is ready for the talks' })).toBeVisible();
  await press(desk, 'Open the talks');
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText(/^Round 1/);

  const cards = desk.locator('.table-card');
  await test.step('a table of programs alone waits, and can be let play', async () => {
    await expect(cards.nth(1).getByText('Programs alone sit here.')).toBeVisible();
    await expect(cards.nth(1).getByRole('button', { name: 'Let it play: table 2' })).toBeVisible();
    await expect(cards.nth(0).getByText('Programs alone sit here.')).toHaveCount(0);
    await expectAccessible(desk);
    // SHOT desk kept-back
  });

  await test.step('whoever is seated there has the dossier first, and begins with it', async () => {
    const bo = await device(browser, 390);
    await joinClass(bo, code, 'Bo');
    await press(desk, 'Seat them');
    await expect(bo.getByRole('button', { name: 'Go on to the planning sheet' })).toBeVisible();
    await expect(cards.nth(1).getByText('Programs alone sit here.')).toHaveCount(0);
    await press(bo, 'Go on to the planning sheet');
    await press(bo, 'File the plan and sit down');
    await expect(bo.getByRole('heading', { level: 1 })).toHaveText(/^Round 1/);
    // SHOT bo waited
  });

  await test.step('at talks a program plays on until they take the seat', async () => {
    const eve = await device(browser, 390);
    await joinClass(eve, code, 'Eve');
    await press(desk, 'Seat them');
    const dossier = eve.getByRole('dialog', { name: 'Dossier' });
    await expect(dossier.getByText('a program plays your seat meanwhile')).toBeVisible();
    await expect(dossier.getByRole('heading', { name: 'On the table in your side’s name' })).toBeVisible();
    await expectAccessible(eve);
    await expectNoSidewaysScroll(eve);
    await expect(cards.nth(0).getByText('reads first; a program plays')).toBeVisible();
    // SHOT eve reading
    // SHOT desk eve-reads
    await eve.keyboard.press('Escape');
    await expect(eve.getByText('A program plays your seat while you read.')).toBeVisible();
    // SHOT eve strip
    await eve.reload();
    await expect(eve.getByText('A program plays your seat while you read.')).toBeVisible();
    await expect(dossier).toHaveCount(0);
    await press(eve, 'Take your seat');
    await expect(eve.getByText('A program plays your seat while you read.')).toHaveCount(0);
    await expect(cards.nth(0).getByText('reads first; a program plays')).toHaveCount(0);
    // SHOT ada taken
  });
});
