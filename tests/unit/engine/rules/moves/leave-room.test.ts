import { describe, expect, test } from 'vitest';
import { negotiatingTable } from '../../../../support/at-the-table.ts';

describe('leave a room', () => {
  test('closes it when one party would be left', () => {
    const table = negotiatingTable({ parties: 3 })
      .play(0, { type: 'open-room', with: [1] })
      .play(1, { type: 'leave-room', room: 1 });
    expect(table.match().rooms[1]?.members).toEqual([]);
    expect(table.question(0, 'leave-room')).toBeUndefined();
  });

  test('leaves the others in it, who say things unheard', () => {
    const table = negotiatingTable({ parties: 4 })
      .play(0, { type: 'open-room', with: [1, 2] })
      .play(1, { type: 'leave-room', room: 1 })
      .play(2, { type: 'say', room: 1, text: 'is he gone?' });
    expect(table.view(0).rooms[1]?.members).toEqual([0, 2]);
    expect(JSON.stringify(table.view(1))).not.toContain('is he gone?');
  });

  test('is not for the plenary', () => {
    const table = negotiatingTable({ parties: 3 }).play(0, { type: 'open-room', with: [1] });
    expect(table.refusal(0, { type: 'leave-room', room: 0 })).toBe('UNKNOWN_ROOM');
  });
});
