import { describe, expect, test } from 'vitest';
import { CLOSED, pointsOf, type Move } from '#engine/index.ts';
import { differencesOf, presentProposals } from '../../../../src/client/presenters/proposals.ts';
import { after, chief, openTable, seen } from './at-the-table.ts';

const first = [1, 0, CLOSED, 0, 1, 1];
const second = [1, 1, 2, 0, 1, 1];
const propose = (party: number, ...packages: readonly (readonly number[])[]): Move => ({
  type: 'propose',
  by: chief(party),
  packages,
});

describe('proposals on the table', () => {
  const table = after(
    openTable({ protocol: 'open-table', rules: { proposalsPerRound: 3 } }),
    propose(1, first),
    propose(1, second),
  );
  const { brief, view } = seen(table, 0);

  test('come newest first, each with its standing', () => {
    expect(presentProposals(brief, view).map(({ id, status }) => [id, status])).toEqual([
      [1, 'standing'],
      [0, 'superseded'],
    ]);
  });

  test('show what changed from what the author tabled before', () => {
    const [newest, oldest] = presentProposals(brief, view);
    const changed = newest?.packages[0]?.clauses.filter(({ before }) => before !== undefined);
    expect(changed).toMatchObject([
      { issue: 1, option: 1, before: 0, pointsChange: 9 },
      { issue: 2, option: 2, before: CLOSED },
    ]);
    expect(newest?.isRevision).toBe(true);
    expect(newest?.packages[0]?.totalChange).toBeCloseTo(
      pointsOf(view.sheet, second) - pointsOf(view.sheet, first),
    );
    expect(oldest?.isRevision).toBe(false);
    expect(oldest?.packages[0]?.totalChange).toBeUndefined();
  });

  test('offer only what is legal now', () => {
    const [newest, oldest] = presentProposals(brief, view);
    expect(newest).toMatchObject({ canReject: true, canWithdraw: false });
    expect(newest?.packages[0]).toMatchObject({ canAccept: true, canObject: true });
    expect(oldest).toMatchObject({ canReject: false, canWithdraw: false });
    expect(oldest?.packages[0]).toMatchObject({ canAccept: false, canObject: false });
    const author = seen(table, 1);
    expect(presentProposals(author.brief, author.view)[0]).toMatchObject({
      canReject: false,
      canWithdraw: true,
    });
  });

  test('mark an objection on its clause, in its package only', () => {
    const both = after(openTable({ protocol: 'open-table' }), propose(1, first, second), {
      type: 'object',
      by: chief(0),
      proposal: 0,
      package: 1,
      issues: [3],
    });
    const own = seen(both, 0);
    const [proposal] = presentProposals(own.brief, own.view);
    const objected = proposal?.packages.map(({ clauses }) =>
      clauses
        .filter(({ objectedBy }) => objectedBy.length > 0)
        .map(({ issue, objectedBy }) => [issue, objectedBy]),
    );
    expect(objected).toEqual([[], [[3, [0]]]]);
  });
});

describe('the differences between two packages', () => {
  const { view } = seen(openTable(), 0);

  test('are none where they are the same', () => {
    expect(differencesOf(view.sheet, first, first)).toEqual([]);
  });

  test('say what taking theirs instead of ours would bring, clause for clause', () => {
    expect(differencesOf(view.sheet, second, first)).toEqual([
      { issue: 1, theirs: 1, ours: 0, change: 9 },
      { issue: 2, theirs: 2, ours: CLOSED, change: 0 },
    ]);
  });
});
