import { describe, expect, test } from 'vitest';
import { goodPackage, negotiatingTable } from '../../../../support/at-the-table.ts';

describe('withdraw', () => {
  test('takes the own proposal off the table, on anybody’s turn', () => {
    const table = negotiatingTable().play(0, { type: 'propose', packages: [goodPackage] });
    expect(table.match().speaker).toBe(1);
    table.play(0, { type: 'withdraw', proposal: 0 });
    expect(table.match().proposals[0]?.status).toBe('withdrawn');
    expect(table.match().state).toBe('negotiation.offering');
  });

  test('is not for another’s proposal', () => {
    const table = negotiatingTable().play(0, { type: 'propose', packages: [goodPackage] });
    expect(table.refusal(1, { type: 'withdraw', proposal: 0 })).toBe('NOT_NOW');
    expect(table.question(1, 'withdraw')).toBeUndefined();
  });
});
