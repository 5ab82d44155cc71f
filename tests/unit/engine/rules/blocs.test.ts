import { describe, expect, test } from 'vitest';
import { brokenPromises } from '#engine/index.ts';
import { goodPackage, negotiatingTable } from '../../../support/at-the-table.ts';

const bloc = { id: 'pool', shares: [0.5, 0, 0.3, 0], usable: 0.5, pressure: 20, defection: 6 };
const four = {
  protocol: 'open-table',
  parties: 4,
  rules: { decision: { quorum: 2, vetoes: [] }, blocs: [bloc] },
} as const;
const join = { type: 'join-bloc', bloc: 0 } as const;
const leave = { type: 'leave-bloc', bloc: 0 } as const;

describe('a bloc', () => {
  test('is open to those whose supply counts there', () => {
    const table = negotiatingTable(four);
    expect(table.question(0, 'join-bloc')).toEqual({ type: 'join-bloc', blocs: [0] });
    expect(table.question(1, 'join-bloc')).toBeUndefined();
    expect(table.refusal(0, { type: 'join-bloc', bloc: 4 })).toBe('UNKNOWN_BLOC');
  });

  test('presses nobody with one member, and importers by what two can really hold back', () => {
    const table = negotiatingTable(four).play(0, join);
    expect(table.match().walkAways).toEqual([45, 45, 45, 45]);
    table.play(2, join);
    expect(table.match().walkAways).toEqual([45, 37, 45, 37]);
  });

  test('presses less when mines and lines let it hold back less', () => {
    const weak = { ...four, rules: { ...four.rules, blocs: [{ ...bloc, usable: 0.1 }] } };
    const table = negotiatingTable(weak).play(0, join).play(2, join);
    expect(table.match().walkAways[1]).toBe(43.4);
  });

  test('falls apart when a member leaves, who cannot come back and pays for it in whatever it signs', () => {
    const table = negotiatingTable(four).play(0, join).play(2, join).play(2, leave);
    expect(table.match().walkAways).toEqual([45, 45, 45, 45]);
    expect(table.match().blocs).toEqual([{ members: [0], defectors: [2] }]);
    expect(table.question(2, 'join-bloc')).toBeUndefined();
    const { rules } = table.scenario;
    expect(brokenPromises(rules, table.match(), 2, goodPackage).defection).toBe(6);
    expect(brokenPromises(rules, table.match(), 0, goodPackage).defection).toBe(0);
  });

  test('costs a member who signs without the others, and nobody who signs with them', () => {
    const table = negotiatingTable(four).play(0, join).play(2, join);
    const costWith = (signatories: readonly number[]) =>
      brokenPromises(table.scenario.rules, table.match(), 0, goodPackage, signatories).cost;
    expect([costWith([0, 1]), costWith([0, 1, 2])]).toEqual([6, 0]);
  });

  test('is public', () => {
    const table = negotiatingTable(four).play(0, join);
    for (const party of [1, 3]) {
      expect(table.view(party).blocs).toEqual([{ members: [0], defectors: [] }]);
      expect(table.view(party).events.at(-1)).toMatchObject({ type: 'bloc-joined', party: 0 });
    }
  });
});
