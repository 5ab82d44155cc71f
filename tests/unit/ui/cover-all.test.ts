import { expect, test } from 'vitest';
import type { AlarmedTable } from '../../../src/ui/classroom/facilitator/aside.ts';
import { desertedSeats } from '../../../src/ui/classroom/facilitator/cover-all.tsx';

const since = 0;
const tables: readonly AlarmedTable[] = [
  {
    table: 1,
    alarms: [
      { kind: 'dropped', seat: 'zambia-chief', since },
      { kind: 'quiet', seat: undefined, since },
    ],
  },
  { table: 2, alarms: [{ kind: 'below-own-walk-away', seat: 'eu-chief', since }] },
  { table: 3, alarms: [{ kind: 'dropped', seat: 'us-chief', since }] },
];

test('seats whose people are away are found over all tables, and no other alarm is taken for one', () => {
  expect(desertedSeats(tables, { open: ({ alarms }) => alarms })).toEqual([
    { table: 1, seat: 'zambia-chief' },
    { table: 3, seat: 'us-chief' },
  ]);
});

test('a seat whose alarm a facilitator has put aside is left as it is', () => {
  const open = ({ table, alarms }: AlarmedTable) => (table === 1 ? [] : alarms);
  expect(desertedSeats(tables, { open })).toEqual([{ table: 3, seat: 'us-chief' }]);
});
