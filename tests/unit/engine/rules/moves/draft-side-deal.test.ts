import { describe, expect, test } from 'vitest';
import { negotiatingTable } from '../../../../support/at-the-table.ts';

const clauses = [{ issue: 0, options: [2, 3] }];
const whispering = () => negotiatingTable({ parties: 3 }).play(0, { type: 'open-room', with: [2] });

describe('draft a side deal', () => {
  test('writes down a promise that its drafter has initialled, for those in the room only', () => {
    const table = whispering().play(0, { type: 'draft-side-deal', room: 1, clauses });
    expect(table.view(2).sideDeals).toEqual([
      { id: 0, room: 1, by: 0, parties: [0, 2], clauses, initialledBy: [0] },
    ]);
    expect(table.view(1).sideDeals).toEqual([]);
  });

  test('is not for the plenary, and needs clauses that rule something out', () => {
    const table = whispering();
    expect(table.refusal(0, { type: 'draft-side-deal', room: 0, clauses })).toBe('UNKNOWN_ROOM');
    expect(table.refusal(0, { type: 'draft-side-deal', room: 1, clauses: [] })).toBe('MALFORMED_CLAUSE');
    expect(table.refusal(0, { type: 'draft-side-deal', room: 1, clauses: [...clauses, ...clauses] })).toBe(
      'MALFORMED_CLAUSE',
    );
  });
});
