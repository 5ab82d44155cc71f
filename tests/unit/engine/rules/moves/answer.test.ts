import { describe, expect, test } from 'vitest';
import { negotiatingTable } from '../../../../support/at-the-table.ts';

const asked = (topic: 'priority' | 'red-line' | 'capacity', issue: number, party = 0) =>
  negotiatingTable().play(1 - party, { type: 'ask', room: 0, to: party, topic, issue });
const truth = { type: 'answer', question: 0, manner: 'truthful' } as const;

describe('answer', () => {
  test('truthfully: the engine takes the rank of the issue from the sheet', () => {
    const table = asked('priority', 0).play(0, truth);
    expect(table.view(1).questions[0]?.answer).toEqual({
      manner: 'truthful',
      fact: { kind: 'priority', rank: 1 },
    });
  });

  test('truthfully about red lines: only those that stand on their own', () => {
    const table = asked('red-line', 0).play(0, truth);
    expect(table.view(1).questions[0]?.answer?.fact).toEqual({ kind: 'red-line', options: [] });
  });

  test('truthfully about what home could carry', () => {
    const table = asked('capacity', 4).play(0, truth);
    // Parliament (0.6) and communities (0.4) at a quorum of 0.5: parliament alone decides, and likes the first option.
    expect(table.view(1).questions[0]?.answer?.fact).toEqual({ kind: 'capacity', options: [0, 1] });
  });

  test.each(['vague', 'declined'] as const)('%s: no fact', (manner) => {
    const table = asked('priority', 0).play(0, { type: 'answer', question: 0, manner });
    expect(table.view(1).questions[0]?.answer).toEqual({ manner, fact: undefined });
    expect(table.question(0, 'answer')).toBeUndefined();
  });

  test('is for the one who was asked, once', () => {
    const table = asked('priority', 0);
    expect(table.refusal(1, truth)).toBe('NOT_NOW');
    expect(table.refusal(0, { ...truth, question: 9 })).toBe('UNKNOWN_QUESTION');
  });
});
