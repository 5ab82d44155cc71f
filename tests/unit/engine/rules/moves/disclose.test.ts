import { describe, expect, test } from 'vitest';
import { goodPackage, negotiatingTable } from '../../../../support/at-the-table.ts';

describe('disclose', () => {
  test('publishes the true order of the own issues, and no points', () => {
    const table = negotiatingTable().play(0, { type: 'disclose', what: 'mandate-summary' });
    expect(table.view(1).disclosures).toEqual([
      { by: 0, what: 'mandate-summary', priorities: [0, 5, 1, 3, 2, 4] },
    ]);
  });

  test('of the text on the table informs the own constituencies', () => {
    const table = negotiatingTable().play(0, { type: 'propose', packages: [goodPackage] });
    const goodwill = () => table.view(0).home[0]?.goodwill ?? 0;
    const before = goodwill();
    table.play(0, { type: 'disclose', what: 'draft-text' });
    const { informed, surprised } = table.scenario.rules.home;
    expect(goodwill() - before).toBe(informed + surprised);
  });

  test('needs a text to publish, and happens once', () => {
    const table = negotiatingTable();
    expect(table.question(0, 'disclose')?.kinds).toEqual(['mandate-summary']);
    table.play(0, { type: 'disclose', what: 'mandate-summary' });
    expect(table.question(0, 'disclose')).toBeUndefined();
  });
});
