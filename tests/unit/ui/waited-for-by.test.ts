import { expect, test } from 'vitest';
import type { SeatFacts } from '#client/index.ts';
import { waitedForBy } from '../../../src/ui/classroom/waited-for-by.ts';

const seat = (id: string, name?: string, program?: string): SeatFacts => ({
  ...{ seat: id, program, covered: false, reading: false },
  people: name === undefined ? [] : [{ id: name, name, connected: true }],
});
const chairs = [
  { id: 'north', party: 0, role: 'chief' },
  { id: 'north-aide', party: 0, role: 'member' },
  { id: 'south', party: 1, role: 'chief' },
  { id: 'east', party: 2, role: 'chief' },
] as const;
const seats = [
  seat('north', 'Ada'),
  seat('north-aide', 'Bo'),
  seat('south', 'Cy'),
  seat('east', undefined, 'logroller'),
];
const wait = (change: Partial<Parameters<typeof waitedForBy>[0]> = {}) =>
  waitedForBy({
    view: { phase: 'briefing', party: 0, ready: [false, false, false] },
    ownSeat: 'north-aide',
    chairs,
    seats,
    held: [],
    team: { opened: ['north-aide'] },
    ...change,
  });
const names = (people: readonly { readonly name: string }[] = []) => people.map(({ name }) => name);

test('a delegation knows who of it has not opened the dossier, and who goes on for it', () => {
  expect([names(wait()?.unopened), names(wait()?.deciders), wait()?.parties]).toEqual([['Ada'], ['Ada'], []]);
  const chief = wait({ ownSeat: 'north', team: { opened: ['north'] } });
  expect([names(chief?.unopened), names(chief?.deciders)]).toEqual([['Bo'], []]);
  expect(wait({ team: { opened: ['north', 'north-aide'] } })?.unopened).toEqual([]);
});

test('who is ready knows for which parties the table waits, and waits for no program', () => {
  const view = { phase: 'preparation', party: 0, ready: [true, false, false] } as const;
  expect(wait({ view })).toMatchObject({ deciders: [], parties: [1] });
  // Held until the talks open is as good as ready.
  const before = { ...view, ready: [false, false, false] };
  expect(wait({ view: before, held: ['north', 'south'] })).toMatchObject({ deciders: [], parties: [] });
});

test('nobody is waited for once the table talks', () => {
  expect(wait({ view: { phase: 'negotiation', party: 0, ready: [false, false, false] } })).toBeUndefined();
});
