import { describe, expect, test } from 'vitest';
import { negotiatingTable } from '../../../../support/at-the-table.ts';

describe('open a room', () => {
  test('brings some of the parties together; the others learn nothing of it', () => {
    const table = negotiatingTable({ parties: 3 }).play(2, { type: 'open-room', with: [0] });
    expect(table.view(0).rooms.at(-1)).toEqual({ id: 1, openedBy: 2, members: [0, 2] });
    expect(table.view(1).rooms).toHaveLength(1);
    expect(table.view(1).events.some(({ type }) => type === 'room-opened')).toBe(false);
  });

  test.each([
    ['nobody', [], 'UNKNOWN_PARTY'],
    ['oneself', [0], 'UNKNOWN_PARTY'],
    ['the same party twice', [1, 1], 'UNKNOWN_PARTY'],
    ['everybody: that is the plenary', [1, 2], 'NOT_NOW'],
  ])('refuses %s', (_, others, code) => {
    expect(negotiatingTable({ parties: 3 }).refusal(0, { type: 'open-room', with: others })).toBe(code);
  });

  test('is not for two parties, nor for those who already have that room', () => {
    expect(negotiatingTable().question(0, 'open-room')).toBeUndefined();
    const table = negotiatingTable({ parties: 3 }).play(0, { type: 'open-room', with: [1] });
    expect(table.refusal(1, { type: 'open-room', with: [0] })).toBe('NOT_NOW');
  });
});
