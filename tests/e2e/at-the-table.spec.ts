import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/browser.ts';
import type { Game } from './support/game.ts';
import { corridorGame, playedTo, resume } from './support/kept-games.ts';

const kept = playedTo('negotiation', corridorGame);

async function resumeTable(page: Page): Promise<Game> {
  const game = await resume(page, kept);
  await game.othersHavePassed(3);
  return game;
}

/** Everything that can be laid over the table, by the button that opens it. */
const sheets: readonly (readonly [section: 'Talk' | 'Home', button: string | RegExp])[] = [
  ['Talk', 'Table the proposal'],
  ['Talk', 'Walk away'],
  ['Talk', /^Accept/],
  ['Talk', 'Object'],
  ['Talk', 'Compare'],
  ['Talk', 'Dossier'],
  ['Talk', 'Settings'],
  ['Talk', 'Ask'],
  ['Talk', 'Signal'],
  ['Home', 'Consult them'],
];
const furtherMoves = ['Publish', 'Commit in public', 'Open a side room'];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the table has no fault that axe can see, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const game = await resumeTable(page);
    await game.press('Add an alternative');
    await game.press('Unfold every line');
    for (const section of ['Talk', 'Home', 'Others', 'Map'] as const) {
      await game.section(section);
      await expectAccessible(page);
    }
  });

  test(`no sheet over the table has a fault that axe can see, in ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    const game = await resumeTable(page);
    const sheet = page.getByRole('dialog').or(page.getByRole('alertdialog'));
    const checkSheet = async () => {
      await expect(sheet).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(sheet).toBeHidden();
    };
    for (const [section, name] of sheets) {
      await game.section(section);
      await game.button(name).first().click();
      await checkSheet();
    }
    await game.section('Talk');
    for (const name of furtherMoves) {
      await game.press('More');
      await page.getByRole('menuitem', { name }).click();
      await checkSheet();
    }
    await game.press('Menu');
    // An entry is named by its label; the note below it is its description, not a part of the name.
    await expectAccessible(page, 'label-content-name-mismatch');
  });
}

test('an option says who can complain of it, and the card of the rule behind it is one key away', async ({
  page,
}) => {
  const game = await resumeTable(page);
  await game.press(/^Finishing at home/);
  const option = page.getByRole('radio', { name: /^40% within/ });
  await expect(option).toHaveAccessibleDescription(/trade panel.*World trade rules/);
  await page.getByRole('button', { name: 'Card of the regime: World trade rules' }).first().focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'Card of the regime: World trade rules' });
  await expect(card).toContainText('The 166 members');
  // A slip has an unseen button of the library's own beside its dialog, for those who listen.
  await expectAccessible(page, 'region');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

for (const width of [320, 390, 1024, 1440]) {
  test(`the table fits ${width} pixels, in the largest text too`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.addInitScript(() =>
      localStorage.setItem('offtake.settings', '{"textSize":"largest","pace":"instant"}'),
    );
    // Where the table has one column, the minutes lie behind a tab: nobody waits here for what they say.
    const game = await resume(page, kept);
    await expect(game.button('Table the proposal')).toBeEnabled();
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await expectNoSidewaysScroll(page);
    }
    for (const name of ['Dossier', 'Table the proposal']) {
      await game.press(name);
      await expectNoSidewaysScroll(page);
      await page.keyboard.press('Escape');
    }
  });
}
