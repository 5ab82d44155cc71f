import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/browser.ts';
import { folios, type Game } from './support/game.ts';
import { corridorGame, playedTo, resume } from './support/kept-games.ts';

/** Every screen after the talks, and how it is known. */
const screens = {
  ratification: 'The draft goes home',
  signature: 'The signing',
  implementation: 'The years',
  impasse: 'No agreement',
} as const;

for (const [phase, title] of Object.entries(screens) as [keyof typeof screens, string][]) {
  test(`“${title}” has no fault that axe can see, and fits every width`, async ({ page }) => {
    const game = await resume(page, playedTo(phase, corridorGame));
    await expect(game.heading).toHaveText(title);
    // The years are reckoned first.
    if (phase === 'implementation') await game.press('Skip to the end');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    for (const width of [1024, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await expectNoSidewaysScroll(page);
    }
    await expectAccessible(page);
  });
}

/** The corridor, agreed, ratified and played through its years. */
async function resumeDebrief(page: Page): Promise<Game> {
  const game = await resume(page, playedTo('debrief', corridorGame));
  await expect(game.heading).toHaveText(/^You got/);
  return game;
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`no folio of the debrief has a fault that axe can see, in ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    const game = await resumeDebrief(page);
    for (const folio of folios) {
      await game.folio(folio);
      await expectAccessible(page);
    }
  });

for (const width of [320, 390, 1024]) {
  test(`every folio of the debrief fits ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    const game = await resumeDebrief(page);
    for (const folio of folios) {
      await game.folio(folio);
      await expectNoSidewaysScroll(page);
    }
  });
}

test('a table that goes on past the edge of a phone shows that it does, and on which side', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const game = await resumeDebrief(page);
  await game.folio('Who got what');
  const clauses = page.getByRole('group', { name: 'Clause by clause' });
  await expect(clauses).toHaveAttribute('data-more', 'after');
  await clauses.evaluate((frame) => frame.scrollTo({ left: frame.scrollWidth }));
  await expect(clauses).toHaveAttribute('data-more', 'before');
});
