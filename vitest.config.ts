import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Everything that runs without a browser. End-to-end tests are Playwright's, in tests/e2e. */
export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'node',
    // Properties play whole games by the hundred; a busy machine may take its time.
    testTimeout: 60_000,
    // What is set up before may be a database.
    hookTimeout: 60_000,
    setupFiles: ['tests/support/fixed-seed.ts'],
    reporters: ['default'],
    coverage: { provider: 'v8', include: ['src/**/*.{ts,tsx}'], reporter: ['text', 'html'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          // One worker loads the floors once for many files: they keep nothing that a test could change, and clocks are put back.
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/guards/**', 'tests/e2e/**', 'tests/bench/**', 'tests/server/**'],
        },
      },
      {
        extends: true,
        // Real servers on a machine that may be busy with something else: one second try, which the report names. Only what hangs takes so long.
        test: {
          name: 'servers',
          testTimeout: 180_000,
          include: ['tests/server/**/*.test.ts'],
          setupFiles: ['tests/support/second-try.ts'],
          retry: 1,
        },
      },
      {
        extends: true,
        // Guards start compilers and linters on deliberate sins, so they may take their time.
        test: { name: 'guards', include: ['tests/guards/**/*.test.ts'], testTimeout: 120_000 },
      },
    ],
  },
});
