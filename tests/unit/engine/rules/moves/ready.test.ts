import { describe, expect, test } from 'vitest';
import { briefingTable, negotiatingTable } from '../../../../support/at-the-table.ts';

describe('ready', () => {
  test('moves the session on once every delegation has said it', () => {
    const table = briefingTable().play(0, { type: 'ready' });
    expect(table.match().state).toBe('briefing');
    expect(table.question(0, 'ready')).toBeUndefined();
    expect(table.play(1, { type: 'ready' }).match().state).toBe('preparation');
  });

  test('waits for the planning sheet where the rules require one', () => {
    const table = briefingTable({ rules: { planning: 'required' } }).timeUp();
    expect(table.refusal(0, { type: 'ready' })).toBe('NOT_NOW');
    const sheet = { priorities: [0], target: 80, guesses: [], firstOffer: undefined };
    expect(table.play(0, { type: 'prepare', sheet }).refusal(0, { type: 'ready' })).toBeUndefined();
  });

  test('is not for the negotiation itself', () => {
    expect(negotiatingTable().refusal(0, { type: 'ready' })).toBe('NOT_NOW');
  });
});
