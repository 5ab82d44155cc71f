import { expect, test } from 'vitest';
import { desertedSeats } from '../../../src/ui/classroom/facilitator/cover-all.tsx';

test('seats whose people are away are found over all tables, and no other alarm is taken for one', () => {
  const since = 0;
  expect(
    desertedSeats([
      {
        table: 1,
        alarms: [
          { kind: 'dropped', seat: 'zambia-chief', since },
          { kind: 'quiet', seat: undefined, since },
        ],
      },
      { table: 2, alarms: [{ kind: 'below-own-walk-away', seat: 'eu-chief', since }] },
      { table: 3, alarms: [{ kind: 'dropped', seat: 'us-chief', since }] },
    ]),
  ).toEqual([
    { table: 1, seat: 'zambia-chief' },
    { table: 3, seat: 'us-chief' },
  ]);
});
