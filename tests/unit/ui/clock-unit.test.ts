import { expect, test } from 'vitest';
import { parseAsk } from '#wire/index.ts';
import { clockUnit } from '../../../src/ui/classroom/facilitator/clock-unit.ts';

test('over several weeks time is given in hours: two minutes more would be nobody’s help', () => {
  expect(clockUnit('minutes-60').more * clockUnit('minutes-60').seconds).toBe(120);
  expect(clockUnit('weeks').more * clockUnit('weeks').seconds).toBe(86_400);
});

test('no length is offered that the server would refuse', () => {
  for (const shape of ['minutes-180', 'weeks'] as const) {
    const { seconds, changes, lastCalls, least, most } = clockUnit(shape);
    for (const length of [...changes, ...lastCalls, least, most]) {
      const ask = { type: 'clock', id: 'abcdefghijkl', action: 'add', seconds: length * seconds };
      expect(parseAsk(ask), `${length} in ${shape}`).toBeDefined();
    }
    const tooLong = { type: 'clock', id: 'abcdefghijkl', action: 'add', seconds: 604_801 };
    expect(parseAsk(tooLong)).toBeUndefined();
  }
});
