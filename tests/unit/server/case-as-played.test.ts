import { expect, test } from 'vitest';
import { ok } from '#kernel/result.ts';
import { caseOf } from '#server/classroom/case-as-played.ts';
import type { Row } from '#server/store/store.ts';
import { began, own, rowsOf } from '../../support/session-file.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';

const before = shippedCase('first-table');
/** The same case after somebody has worked on it. */
const changed = { ...before, scenario: { ...before.scenario, digest: 'changed' } };
const store = {
  keep: (name: string) =>
    Promise.resolve(ok(name === `case:${before.scenario.digest}` ? JSON.stringify(before) : '')),
};
const logOf = (...streams: readonly (readonly object[])[]): readonly Row[] =>
  rowsOf(...streams).map(({ entry, ...row }) => ({
    ...row,
    commandId: undefined,
    payload: JSON.stringify(entry),
  }));

const locks = { k: 'locks', locks: ['offers'] };
test.each<[string, readonly Row[]]>([
  ['that begins with its beginning', logOf(own, [began])],
  ['that was locked before it began', logOf(own, [locks, began])],
  ['beside one that has not begun', logOf(own, [locks], [locks, began])],
])('a class is played on with the case that it began with, by the log of a table %s', async (_, rows) => {
  const found = await caseOf(rows, store, () => changed);
  expect(found?.scenario.digest).toBe(before.scenario.digest);
});

test('a class that has not begun is played with the case as it is now', async () => {
  const found = await caseOf(logOf(own, [locks]), store, () => changed);
  expect(found?.scenario.digest).toBe('changed');
});
