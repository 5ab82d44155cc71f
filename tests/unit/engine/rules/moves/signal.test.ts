import { describe, expect, test } from 'vitest';
import { negotiatingTable } from '../../../../support/at-the-table.ts';

describe('signal', () => {
  test('says that one issue matters more than another, to those in the room', () => {
    const table = negotiatingTable().play(1, { type: 'signal', room: 0, more: 5, less: 2 });
    expect(table.view(0).signals).toEqual([{ room: 0, by: 1, more: 5, less: 2 }]);
  });

  test('refuses one issue against itself, and rooms where one is not', () => {
    const table = negotiatingTable();
    expect(table.refusal(0, { type: 'signal', room: 0, more: 1, less: 1 })).toBe('UNKNOWN_ISSUE');
    expect(table.refusal(0, { type: 'signal', room: 4, more: 1, less: 2 })).toBe('UNKNOWN_ROOM');
  });
});
