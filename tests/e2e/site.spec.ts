import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/browser.ts';

test.describe('the first screen', () => {
  test('comes up whole, from this server alone', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveTitle('Offtake');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('button').first()).toBeEnabled();
  });

  test('is usable before Phaser has arrived', async ({ page }) => {
    // A connection on which Phaser never comes.
    await page.route(/phaser.*\.js$/, () => undefined);
    await page.goto('/');
    await expect(page.getByRole('button').first()).toBeEnabled();
  });

  test('has no fault that axe can see, by day and by night', async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
    }
  });

  for (const width of [390, 1024, 1440]) {
    test(`fits ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoSidewaysScroll(page);
    });
  }
});

test.describe('what the server sends', () => {
  test('is compressed, and kept for ever where its name carries a hash', async ({ page, request }) => {
    await page.goto('/');
    const script = await page.locator('script[type=module][src]').first().getAttribute('src');
    const answer = await request.get(script ?? '', { headers: { 'Accept-Encoding': 'br' } });
    expect(answer.headers()['content-encoding']).toBe('br');
    expect(answer.headers()['cache-control']).toContain('immutable');
  });
});
