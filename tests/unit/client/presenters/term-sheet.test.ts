import { describe, expect, test } from 'vitest';
import { CLOSED, pointsOf, settle } from '#engine/index.ts';
import { presentTermSheet } from '../../../../src/client/presenters/term-sheet.ts';
import { openTable, seen } from './at-the-table.ts';

// Issues of the small case: processing, floor, payer (open with a floor), finance, consent, form.
const { brief, view } = seen(openTable(), 0);
const sheetOf = (pkg: readonly number[]) => presentTermSheet(brief, view, pkg);
const rowOf = (pkg: readonly number[], issue: number) =>
  sheetOf(pkg)
    .sections.flatMap(({ rows }) => rows)
    .find((row) => row.issue === issue);

describe('the term sheet', () => {
  test('says of every option what choosing it would do to the total', () => {
    const pkg = [1, 1, 0, 1, 0, 0];
    for (const { issue, open, options } of sheetOf(pkg).sections.flatMap(({ rows }) => rows)) {
      for (const { option, change, selected } of options) {
        if (!open || selected) continue;
        const changed = settle(brief.issues, view.closed, pkg.with(issue, option));
        expect(change).toBeCloseTo(pointsOf(view.sheet, changed) - pointsOf(view.sheet, pkg));
      }
    }
  });

  test('adds the rows of a pillar up', () => {
    const price = sheetOf([1, 2, 0, 1, 0, 0]).sections.find(({ pillar }) => pillar === 'price');
    expect(price?.points).toBe(18 + 10);
    expect(price?.best).toBe(18 + 10);
  });

  test('closes a line whose condition fails, and says which option would open it', () => {
    const pkg = [1, 0, CLOSED, 1, 0, 0];
    expect(rowOf(pkg, 2)).toMatchObject({ open: false, points: 0 });
    expect(rowOf(pkg, 1)?.options.map(({ effects }) => effects)).toEqual([
      [],
      [{ kind: 'opens', issue: 2 }],
      [{ kind: 'opens', issue: 2 }],
    ]);
  });

  test('says which option would close a line', () => {
    expect(rowOf([1, 1, 0, 1, 0, 0], 1)?.options[0]?.effects).toEqual([{ kind: 'closes', issue: 2 }]);
  });

  test('says when an interaction would begin to hold, and when it would cease', () => {
    const effect = { interaction: 'unfunded', points: -6 };
    expect(rowOf([1, 1, 0, 0, 0, 0], 0)?.options[3]?.effects).toEqual([{ kind: 'adds', ...effect }]);
    expect(rowOf([3, 1, 0, 0, 0, 0], 3)?.options[1]?.effects).toEqual([{ kind: 'drops', ...effect }]);
    expect(sheetOf([3, 1, 0, 0, 0, 0]).interactions).toMatchObject([{ id: 'unfunded', active: true }]);
  });

  test('bars the option that would complete a red line, and names the line', () => {
    // No bare ore: the least processing may not meet the lowest floor.
    expect(rowOf([1, 0, CLOSED, 1, 0, 0], 0)?.options[0]?.obstacle).toEqual({
      kind: 'red-line',
      redLine: 'no-bare-ore',
    });
    expect(rowOf([1, 1, 0, 1, 0, 0], 0)?.options[0]?.obstacle).toBeUndefined();
  });

  test('lets a package that crosses a red line be mended', () => {
    const crossing = [0, 0, CLOSED, 1, 0, 0];
    expect(sheetOf(crossing).redLines).toEqual(['no-bare-ore']);
    expect(rowOf(crossing, 0)?.options.map(({ obstacle }) => obstacle)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('bars what an event or a regime has closed', () => {
    const closed = { ...view, closed: [{ issue: 0, option: 2 }] };
    const row = presentTermSheet(brief, closed, [1, 1, 0, 1, 0, 0]).sections[0]?.rows[0];
    expect(row?.options[2]?.obstacle).toEqual({ kind: 'closed' });
  });
});
