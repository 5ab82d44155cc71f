import { describe, expect, test } from 'vitest';
import { votesOn } from '#engine/index.ts';
import { outlookAtHome } from '#engine/index.ts';
import { after, chief, openTable, seen } from './at-the-table.ts';

const treaty = [3, 2, 0, 2, 2, 1];
const memorandum = [3, 2, 0, 2, 2, 0];

describe('the outlook at home', () => {
  const table = openTable();
  const { brief, view } = seen(table, 0);
  const parliament = view.home[0]?.constituency ?? -1;

  test('gives the points and the goodwill that a vote now would count', () => {
    const votes = votesOn(table.scenario, table.match, treaty, 0);
    const shown = outlookAtHome(brief, view, treaty).constituencies;
    expect(shown.map(({ points, goodwill }) => [points, goodwill])).toEqual(
      votes.map(({ points, goodwill }) => [points, goodwill]),
    );
  });

  test('guesses within a range until somebody is consulted, and then knows', () => {
    const guessed = outlookAtHome(brief, view, treaty).constituencies[0];
    expect(guessed?.thresholdBetween).toEqual([32, 44]);
    const known = seen(after(table, { type: 'consult', by: chief(0), constituency: parliament }), 0);
    const later = outlookAtHome(known.brief, known.view, treaty).constituencies[0];
    expect(later?.consulted).toBe(true);
    expect(later?.thresholdBetween[0]).toBe(later?.thresholdBetween[1]);
  });

  test('foretells exactly what a consultation does to goodwill', () => {
    const before = outlookAtHome(brief, view, treaty).constituencies[0];
    const asked = seen(after(table, { type: 'consult', by: chief(0), constituency: parliament }), 0);
    const now = outlookAtHome(asked.brief, asked.view, treaty).constituencies[0];
    expect(before?.goodwillIfConsulted).toBe(now?.goodwill);
    expect(now?.goodwillIfConsulted).toBeUndefined();
  });

  test('counts what an abandoned position costs, for the package in question only', () => {
    const committed = seen(
      after(table, { type: 'commit', by: chief(0), clause: { issue: 3, options: [2] } }),
      0,
    );
    const goodwill = (pkg: readonly number[]) =>
      outlookAtHome(committed.brief, committed.view, pkg).constituencies[0]?.goodwill ?? NaN;
    expect(goodwill(treaty) - goodwill(treaty.with(3, 0))).toBe(brief.rules.commitmentCost);
  });

  test('needs no vote where the legal form skips it', () => {
    expect(outlookAtHome(brief, view, treaty).voteNeeded).toBe(true);
    expect(outlookAtHome(brief, view, memorandum)).toMatchObject({ voteNeeded: false, result: 'yes' });
  });

  test('is refused for certain when not even those who might say yes reach the quorum', () => {
    const outlook = outlookAtHome(brief, view, [0, 1, 2, 0, 2, 1]);
    expect(outlook.possibleShare).toBeLessThan(outlook.quorum);
    expect(outlook.result).toBe('no');
  });
});
