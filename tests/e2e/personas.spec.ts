import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/browser.ts';
import { firstTable, Game, settle } from './support/game.ts';
import { playedTo, resume } from './support/kept-games.ts';

test('who sits in the other chairs is chosen by name, by strategy, or not known', async ({ page }) => {
  await settle(page);
  const game = new Game(page);
  await game.open();
  await game.toLibrary();
  await game.toSetup(firstTable);
  const opener = game.button(/ How Halvern plays$/);

  await opener.click();
  const list = page.getByRole('listbox');
  await expect(list.getByRole('group', { name: 'People' }).getByRole('option')).toHaveCount(10);
  await expect(list.getByRole('group', { name: 'More: bare strategies' })).toBeVisible();
  // A choice is named by its first line, and described by the second.
  await expectAccessible(page, 'label-content-name-mismatch');
  await page.getByRole('option', { name: 'Security hawk', exact: true }).click();

  await game.press('Its card: Halvern, Security hawk');
  const card = page.getByRole('dialog');
  await expect(card.getByRole('heading')).toHaveText('Policy card: Security hawk');
  await expect(card).toContainText('No text that shows rivals where supply comes from.');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();

  // Whoever is unknown has no card yet.
  await game.select(opener, 'Somebody unknown');
  await expect(game.button(/^Its card/)).toHaveCount(0);
  await game.select(opener, 'Conceder');
  await expect(game.button('Its card: Halvern, Conceder')).toBeVisible();
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoSidewaysScroll(page);
  }
});

test('people speak at the table, in the language of whoever reads', async ({ page }) => {
  await settle(page);
  const game = new Game(page);
  await game.sitDown({ ...firstTable, against: 'Deadline-driven minister' });
  await game.section('Talk');
  await expect(page.getByText(/press conference|Our position is known/).first()).toBeVisible();
});

test('the debrief tells who sat across the table', async ({ page }) => {
  const seated = { scenario: 'first-table', seat: 'kesanda-chief', seed: 'end-to-end' };
  const game = await resume(page, playedTo('debrief', seated, 'bank-economist'));
  await expect(game.heading).toHaveText(/^You got/);
  await game.folio('So what?');
  await expect(page.getByRole('heading', { name: 'Who sat across from you' })).toBeVisible();
  await game.press('Its card: Halvern, Development-bank economist');
  await expect(page.getByRole('dialog')).toContainText('No loan secured on what lies in the ground.');
  await expectAccessible(page);
});
