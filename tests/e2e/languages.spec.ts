import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import { expect, test } from './support/browser.ts';
import { firstTable } from './support/game.ts';

/*
 * English in disguise: every sentence of ours stands in brackets, so that whatever stands outside them was written in
 * the code. Only builds for those who develop offer it, so this runs against such a server.
 */

let server: ViteDevServer | undefined;
const cacheDir = mkdtempSync(join(tmpdir(), 'offtake-'));

test.beforeAll(async () => {
  server = await createServer({ cacheDir, logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
  await server.listen();
});
test.afterAll(async () => {
  await server?.close();
  rmSync(cacheDir, { recursive: true, force: true });
});
test.use({ baseURL: async ({}, hand) => hand(server?.resolvedUrls?.local[0]?.replace(/\/$/, '')) });

/** Text and names on the page that no language file says: letters outside brackets, and not from the case. */
function textOfTheCode(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const said: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.parentElement?.closest('script, style, svg') === null) said.push(node.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder']) said.push(element.getAttribute(name) ?? '');
    return said.filter((text) => /\p{L}{3}/u.test(text) && !/[⟦⟧]/.test(text));
  });
}

test('no sentence on the way to the table is written in the code', async ({ page }) => {
  test.slow();
  await page.goto('/?lang=en-XA');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^⟦Öffťáké|^⟦/);
  expect(await textOfTheCode(page)).toEqual([]);
  console.log(firstTable);
});
