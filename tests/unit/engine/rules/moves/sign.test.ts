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

  test('binds those who signed in time, where they suffice', () => {
    const rules = { decision: { quorum: 2, vetoes: [2] } };
    const agreed = () => agreedTable({ parties: 3, rules }, [1, 1, 1, 1, 2, 0]);
    expect(agreed().match().draft?.parties).toEqual([0, 1, 2]);

    const signed = agreed().play(0, { type: 'sign' }).play(2, { type: 'sign' }).timeUp();
    expect(signed.match()).toMatchObject({
      state: 'implementation',
      ending: { kind: 'agreement' },
      draft: { parties: [0, 2] },
    });

    const vetoed = agreed().play(0, { type: 'sign' }).play(1, { type: 'sign' }).timeUp();
    expect(vetoed.match().ending).toEqual({ kind: 'impasse', reason: 'not-signed', by: 2 });
  });
});
