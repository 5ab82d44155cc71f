import { describe, expect, test } from 'vitest';
import { floorless, goodPackage, negotiatingTable } from '../../../support/at-the-table.ts';

const draft = { type: 'propose', packages: [goodPackage] } as const;
const yes = { type: 'accept', proposal: 0, package: 0 } as const;
const three = { protocol: 'single-text', parties: 3, rules: { chair: 1 } } as const;

describe('a single text', () => {
  test('is drafted by the chair alone, one package at a time', () => {
    const table = negotiatingTable(three);
    expect(table.match()).toMatchObject({ state: 'negotiation.drafting', speaker: 1 });
    expect(table.question(1, 'propose')).toEqual({ type: 'propose', maxPackages: 1 });
    expect(table.question(0, 'propose')).toBeUndefined();
    expect(table.refusal(0, draft)).toBe('NOT_YOUR_TURN');
  });

  test('has the first to speak as its chair where the file names none', () => {
    expect(negotiatingTable({ protocol: 'single-text' }).match().speaker).toBe(0);
  });

  test('is read by all the others, who may mark clauses before they have done', () => {
    const table = negotiatingTable(three).play(1, draft);
    expect(table.match()).toMatchObject({ state: 'negotiation.reading', speaker: undefined, round: 1 });
    expect(table.question(1, 'accept')).toBeUndefined();
    table
      .play(0, { type: 'object', proposal: 0, package: 0, issues: [1, 2] })
      .play(0, { type: 'pass' })
      .play(2, { type: 'pass' });
    expect(table.match()).toMatchObject({ state: 'negotiation.drafting', speaker: 1, round: 2 });
    expect(table.match().proposals[0]).toMatchObject({
      status: 'standing',
      objections: [{ by: 0, issues: [1, 2] }],
    });
  });

  test('is replaced by a new draft, and the support it had gathered with it', () => {
    const table = negotiatingTable(three).play(1, draft).play(0, yes).play(2, { type: 'pass' });
    table.play(1, { type: 'propose', packages: [floorless] });
    expect(table.match().proposals.map(({ status }) => status)).toEqual(['superseded', 'standing']);
    expect(table.match().proposals[1]?.supporters).toEqual([[1]]);
  });

  test('keeps its support when the chair lets it stand, and is agreed when the last one says yes', () => {
    const table = negotiatingTable(three).play(1, draft).play(0, yes).play(2, { type: 'pass' });
    table.play(1, { type: 'pass' });
    expect(table.match().state).toBe('negotiation.reading');
    table.play(2, yes);
    expect(table.match()).toMatchObject({ state: 'ratification', draft: { parties: [0, 1, 2] } });
  });

  test('cannot be taken away by its chair', () => {
    const table = negotiatingTable(three).play(1, draft);
    expect(table.question(1, 'withdraw')).toBeUndefined();
  });

  test('falls when somebody who is needed says no, and a round without a text is lost', () => {
    const table = negotiatingTable(three).play(1, draft).play(0, { type: 'reject', proposal: 0 });
    expect(table.match()).toMatchObject({ state: 'negotiation.drafting', round: 2 });
    table.timeUp();
    expect(table.match()).toMatchObject({ state: 'negotiation.drafting', round: 3 });
  });

  test('is lost when its chair leaves', () => {
    const table = negotiatingTable(three).play(1, { type: 'walk-away' });
    expect(table.match().ending).toEqual({ kind: 'impasse', reason: 'walk-away', by: 1 });
  });

  test('has its final yes or no in the last round', () => {
    const table = negotiatingTable({ ...three, rules: { chair: 1, rounds: 1 } })
      .play(1, draft)
      .play(0, yes);
    table.play(2, { type: 'pass' });
    expect(table.match().ending).toMatchObject({ kind: 'impasse', reason: 'deadline' });
  });
});
