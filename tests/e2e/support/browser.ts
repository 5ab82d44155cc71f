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

/**
 * The screen holds a language of longer words: with every vowel doubled, which makes English about as long as Finnish or
 * German, nothing scrolls sideways and no control cuts its words off. The words are put back as they were.
 */
export async function expectRoomForLongWords(page: Page): Promise<void> {
  await untilDrawn(page);
  expect(await page.evaluate(faultsOfLongWords)).toEqual([]);
}

/** Runs in the page. */
function faultsOfLongWords(): readonly string[] {
  const texts: [Text, string][] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && node.parentElement?.closest('script, style') === null)
      texts.push([node, node.data]);
  for (const [text, words] of texts) text.data = words.replace(/[aeiouy]/gi, '$&$&');

  const faults: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} px wide in ${clientWidth}`);
  for (const control of document.querySelectorAll(
    'button, [role=tab], [role=radio], label, h1, h2, h3, dt, dd',
  )) {
    const isCut = ['hidden', 'clip'].includes(getComputedStyle(control).overflowX);
    if (isCut && control.clientWidth > 1 && control.scrollWidth > control.clientWidth + 1)
      faults.push(`cut off: ${control.tagName} “${control.textContent}”`);
  }
  for (const [text, words] of texts) text.data = words;
  return faults;
}
