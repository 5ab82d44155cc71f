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

  test('ends what one hears there: later signals and answers are not for whoever left', () => {
    const table = negotiatingTable({ parties: 4 })
      .play(0, { type: 'open-room', with: [1, 2] })
      .play(2, { type: 'signal', room: 1, more: 0, less: 1 })
      .play(0, { type: 'ask', room: 1, to: 2, topic: 'priority', issue: 0 })
      .play(1, { type: 'leave-room', room: 1 })
      .play(2, { type: 'signal', room: 1, more: 2, less: 3 })
      .play(2, { type: 'answer', question: 0, manner: 'truthful' });
    expect(table.view(0).signals).toHaveLength(2);
    expect(table.view(0).questions[0]?.answer?.manner).toBe('truthful');
    expect(table.view(1).signals).toEqual([{ room: 1, by: 2, more: 0, less: 1 }]);
    expect(table.view(1).questions).toMatchObject([{ id: 0, from: 0, to: 2, answer: undefined }]);
  });

  test('is not for the plenary', () => {
    const table = negotiatingTable({ parties: 3 }).play(0, { type: 'open-room', with: [1] });
    expect(table.refusal(0, { type: 'leave-room', room: 0 })).toBe('UNKNOWN_ROOM');
  });
});
