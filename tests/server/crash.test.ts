import { expect, test } from 'vitest';
import { runCrashes } from '../crash/run-crashes.ts';
import { faultsIn, tell } from '../support/check-log.ts';

test('a server that is killed again and again loses no move that it acknowledged, and does none twice', async () => {
  const plan = { kills: 6, sitting: 6, tables: 6, seed: 'short', lives: [50, 300] } as const;
  const report = await runCrashes(plan);
  expect([faultsIn(report), tell(report)]).toEqual([0, expect.any(String)]);
  expect(report.acknowledged).toBeGreaterThan(report.kills);
  // Not only talk: what moves a game on was among it.
  expect(report.moves.get('ready')).toBeGreaterThan(0);
});
