import { describe, expect, test } from 'vitest';
import { brokenPromises, votesOn } from '#engine/index.ts';
import { goodPackage, negotiatingTable } from '../../../../support/at-the-table.ts';

const position = { type: 'commit', clause: { issue: 0, options: [2, 3] } } as const;

describe('commit', () => {
  test('publishes a position that costs points and goodwill when it is abandoned', () => {
    const table = negotiatingTable().play(0, position);
    expect(table.view(1).commitments).toEqual([{ by: 0, round: 1, clause: position.clause }]);
    const { rules } = table.scenario;
    expect(brokenPromises(rules, table.match(), 0, goodPackage).cost).toBe(0);
    expect(brokenPromises(rules, table.match(), 0, [1, ...goodPackage.slice(1)]).cost).toBe(
      rules.commitmentCost,
    );
    const goodwill = (pkg: readonly number[]) =>
      votesOn(table.scenario, table.match(), pkg, 0)[0]?.goodwill ?? 0;
    expect(goodwill(goodPackage) - goodwill([1, ...goodPackage.slice(1)])).toBe(rules.commitmentCost);
  });

  test.each([
    ['every option', { issue: 0, options: [0, 1, 2, 3] }],
    ['no option', { issue: 0, options: [] }],
    ['options out of order', { issue: 0, options: [3, 2] }],
    ['an issue that is not there', { issue: 20, options: [0] }],
  ])('refuses %s', (_, clause) => {
    expect(negotiatingTable().refusal(0, { type: 'commit', clause })).toBe('MALFORMED_CLAUSE');
  });

  test('stands: there is one position on an issue', () => {
    expect(negotiatingTable().play(0, position).refusal(0, position)).toBe('NOT_NOW');
  });
});
