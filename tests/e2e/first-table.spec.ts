import { expect, test } from './support/browser.ts';
import { firstTable, folios, Game, settle } from './support/game.ts';

test('a package that suits both is signed, and the debrief says what it was worth', async ({ page }) => {
  await settle(page);
  const game = new Game(page);
  await game.sitDown(firstTable);
  // Wholly theirs where it is dear to them, wholly ours where it is dear to us.
  await game.choose(
    page.getByRole('group', { name: 'Form and term' }).getByRole('radio', { name: /^Treaty/ }),
  );
  await game.choose(page.getByRole('group', { name: 'Price floor' }).getByRole('radio', { name: /^60%/ }));
  await game.confirm('Table the proposal');

  await game.toYears();
  await game.toDebrief('Go on to the debrief');
  await expect(game.heading).toHaveText('You got 65.');
  await expect(page.getByRole('main')).toContainText('54 was your walk-away');
});

test('walking away is explained: what one has, what was offered, and whether it was right', async ({
  page,
}) => {
  await settle(page);
  const game = new Game(page);
  await game.sitDown(firstTable);
  await game.confirm('Walk away');
  await expect(game.heading).toHaveText('No agreement');
  const main = page.getByRole('main');
  await expect(main).toContainText('You walked away, and nothing could be agreed without you.');
  await expect(main).toContainText('Your walk-away: 54 points on your sheet.');
  await expect(main).toContainText(
    'Nothing that the others last offered or agreed to was worth as much to you',
  );

  await game.toDebrief('See the debrief');
  await expect(game.heading).toHaveText('No agreement, and no better offer.');
  for (const folio of folios) await game.folio(folio);
  await game.folio('How the talks moved');
  await expect(page.getByRole('tabpanel')).toContainText(
    /Kesanda left the table\. Correct: at best \d+, against a walk-away of 54\./,
  );
});

test('after a game another one is near: the same luck, or another chair', async ({ page }) => {
  await settle(page);
  const game = new Game(page);
  await game.sitDown(firstTable);
  await game.confirm('Walk away');
  await game.toDebrief('See the debrief');
  await game.folio('So what?');
  await game.press('Another chair');
  await expect(game.heading).toHaveText(firstTable.title);
  await game.toBrief({ ...firstTable, side: 'Halvern' });
  await expect(game.heading).toHaveText('The Halvernian delegation');
});
