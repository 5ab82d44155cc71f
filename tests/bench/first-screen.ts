import type { Page } from '@playwright/test';
import { median, type Figure } from './figure.ts';
import { inSlowBrowser } from './slow-browser.ts';

const runs = 5;

interface Usable {
  /** Milliseconds from the request to the first painted frame in which a control can be used. */
  readonly at: number;
  /** Bytes of script that had arrived by then, as sent. */
  readonly scriptBytes: number;
}

/** How long until somebody can do something? */
export async function measureFirstScreen(address: string): Promise<readonly Figure[]> {
  const measured: Usable[] = [];
  for (let run = 0; run < runs; run++)
    measured.push(await inSlowBrowser((page) => firstScreen(page, address)));
  return [
    {
      what: 'First screen usable',
      value: median(measured.map(({ at }) => at)),
      unit: 'ms',
      promised: { atMost: 1500 },
      how: `median of ${runs} visits with nothing cached: the first frame after a control can be used`,
    },
    {
      what: 'Script fetched by then',
      value: median(measured.map(({ scriptBytes }) => scriptBytes)) / 1000,
      unit: 'kB',
      promised: { atMost: 260 },
      how: 'as sent, compressed with brotli',
    },
  ];
}

async function firstScreen(page: Page, address: string): Promise<Usable> {
  await page.addInitScript(() => {
    const state = window as unknown as { usableAt?: number };
    const look = () => {
      const control = document.querySelector('main button:not([disabled]), main a[href]');
      if (control === null || state.usableAt !== undefined) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => (state.usableAt = performance.now()), 0));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true, attributes: true });
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(
    () => (window as unknown as { usableAt?: number }).usableAt !== undefined,
    undefined,
    {
      polling: 50,
      timeout: 60_000,
    },
  );
  return page.evaluate(() => {
    const at = (window as unknown as { usableAt: number }).usableAt;
    const fetched = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const scripts = fetched.filter(
      ({ name, responseEnd }) => /\.js(\?|$)/.test(name) && responseEnd > 0 && responseEnd <= at,
    );
    return { at, scriptBytes: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) };
  });
}
