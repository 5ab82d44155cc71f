import type { Page } from '@playwright/test';
import { expect, expectNoSidewaysScroll, expectRoomForLongWords, test } from './support/browser.ts';
import { firstTable, folios, Game, settle } from './support/game.ts';
import { finger } from './support/hands.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** In English, and in a language of longer words. */
async function expectFits(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectRoomForLongWords(page);
}

test('a whole game is played on a phone, by touch, and no screen scrolls sideways', async ({ page }) => {
  test.slow();
  await settle(page);
  const game = new Game(page, finger);
  await game.open();
  await expectFits(page);
  await game.toLibrary();
  await expectFits(page);
  await game.toSetup(firstTable);
  await expectFits(page);
  await game.toBrief(firstTable);
  await expectFits(page);
  await game.toPlanning();
  await expectFits(page);
  await game.toTable();
  for (const section of ['Talk', 'Home', 'Others', 'Table', 'Draft'] as const) {
    await game.section(section);
    await expectFits(page);
  }
  await game.choose(
    page.getByRole('group', { name: 'Form and term' }).getByRole('radio', { name: /^Treaty/ }),
  );
  await game.choose(page.getByRole('group', { name: 'Price floor' }).getByRole('radio', { name: /^60%/ }));
  await game.confirm('Table the proposal');

  await expect(game.heading).toHaveText('The signing');
  await expectFits(page);
  await game.toYears();
  await game.press('Skip to the end');
  await expectFits(page);
  await game.toDebrief('Go on to the debrief');
  for (const folio of folios) {
    await game.folio(folio);
    await expectFits(page);
  }
});
