import { describe, expect, test } from 'vitest';
import { agreedTable, goodPackage, negotiatingTable } from '../../../../support/at-the-table.ts';

const submit = { type: 'ratify', decision: 'submit' } as const;
const refuse = { type: 'ratify', decision: 'refuse' } as const;

describe('ratify', () => {
  test('asks each home once; when all have said yes the text goes to be signed', () => {
    const table = agreedTable().play(0, submit);
    expect(table.match().state).toBe('ratification');
    expect(table.refusal(0, submit)).toBe('NOT_NOW');
    expect(table.play(1, submit).match().state).toBe('signature');
    expect(table.match().ratifications.map(({ result }) => result)).toEqual(['ratified', 'ratified']);
  });

  test('shows each party its own votes, and of the others only the result', () => {
    const table = agreedTable().play(0, submit);
    expect(table.view(0).ratifications[0]?.votes).toHaveLength(2);
    expect(table.view(1).ratifications).toEqual([{ party: 0, result: 'ratified', yesShare: 0, votes: [] }]);
  });

  test('sends the table back once when a capital refuses, and ends it the second time', () => {
    const table = agreedTable().play(0, submit).play(1, refuse);
    expect(table.match()).toMatchObject({
      state: 'negotiation.offering',
      renegotiated: true,
      round: 2,
      rounds: 3,
    });
    expect(table.match().draft).toBeUndefined();
    table
      .play(0, { type: 'propose', packages: [goodPackage] })
      .play(1, { type: 'accept', proposal: 1, package: 0 })
      .play(0, refuse)
      .play(1, submit);
    expect(table.match().ending).toEqual({ kind: 'impasse', reason: 'not-ratified', by: 0 });
  });

  test('is not needed for a memorandum', () => {
    const table = agreedTable({}, [1, 1, 1, 1, 2, 0]);
    expect(table.match().state).toBe('signature');
    expect(table.match().ratifications.map(({ result }) => result)).toEqual(['not-needed', 'not-needed']);
  });

  test('what nobody submits in time is refused', () => {
    const table = agreedTable({ rules: { renegotiationRounds: 0 } }).timeUp();
    expect(table.match().ending).toMatchObject({ kind: 'impasse', reason: 'not-ratified' });
  });

  test('a capital that refuses is left out where the others suffice', () => {
    const rules = { decision: { quorum: 2, vetoes: [] } };
    const table = negotiatingTable({ parties: 3, protocol: 'open-table', rules }).play(0, {
      type: 'propose',
      packages: [goodPackage],
    });
    table.play(1, { type: 'accept', proposal: 0, package: 0 });
    expect(table.match().draft?.parties).toEqual([0, 1]);
  });
});
