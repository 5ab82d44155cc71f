import { expect, test } from './support/browser.ts';
import { firstTable, Game, lobito, settle } from './support/game.ts';
import { corridorGame, gameKey, playedTo } from './support/kept-games.ts';

/** Everything that lies on the table and stands in the minutes, as it reads once nothing more comes. */
async function readTable(game: Game): Promise<readonly string[]> {
  let last: readonly string[] = [];
  await expect(async () => {
    const before = last;
    last = await readNow(game);
    expect(last).toEqual(before);
  }).toPass({ intervals: [300] });
  return last;
}

/** Whether the others are ready before the player is, the seed does not say: that depends on how long the player reads. */
const inSeedsHands = (parts: readonly string[]) =>
  parts.map((part) =>
    part
      .split('\n')
      .filter((line) => !/ (is|are) ready\.$/.test(line.trim()))
      .join('\n'),
  );

async function readNow({ page, heading }: Game): Promise<readonly string[]> {
  const parts = [
    heading,
    page.getByRole('list', { name: 'Delegations' }),
    page.getByRole('region', { name: 'On the table' }),
    page.getByRole('region', { name: 'Your draft' }),
    page.getByRole('group', { name: /^Minutes/ }),
  ];
  return Promise.all(parts.map((part) => part.innerText()));
}

test('a game is taken up where it was left: the round, the papers, the minutes and one’s own plan', async ({
  page,
}) => {
  await settle(page);
  const game = new Game(page);
  await game.sitDown(lobito);
  await game.passRound();
  await game.confirm('Table the proposal');
  await game.othersHavePassed(3);
  await expect(page.getByRole('article', { name: /^Your proposal/ })).toBeVisible();
  const before = await readTable(game);

  await page.reload();
  await expect(page.getByRole('button', { name: /^Resume/ })).toContainText(lobito.title);
  await game.press(/^Resume/);
  await expect(game.heading).toHaveText(/^Round 2/);
  await game.othersHavePassed(3);
  expect(await readTable(game)).toEqual(before);

  await game.passRound();
  await expect(game.heading).toHaveText(/^Round 3/);
});

test('a game that is played in a second window is kept there, and the first window says so', async ({
  page,
}) => {
  await settle(page);
  const game = new Game(page);
  await game.sitDown(firstTable);
  const second = new Game(await page.context().newPage());
  await second.open();
  await second.press(/^Resume/);
  await second.passRound();
  await expect(page.getByText('A game goes on in another window').last()).toBeVisible();
  await second.page.close();

  await game.press('Menu');
  await page.getByRole('menuitem', { name: 'Leave the table' }).click();
  await game.press(/^Resume/);
  await expect(game.heading).toHaveText(/^Round 2/);
});

test('a game that is left waits on the title', async ({ page }) => {
  await settle(page);
  const game = new Game(page);
  await game.sitDown(firstTable);
  await game.press('Menu');
  await page.getByRole('menuitem', { name: 'Leave the table' }).click();
  await expect(game.heading).toHaveText('Offtake');
  await game.press(/^Resume/);
  await expect(game.heading).toHaveText(/^Round 1/);
});

test('the back button leads to the screen before, and out of a game to the title, where it waits', async ({
  page,
}) => {
  await settle(page);
  const game = new Game(page);
  await game.open();
  await game.toLibrary();
  await game.toSetup(firstTable);
  await page.goBack();
  await expect(game.heading).toHaveText('The cases');
  await game.toSetup(firstTable);
  await game.toBrief(firstTable);
  await page.goBack();
  await expect(game.heading).toHaveText('Offtake');
  await game.press(/^Resume/);
  await expect(game.heading).toHaveText(/delegation$/);
});

test('the back button closes the sheet that lies uppermost, and leaves the game only without one', async ({
  page,
}) => {
  await settle(page);
  const game = new Game(page);
  await game.sitDown(firstTable);
  await game.press('Dossier');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(game.heading).toHaveText(/^Round 1/);
  await game.press('Walk away');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(game.heading).toHaveText(/^Round 1/);
  await page.goBack();
  await expect(game.heading).toHaveText('Offtake');
});

test('a remark for beginners that was put away stays away, until the settings bring it back', async ({
  page,
}) => {
  await settle(page);
  const game = new Game(page);
  await game.sitDown(firstTable);
  const first = page.getByText('Your sheet', { exact: true });
  await expect(first).toBeVisible();
  await game.press('Got it');
  await expect(first).toBeHidden();
  await page.reload();
  await game.press(/^Resume/);
  await expect(game.heading).toHaveText(/^Round 1/);
  await expect(page.getByText('Your walk-away', { exact: true })).toBeVisible();
  await expect(first).toBeHidden();
  await game.press('Settings');
  await game.press('Show the remarks for beginners again');
  await game.press('Close', page.getByRole('dialog'));
  await expect(first).toBeVisible();
});

test('the line may break in the middle of a game', async ({ page, context }) => {
  await settle(page);
  const game = new Game(page);
  await game.sitDown(firstTable);
  await context.setOffline(true);
  await game.confirm('Walk away');
  // What had not been fetched yet comes when the line is up again.
  await context.setOffline(false);
  await expect(game.heading).toHaveText('No agreement');
  await game.toDebrief('See the debrief');
});

test('a screen whose style sheet did not come when it was fetched ahead has it when it is opened', async ({
  page,
}) => {
  await settle(page);
  let isBroken = true;
  let broken = 0;
  await page.route(/debrief-screen-.*\.css$/, (route) => {
    if (!isBroken) return route.continue();
    broken++;
    return route.abort('internetdisconnected');
  });
  const game = new Game(page);
  await game.sitDown(firstTable);
  await game.confirm('Walk away');
  await expect(game.heading).toHaveText('No agreement');
  await expect.poll(() => broken).toBeGreaterThan(0);
  isBroken = false;
  await game.toDebrief('See the debrief');
  await expect(page.locator('.debrief__cover')).toHaveCSS('display', 'grid');
});

test('the same seed begins the same game again', async ({ page }) => {
  await settle(page);
  const game = new Game(page);
  await game.sitDown(lobito);
  await game.othersHavePassed(3);
  const before = inSeedsHands(await readTable(game));
  await game.passRound();

  await game.press('Menu');
  await page.getByRole('menuitem', { name: 'Start again' }).click();
  await game.press('Start again', page.getByRole('alertdialog'));
  await expect(game.heading).toHaveText(/delegation$/);
  await game.toPlanning();
  await game.toTable();
  await game.othersHavePassed(3);
  expect(inSeedsHands(await readTable(game))).toEqual(before);
});

test('a kept game that cannot be read does no harm, and says so', async ({ page }) => {
  const sound = playedTo('negotiation', corridorGame).text;
  const broken = [
    'lithium',
    sound.replace('"format": 1', '"format": 99'),
    sound.replace('"lobito-corridor"', '"eldorado"'),
    // Another version of the case.
    sound.replace(/"digest": "\w{8}/, '"digest": "00000000'),
    // A move that nobody may make.
    sound.replace('"type": "ready"', '"type": "sign"'),
    // Nobody sits in any chair.
    sound.replace(/"players": \{[^}]*(\}[^}]*)*\}\s*\}/, '"players": {}'),
  ];
  await settle(page);
  const game = new Game(page);
  const resume = page.getByRole('button', { name: /^Resume/ });
  await game.open();
  for (const text of broken) {
    expect(text).not.toBe(sound);
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [gameKey, text] as const);
    await page.reload();
    // Whether it can be read may be known at once, or only when it is opened.
    const regret = page.getByText('The kept game cannot be read any more.').first();
    await expect(resume.or(regret).first()).toBeVisible();
    if (!(await regret.isVisible())) await resume.click({ timeout: 5000 }).catch(() => undefined);
    await expect(regret).toBeVisible();
    await expect(resume).toBeHidden();
  }
  await game.toLibrary();
  await game.toSetup(firstTable);
  await game.toBrief(firstTable);
  await expect
    .poll(() => page.evaluate((key) => localStorage.getItem(key), gameKey))
    .toContain('first-table');
});

test('settings that make no sense are the usual ones', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('offtake.settings', '{"theme":"neon","textSize":9,"language":"<b>","__proto__":{}}'),
  );
  const game = new Game(page);
  await game.open();
  await game.press(/^Settings/);
  await expect(
    page.getByRole('radiogroup', { name: 'Light' }).getByRole('radio', { name: 'As the system' }),
  ).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('without storage the game still plays, and says once that it cannot be kept', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('Storage is forbidden here.', 'SecurityError');
      },
    }),
  );
  // A slip lies there for a few seconds, and this takes as long as it takes: each is noted when it comes.
  const slips: string[] = [];
  await page.exposeFunction('noteSlip', (text: string) => slips.push(text));
  await page.addInitScript(() =>
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof Element && node.matches('.slip'))
            void (Reflect.get(globalThis, 'noteSlip') as (text: string) => unknown)(node.textContent);
    }).observe(document, { childList: true, subtree: true }),
  );
  const game = new Game(page);
  await game.open();
  await game.press(/^Settings/);
  await game.choose(page.getByRole('radio', { name: 'At once' }));
  await game.press('Close');
  await game.toLibrary();
  await game.toSetup(firstTable);
  await game.toBrief(firstTable);
  await game.toPlanning();
  await game.toTable();
  await game.passRound();
  await expect(game.heading).toHaveText(/^Round 2/);
  expect(slips.filter((text) => text.startsWith('This browser has no room to keep the game'))).toHaveLength(
    1,
  );
});
