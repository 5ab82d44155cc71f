import { expect, test } from 'vitest';
import { messagesMeant } from '../../../src/ui/classroom/facilitator/messages-meant.ts';
import { classFacts } from '../../support/small-class.ts';

test('files are promised to hold what people were told that facilitators read, and side rooms once the debrief shows them', () => {
  const meant = (
    reads: 'plenary' | 'everything',
    debrief: 'closed' | 'results' | 'possible' | 'everything',
  ) => messagesMeant({ ...classFacts(reads), debrief });
  expect(meant('everything', 'closed')).toBe('everything');
  expect([meant('plenary', 'closed'), meant('plenary', 'results')]).toEqual(['plenary', 'plenary']);
  expect([meant('plenary', 'possible'), meant('plenary', 'everything')]).toEqual([
    'plenary-opened',
    'plenary-opened',
  ]);
});
