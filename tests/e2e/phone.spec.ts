import { expect, expectNoSidewaysScroll, test } from './support/browser.ts';
import { firstTable, folios, Game, settle } from './support/game.ts';
import { finger } from './support/hands.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('a whole game is played on a phone, by touch, and no screen scrolls sideways', async ({ page }) => {
  test.slow();
  await settle(page);
  const game = new Game(page, finger);
  await game.open();
  await expectNoSidewaysScroll(page);
  await game.toLibrary();
  await expectNoSidewaysScroll(page);
  await game.toSetup(firstTable);
  await expectNoSidewaysScroll(page);
  await game.toBrief(firstTable);
  await expectNoSidewaysScroll(page);
  await game.toPlanning();
  await expectNoSidewaysScroll(page);
  await game.toTable();
  for (const section of ['Talk', 'Home', 'Others', 'Table', 'Draft'] as const) {
    await game.section(section);
    await expectNoSidewaysScroll(page);
  }
  await game.choose(
    page.getByRole('group', { name: 'Form and term' }).getByRole('radio', { name: /^Treaty/ }),
  );
  await game.choose(page.getByRole('group', { name: 'Price floor' }).getByRole('radio', { name: /^60 %/ }));
  await game.confirm('Table the proposal');

  await expect(game.heading).toHaveText('The signing');
  await expectNoSidewaysScroll(page);
  await game.toYears();
  await game.press('Skip to the end');
  await expectNoSidewaysScroll(page);
  await game.toDebrief('Go on to the debrief');
  for (const folio of folios) {
    await game.folio(folio);
    await expectNoSidewaysScroll(page);
  }
});
