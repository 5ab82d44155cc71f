import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './.ci/chromium.ts';
import { facilitatorSecret } from './tests/e2e/support/facilitator-secret.ts';

/** The built product in a real Chromium. Build first: `npm run build`, or let `npm test` do everything. */
const port = Number(process.env['OFFTAKE_TEST_PORT'] ?? 24173);
const executablePath = findChromium();

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Long enough for a laptop that does other things as well; only what fails takes so long.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // One second try: the report calls what needed it flaky.
  retries: 1,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    trace: 'retain-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { args: chromiumArguments, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium', viewport: { width: 1440, height: 900 } } }],
  webServer: {
    command: `node src/server/main.ts --port ${port} --host 127.0.0.1 --data ${join(tmpdir(), `offtake-e2e-${port}`)}`,
    env: { OFFTAKE_SECRET: facilitatorSecret },
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
    timeout: 20_000,
  },
});
