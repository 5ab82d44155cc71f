import { describe, expect, test } from 'vitest';
import { goodPackage, negotiatingTable } from '../../../../support/at-the-table.ts';

describe('reject', () => {
  test('fells a proposal that can no longer be agreed, and hands on the floor', () => {
    const table = negotiatingTable()
      .play(0, { type: 'propose', packages: [goodPackage] })
      .play(1, { type: 'reject', proposal: 0 });
    expect(table.match().proposals[0]).toMatchObject({ status: 'fallen', rejectedBy: [1] });
    expect(table.match().state).toBe('negotiation.offering');
    expect(table.match().round).toBe(2);
  });

  test('leaves it standing while enough others may still agree', () => {
    const decision = { quorum: 2, vetoes: [] };
    const table = negotiatingTable({ parties: 3, rules: { decision } })
      .play(0, { type: 'propose', packages: [goodPackage] })
      .play(1, { type: 'reject', proposal: 0 });
    expect(table.match().proposals[0]?.status).toBe('standing');
    expect(table.question(1, 'reject')).toBeUndefined();
    expect(table.play(2, { type: 'accept', proposal: 0, package: 0 }).match().draft?.parties).toEqual([0, 2]);
  });

  test('is not for one’s own proposal: that is withdrawn', () => {
    const table = negotiatingTable({ protocol: 'open-table' }).play(0, {
      type: 'propose',
      packages: [goodPackage],
    });
    expect(table.question(0, 'reject')).toBeUndefined();
    expect(table.refusal(1, { type: 'reject', proposal: 3 })).toBe('UNKNOWN_PROPOSAL');
  });
});
