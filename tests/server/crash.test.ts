import { expect, test } from 'vitest';
import { runCrashes } from '../crash/run-crashes.ts';

test('a server that is killed again and again loses nothing that it acknowledged, and does nothing twice', async () => {
  const report = await runCrashes({ kills: 5, tables: 6, seed: 'short', lives: [50, 300] });
  expect(report.acknowledged).toBeGreaterThan(report.kills);
  expect(report).toMatchObject({ missing: [], duplicates: [], diverged: [], gaps: 0 });
});
