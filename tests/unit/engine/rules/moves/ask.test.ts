import { describe, expect, test } from 'vitest';
import { negotiatingTable } from '../../../../support/at-the-table.ts';

const question = { type: 'ask', room: 0, to: 1, topic: 'priority', issue: 2 } as const;

describe('ask', () => {
  test('puts a question that waits for its answer; one at a time between two parties', () => {
    const table = negotiatingTable().play(0, question);
    expect(table.view(1).questions).toEqual([
      { id: 0, room: 0, from: 0, to: 1, topic: 'priority', issue: 2, answer: undefined },
    ]);
    expect(table.question(0, 'ask')).toBeUndefined();
    expect(table.question(1, 'ask')?.parties).toEqual([0]);
  });

  test('stays in its room', () => {
    const table = negotiatingTable({ parties: 3 })
      .play(0, { type: 'open-room', with: [1] })
      .play(0, { ...question, room: 1 });
    expect(table.view(1).questions).toHaveLength(1);
    expect(table.view(2).questions).toEqual([]);
    expect(table.refusal(0, { ...question, room: 1, to: 2 })).toBe('UNKNOWN_ROOM');
  });

  test('refuses oneself, an issue that is not there, and a second question', () => {
    const table = negotiatingTable({ parties: 3 });
    expect(table.refusal(0, { ...question, to: 0 })).toBe('UNKNOWN_PARTY');
    expect(table.refusal(0, { ...question, issue: 66 })).toBe('UNKNOWN_ISSUE');
    expect(table.play(0, question).refusal(0, question)).toBe('QUESTION_PENDING');
  });
});
