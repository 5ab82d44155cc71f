import { expect, test } from 'vitest';
import { sensitivityOf, stepClassOf } from '#analysis/debrief/step-class.ts';

test.each([
  [0, 0, 'silent'],
  [2.9, -2.9, 'silent'],
  [-2, 3, 'nice'],
  [2, 40, 'nice'],
  [-3, 0, 'concession'],
  [-10, 5, 'concession'],
  [-3, -1, 'unfortunate'],
  [0, -3, 'unfortunate'],
  [3, 0, 'selfish'],
  [2, -3, 'selfish'],
  [10, -5, 'selfish'],
  [3, 1, 'fortunate'],
] as const)('%d for oneself and %d for the other is %s', (self, other, name) => {
  expect(stepClassOf(self, other)).toBe(name);
});

test('sensitivity sets positive steps against the others', () => {
  const none = { silent: 0, nice: 0, concession: 0, unfortunate: 0, selfish: 0, fortunate: 0 };
  expect(sensitivityOf({ ...none, nice: 2, concession: 3, fortunate: 1, silent: 2, selfish: 1 })).toBe(2);
  expect(sensitivityOf({ ...none, concession: 3 })).toBeUndefined();
});
