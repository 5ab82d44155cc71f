import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/browser.ts';
import { firstTable, Game, lobito, settle } from './support/game.ts';
import { corridorGame, playedTo, resume } from './support/kept-games.ts';

/** What the draft is worth, as its ruler says. */
const worth = (game: Game) =>
  game.page.getByRole('region', { name: 'Your draft' }).getByRole('group', { name: 'Worth to you' });

test.describe('the draft', () => {
  let game: Game;
  test.beforeEach(async ({ page }) => {
    await settle(page);
    game = new Game(page);
    await game.sitDown(firstTable);
  });

  test('can be undone and done again, by button and by key', async ({ page }) => {
    const floor = page.getByRole('group', { name: 'Price floor' });
    await expect(worth(game)).toContainText('100');
    await expect(game.button('Undo')).toBeDisabled();
    await game.choose(floor.getByRole('radio', { name: /^70%/ }));
    await game.choose(floor.getByRole('radio', { name: /^60%/ }));
    await expect(worth(game)).toContainText('79');

    await game.press('Undo');
    await expect(worth(game)).toContainText('86');
    await expect(floor.getByRole('radio', { name: /^70%/ })).toBeChecked();
    await floor.getByRole('radio', { name: /^70%/ }).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(worth(game)).toContainText('100');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await game.press('Redo');
    await expect(worth(game)).toContainText('79');
    await expect(game.button('Redo')).toBeDisabled();
  });

  test('opens and closes a line that hangs on another, and says so', async ({ page }) => {
    await expect(page.getByRole('group', { name: 'Money for the plant' })).toBeVisible();
    await game.choose(
      page.getByRole('group', { name: 'Processing at home' }).getByRole('radio', { name: /^10%/ }),
    );
    await expect(page.getByRole('group', { name: 'Money for the plant' })).toBeHidden();
    await expect(page.getByText(/^Closed\. It opens with Processing at home/)).toBeVisible();
  });

  test('holds alternatives, and says when two of them are the same', async ({ page }) => {
    await game.press('Add an alternative');
    await expect(game.button('Table 2 packages')).toBeDisabled();
    await expect(page.getByText('Two of your packages are the same.')).toBeVisible();

    await game.choose(
      page.getByRole('group', { name: 'Form and term' }).getByRole('radio', { name: /^Agreement .* 5 / }),
    );
    await expect(game.button('Table 2 packages')).toBeEnabled();
    await expect(page.getByText('Worth the same to you, within 2 points')).toBeVisible();
    await game.confirm('Table 2 packages');
    await expect(page.getByRole('group', { name: /^Minutes/ })).toContainText('You table proposal 2');
  });
});

test('nothing that cannot be undone happens without being asked, and “not yet” changes nothing', async ({
  page,
}) => {
  const game = await resume(page, playedTo('negotiation', corridorGame));
  await expect(game.heading).toHaveText(/^Round 1/);
  await game.othersHavePassed(3);
  const minutes = page.getByRole('group', { name: /^Minutes/ });
  const said = await minutes.innerText();

  const ask = page.getByRole('alertdialog');
  const irreversible: readonly (readonly [open: string | RegExp, question: string | RegExp])[] = [
    ['Table the proposal', 'Table this package?'],
    [/^Accept/, /^Accept (package \w of )?proposal \d+\?$/],
    ['Reject', /^Reject proposal \d+\?$/],
    ['Walk away', 'Walk away from the talks?'],
  ];
  for (const [open, question] of irreversible) {
    const button = game.button(open).first();
    await button.click();
    await expect(ask.getByRole('heading')).toHaveText(question);
    // The harmless answer lies under the hand; a click beside the question is no answer.
    await expect(game.button('Not yet', ask)).toBeFocused();
    await page.mouse.click(5, 450);
    await expect(ask).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(ask).toBeHidden();
    await expect(button).toBeFocused();
  }
  await game.section('Home');
  await game.button('Consult them').first().click();
  await expect(ask.getByRole('heading')).toHaveText(/^Consult .*\?$/);
  await game.press('Not yet', ask);

  await game.press('Menu');
  await page.getByRole('menuitem', { name: 'Start again' }).click();
  await expect(ask.getByRole('heading')).toHaveText('Start again from the brief?');
  await game.press('Not yet', ask);

  await game.section('Talk');
  await expect.poll(() => minutes.innerText()).toBe(said);
  await expect(game.button('Pass')).toBeEnabled();
});

test('what the instructions forbid cannot be chosen, and the line says why', async ({ page }) => {
  await settle(page);
  const game = new Game(page);
  await game.sitDown(lobito);
  await game.press('Unfold every line');
  const sealed = page
    .getByRole('group', { name: 'Openness and oversight' })
    .getByRole('radio', { name: /^Sealed/ });
  await expect(sealed).toBeEnabled();
  await game.choose(page.getByRole('radio', { name: /^Future metal, pledged/ }));
  await expect(sealed).toBeDisabled();
  await expect(sealed.locator('xpath=ancestor::label')).toContainText(
    /Red line\. No Zambian minister survives/,
  );
});

test('a question is answered, and the answer stands with what is known of them', async ({ page }) => {
  await settle(page);
  const game = new Game(page);
  await game.sitDown(firstTable);
  await game.press('Ask');
  const dialog = page.getByRole('dialog', { name: 'Ask' });
  await game.select(dialog.getByRole('button', { name: /Issue$/ }), 'Form and term');
  await game.press('Ask', dialog);
  await expect(page.getByRole('group', { name: /^Minutes/ })).toContainText(
    'Form and term is number 1 on their list',
  );
  await game.section('Others');
  await expect(page.getByRole('tabpanel')).toContainText(/they answered.*Form and term/);
});

test('news from outside interrupts nobody, says what it changed, and can be put away', async ({ page }) => {
  await settle(page);
  const game = new Game(page);
  await game.sitDown({ ...firstTable, against: 'Boulware' });
  while ((await game.round()) < 4) await game.passRound();
  const news = page.getByRole('region', { name: 'News' });
  await expect(news.getByRole('heading')).toHaveText('A visitor in the lobby');
  await expect(news).toContainText('For your eyes only');
  await expect(news).toContainText('Your walk-away has moved from 54 to 57 points.');

  // On a phone it is one line below the head, until it is unfolded: it hides nothing that it speaks of.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(news.getByText('For your eyes only')).toBeHidden();
  const [line, section] = [await news.boundingBox(), await page.getByRole('tabpanel').boundingBox()];
  expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual(Math.ceil(section?.y ?? 0));
  await game.press(/A visitor in the lobby/, news);
  await expect(news.getByText('Your walk-away has moved from 54 to 57 points.')).toBeVisible();
  await game.press('Noted', news);
  await expect(news).toBeHidden();
});

test.describe('the clock', () => {
  test('runs while the table waits for the player, stops and gives time when asked, and ends the turn', async ({
    page,
  }) => {
    await page.clock.install();
    await settle(page);
    const game = new Game(page);
    await game.sitDown({ ...firstTable, clock: true });
    const timer = page.getByRole('timer', { name: 'Time left' });
    await expect(timer).toBeVisible();
    await freeze(page);
    const left = await secondsOf(timer);
    await page.clock.runFor(10_000);
    expect(await secondsOf(timer)).toBe(left - 10);

    await game.press('Stop the clock');
    await page.clock.runFor(10_000);
    expect(await secondsOf(timer)).toBe(left - 10);
    await game.press('More time');
    expect(await secondsOf(timer)).toBe(left + 50);
    await game.press('Start the clock');

    await page.clock.runFor((left - 10) * 1000);
    await page.clock.runFor(1000);
    await expect(page.getByRole('status')).toContainText('60 seconds left.');
    await page.clock.runFor(60_000);
    await expect(game.heading).toHaveText(/^Round 2/);
    expect(await secondsOf(timer)).toBeGreaterThan(60);
  });

  test('is not there unless it was asked for', async ({ page }) => {
    await settle(page);
    const game = new Game(page);
    await game.sitDown(firstTable);
    await expect(page.getByRole('timer')).toBeHidden();
  });
});

/** Stops the browser's time; from here on it passes only when told. */
async function freeze(page: Page): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
}

async function secondsOf(timer: Locator): Promise<number> {
  const [minutes = '', seconds = ''] = ((await timer.textContent()) ?? '').split(':');
  return 60 * Number(minutes) + Number(seconds);
}
