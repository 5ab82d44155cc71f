import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/browser.ts';

/** Every screen before the talks, in order: how to get there from the one before, and how it is known. */
const steps: readonly { readonly name: string; readonly go: (page: Page) => Promise<void> }[] = [
  {
    name: 'title',
    go: async (page) => {
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1, name: 'Offtake' })).toBeVisible();
    },
  },
  {
    name: 'library',
    go: async (page) => {
      await page.getByRole('button', { name: /^Play/ }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'The cases' })).toBeFocused();
    },
  },
  {
    name: 'setup',
    go: async (page) => {
      await page.getByRole('button', { name: 'Open the case: The Lobito corridor' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'The Lobito corridor' })).toBeFocused();
    },
  },
  {
    name: 'brief',
    go: async (page) => {
      await page.getByRole('button', { name: 'Open the brief' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'The Zambian delegation' })).toBeFocused();
    },
  },
  {
    name: 'planning',
    go: async (page) => {
      await page.getByRole('button', { name: 'Go on to the planning sheet' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Planning sheet' })).toBeFocused();
      await page.getByRole('button', { name: 'Write a first offer' }).click();
    },
  },
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no screen before the talks has a fault that axe can see, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const step of steps) {
      await step.go(page);
      await expectAccessible(page);
    }
  });
}

for (const width of [320, 390, 1024, 1440]) {
  test(`every screen before the talks fits ${width} pixels, in the largest text too`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.addInitScript(() => localStorage.setItem('offtake.settings', '{"textSize":"largest"}'));
    for (const step of steps) {
      await step.go(page);
      await expectNoSidewaysScroll(page);
    }
  });
}

test('every folio of the dossier opens, by the arrow keys alone', async ({ page }) => {
  for (const step of steps.slice(0, 4)) await step.go(page);
  const tabs = page.getByRole('tab');
  await tabs.first().focus();
  for (let index = 0; index < (await tabs.count()); index++) {
    await expect(tabs.nth(index)).toBeFocused();
    await expect(page.getByRole('tabpanel').getByRole('heading', { level: 2 })).toHaveText(
      ((await tabs.nth(index).textContent()) ?? '').replace(/\d+$/, ''),
    );
    await expectAccessible(page);
    await page.keyboard.press('ArrowDown');
  }
});

test('an issue is moved by the keyboard, keeps the focus, and says where it went', async ({ page }) => {
  for (const step of steps) await step.go(page);
  const down = page.getByRole('button', { name: 'Move The money down' });
  await down.focus();
  await page.keyboard.press('Enter');
  await expect(down).toBeFocused();
  await expect(page.locator('[role=status]')).toContainText('The money is now number 2 of');
});

test('the same choices are there again after a reload: settings and a game', async ({ page }) => {
  for (const step of steps.slice(0, 4)) await step.go(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByText('Night', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night');
  await page.getByRole('button', { name: /^Resume/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The Zambian delegation' })).toBeVisible();
});
