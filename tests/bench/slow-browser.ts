import { chromium, type Page } from '@playwright/test';
import { chromiumArguments, ensureChromium } from '../../.ci/chromium.ts';

/** A modest laptop on a poor connection: a quarter of this machine's speed, 1.6 Mbit/s down, 150 ms away. */
export const slowness = { processor: 4, downMegabits: 1.6, upMegabits: 0.75, latencyMilliseconds: 150 };

const bytesPerSecond = (megabits: number) => (megabits * 1_000_000) / 8;

/** Opens a fresh browser with nothing cached, slows it down, and hands over its page. */
export async function inSlowBrowser<Value>(work: (page: Page) => Promise<Value>): Promise<Value> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness.processor });
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: slowness.latencyMilliseconds,
      downloadThroughput: bytesPerSecond(slowness.downMegabits),
      uploadThroughput: bytesPerSecond(slowness.upMegabits),
    });
    return await work(page);
  } finally {
    await browser.close();
  }
}
