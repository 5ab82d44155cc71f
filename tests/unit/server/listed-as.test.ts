import { expect, test } from 'vitest';
import type { Member } from '#server/classroom/class-state.ts';
import { listedAs } from '#server/classroom/listed-as.ts';

const place = { kind: 'seat', table: 6, seat: 'us-chief' } as const;
const member = (id: string, name: string, arrived: boolean, at?: typeof place): Member => ({
  ...{ id, name, arrived, language: 'en', left: [], enrolled: !arrived, token: 1 },
  place: at,
});

test('who types the code under a name of the list is found beside the one whose place is kept', () => {
  const listed = member('p1', 'Farid Haddad', false, place);
  expect(listedAs([listed, member('p9', 'farid haddad (2)', true)])).toEqual(new Map([['p9', 'p1']]));
});

test('so is who types it in letters that look the same', () => {
  const listed = member('p1', 'Ilya Popov', false, place);
  const came = member('p9', 'Il\u0443\u0430 \u0420opov (2)', true);
  expect(listedAs([listed, came])).toEqual(new Map([['p9', 'p1']]));
});

test('nobody is taken for somebody who is here, has no place, or has another name', () => {
  const came = member('p9', 'Farid Haddad (2)', true);
  expect(listedAs([member('p1', 'Farid Haddad', true, place), came]).size).toBe(0);
  expect(listedAs([member('p1', 'Farid Haddad', false), came]).size).toBe(0);
  expect(listedAs([member('p1', 'Farida Haddad', false, place), came]).size).toBe(0);
  expect(listedAs([member('p1', 'Farid Haddad', false, place), { ...came, arrived: false }]).size).toBe(0);
});
