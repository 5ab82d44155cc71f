import { expect, test } from 'vitest';
import type { CockpitTable } from '#client/index.ts';
import { spreadable } from '../../../src/ui/classroom/facilitator/spread.tsx';

type Table = Pick<CockpitTable, 'seats' | 'observers'>;
/** How many sit for each party, and how many look on. */
const table = (parties: readonly number[], observers = 0): Table => {
  const people = (count: number) => Array.from({ length: count }, () => ({}));
  return {
    seats: parties.map((count, party) => ({ party, people: people(count) })),
    observers: people(observers),
  } as unknown as Table;
};

test('as many can be given a chair as are beside others, and as there are chairs', () => {
  expect(spreadable([table([2, 1]), table([0, 0])])).toBe(1);
  expect(spreadable([table([2, 2], 1), table([0, 0])])).toBe(2);
  expect(spreadable([table([1, 0])])).toBe(0);
  expect(spreadable([table([2, 2], 3)])).toBe(0);
});
