/** Is everybody at the table, once, with a chief? */
import type { Names } from '../names.ts';
import { fault } from '../problem/problem.ts';
import type { Fault } from '../problem/problem.ts';
import type { ScenarioSource } from '../source.ts';
import { checkCondition, checkEveryParty, checkKnown, checkKnownKey, checkOnce } from './names.ts';

export function checkTableParties(source: ScenarioSource, names: Names): readonly Fault[] {
  const { parties, seats, mandates } = source;
  const everyone = [...names.parties.keys()];
  return [
    ...checkOnce(
      'party',
      parties.map(({ id }) => id),
      (index) => ['parties', index, 'id'],
    ),
    ...checkEveryParty(Object.keys(mandates), everyone, 'mandates', ['mandates']),
    ...Object.keys(mandates).flatMap((id) => checkKnownKey('party', id, names.parties, ['mandates', id])),
    ...(seats === undefined ? [] : [...checkSeats(seats, names), ...checkReserved(source, names)]),
  ];
}

/** Only who sits beside the chief can be asked, and only for people of its own party. */
function checkReserved({ seats = [], constituencies }: ScenarioSource, names: Names): readonly Fault[] {
  return seats.flatMap(({ id, party, role, reserved }, index) => {
    if (reserved === undefined) return [];
    const at = ['seats', index, 'reserved'] as const;
    const own = constituencies.find((one) => one.id === reserved.speaksFor);
    const isOwn = own === undefined || own.party === party;
    return [
      ...checkKnown('constituency', reserved.speaksFor, names.constituencies, [...at, 'speaksFor']),
      ...reserved.when.flatMap((condition, place) =>
        checkCondition(condition, names, [...at, 'when', place]),
      ),
      ...(isOwn && role === 'member' ? [] : [fault('SEAT_RESERVED', at, { id })]),
    ];
  });
}

function checkSeats(seats: NonNullable<ScenarioSource['seats']>, names: Names): readonly Fault[] {
  return [
    ...checkOnce(
      'seat',
      seats.map(({ id }) => id),
      (index) => ['seats', index, 'id'],
    ),
    ...seats.flatMap(({ party }, index) =>
      checkKnown('party', party, names.parties, ['seats', index, 'party']),
    ),
    ...[...names.parties.keys()].flatMap((party) => {
      const chiefs = seats.filter((seat) => seat.party === party && seat.role === 'chief').length;
      return chiefs === 1 ? [] : [fault('SEAT_CHIEFS', ['seats'], { party, count: chiefs })];
    }),
  ];
}
