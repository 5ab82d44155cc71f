import { describe, expect, test } from 'vitest';
import { agreedTable } from '../../../../support/at-the-table.ts';

describe('sign', () => {
  test('puts the agreement in force once all its parties have signed', () => {
    const table = agreedTable({}, [1, 1, 1, 1, 2, 0]).play(1, { type: 'sign' });
    expect(table.match().state).toBe('signature');
    expect(table.refusal(1, { type: 'sign' })).toBe('NOT_NOW');
    table.play(0, { type: 'sign' });
    expect(table.match()).toMatchObject({ state: 'implementation', ending: { kind: 'agreement' } });
  });

  test('cannot wait for ever', () => {
    const table = agreedTable({}, [1, 1, 1, 1, 2, 0]).play(0, { type: 'sign' }).timeUp();
    expect(table.match().ending).toEqual({ kind: 'impasse', reason: 'not-signed', by: 1 });
  });
});
