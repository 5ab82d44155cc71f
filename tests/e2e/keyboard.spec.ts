import { expect, test } from './support/browser.ts';
import { firstTable, Game, settle } from './support/game.ts';
import { keyboard } from './support/hands.ts';

test('a whole game is played by the keyboard alone, and the focus is always somewhere to be seen', async ({
  page,
}) => {
  test.slow();
  await settle(page);
  const game = new Game(page, keyboard(page));
  await game.open();
  await game.press(/^Settings/);
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(game.button(/^Settings/)).toBeFocused();

  await game.toLibrary();
  await game.toSetup(firstTable);
  await game.toBrief(firstTable);
  for (const tab of ['Your sheet', 'Red lines']) {
    await game.hand.press(page.getByRole('tab', { name: tab }));
    await expect(page.getByRole('tabpanel').getByRole('heading', { level: 2 })).toHaveText(tab);
  }
  await game.toPlanning();
  await game.toTable();

  await game.section('Others');
  await game.section('Talk');
  await game.press('Ask');
  const dialog = page.getByRole('dialog', { name: 'Ask' });
  await game.select(dialog.getByRole('button', { name: /Issue$/ }), 'Form and term');
  await game.press('Ask', dialog);
  await expect(dialog).toBeHidden();
  // While a question waits there is nothing to ask with: the focus stays there, or beside where that was.
  const moves = page.getByRole('group', { name: 'Moves made of words' });
  await expect.poll(() => moves.evaluate((group) => group.contains(document.activeElement))).toBe(true);
  await game.hand.write(page.getByRole('textbox', { name: 'Say something' }), 'Sleep well, and pay for it.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: /^Minutes/ })).toContainText('Sleep well, and pay for it.');

  await game.choose(
    page.getByRole('group', { name: 'Form and term' }).getByRole('radio', { name: /^Treaty/ }),
  );
  await game.choose(page.getByRole('group', { name: 'Price floor' }).getByRole('radio', { name: /^60%/ }));
  await game.press('Table the proposal');
  await page.keyboard.press('Escape');
  // The sheet takes a moment to leave, and has a button of the same name.
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(game.button('Table the proposal')).toBeFocused();
  await game.confirm('Table the proposal');

  await game.toYears();
  await game.press('Next year');
  await game.press('Skip to the end');
  await game.toDebrief('Go on to the debrief');
  for (const folio of ['Who got what', 'What was possible', 'So what?']) await game.folio(folio);
  await game.press('Another case');
  await expect(game.heading).toHaveText('The cases');
});
