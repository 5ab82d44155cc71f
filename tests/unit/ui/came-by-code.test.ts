import { expect, test } from 'vitest';
import { cameByCode } from '../../../src/ui/classroom/facilitator/came-by-code.tsx';

const place = { kind: 'seat', table: 6, seat: 'us-chief' } as const;
const person = (id: string, name: string, arrived: boolean, at?: typeof place) => ({
  ...{ id, name, arrived },
  place: at,
});

test('who types the code under a name of the list is found beside the one whose place is kept', () => {
  const listed = person('p1', 'Farid Haddad', false, place);
  const came = person('p9', 'farid haddad (2)', true);
  expect(cameByCode([listed, came])).toEqual([{ came, listed }]);
});

test('nobody is taken for somebody who is here, has no place, or has another name', () => {
  const came = person('p9', 'Farid Haddad (2)', true);
  expect(cameByCode([person('p1', 'Farid Haddad', true, place), came])).toEqual([]);
  expect(cameByCode([person('p1', 'Farid Haddad', false), came])).toEqual([]);
  expect(cameByCode([person('p1', 'Farida Haddad', false, place), came])).toEqual([]);
});
