import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

/**
 * The browser as every end-to-end test sees it: any error on the page, any request to another origin, and anything
 * that the content security policy stops, fails the test that caused it.
 */
export const test = base.extend<{ readonly page: Page }>({
  // Whatever can be pressed can be pressed soon: a test that waits longer has found a fault.
  actionTimeout: 10_000,
  page: async ({ page, baseURL }, hand) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(`error on the page: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        faults.push(`console ${message.type()}: ${message.text()}`);
    });
    page.on('request', (request) => {
      const isOwn = request.url().startsWith(`${baseURL}/`) || /^(data|blob):/.test(request.url());
      if (!isOwn) faults.push(`request to another origin: ${request.url()}`);
    });
    await hand(page);
    expect(faults.filter((fault) => !isKnown(fault))).toEqual([]);
  },
});

/** What a browser says of itself without a graphics card, and where a test has cut the line. */
const isKnown = (fault: string) =>
  /GPU stall due to ReadPixels|Automatic fallback to software WebGL|net::ERR_INTERNET_DISCONNECTED/.test(
    fault,
  );

export { expect };

/** What is heavy to draw comes right after what answers a press: a page is looked at once nothing more is being drawn. */
async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestIdleCallback(() => requestAnimationFrame(() => resolve()), { timeout: 2000 });
      }),
  );
}

/** No fault that axe can see, at WCAG 2.2 level AA. `except` names rules that are wrong here; say why. */
export async function expectAccessible(page: Page, ...except: readonly string[]): Promise<void> {
  await untilDrawn(page);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page })
    .withTags(tags)
    .disableRules([...except])
    .analyze();
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary}`),
  );
  expect(faults).toEqual([]);
}

/** Nothing is wider than the window: a phone never scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await untilDrawn(page);
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(content).toBeLessThanOrEqual(window);
}
