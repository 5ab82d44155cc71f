import { describe, expect, test } from 'vitest';
import { riversFrom } from '../../../src/ui/engraving/drainage.ts';
import { engrave } from '../../../src/ui/engraving/sheet.ts';
import { strokePath } from '../../../src/ui/engraving/stroke.ts';
import { terrainOf } from '../../../src/ui/engraving/terrain.ts';

const order = {
  name: 'a land',
  columns: 90,
  rows: 60,
  interval: 60,
  plain: 0,
  mines: 2,
  rail: true,
} as const;

describe('an engraved sheet', () => {
  const sheet = engrave(order);

  test('is the same for the same name, and another for another', () => {
    expect(engrave(order)).toEqual(sheet);
    expect(engrave({ ...order, name: 'another land' })).not.toEqual(sheet);
  });

  test('has contour lines at the interval, every fifth of them stronger', () => {
    expect(sheet.lines.length).toBeGreaterThan(5);
    for (const line of sheet.lines) {
      expect(line.metres).toBeGreaterThan(0);
      expect(line.metres % order.interval).toBe(0);
      expect(line.isIndex).toBe(line.metres % (5 * order.interval) === 0);
    }
  });

  test('writes its numbers upright', () => {
    const turns = engrave({ ...order, columns: 200, rows: 120 }).lines.flatMap(({ numbers }) =>
      numbers.map(({ turn }) => turn),
    );
    expect(turns.length).toBeGreaterThan(3);
    for (const turn of turns) expect(Math.abs(turn)).toBeLessThanOrEqual(90);
  });

  test('marks as many workings as it was told to, all of them on the sheet', () => {
    expect(sheet.mines).toHaveLength(order.mines);
    for (const [, y] of sheet.mines) {
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(order.rows);
    }
  });
});

test('every river reaches the edge of the sheet', () => {
  const terrain = terrainOf('rivers', { columns: 80, rows: 60 });
  const springs = [
    [40, 30],
    [20, 20],
    [60, 45],
  ] as const;
  const rivers = riversFrom(terrain, springs);
  const mouths = rivers.map(({ course }): readonly [number, number] => course.at(-1) ?? [40, 30]);
  const isEdge = ([x, y]: readonly [number, number]) => x < 4 || y < 4 || x > 76 || y > 56;
  expect(mouths.some(isEdge)).toBe(true);
  // A stretch ends at the edge, or where it runs into another.
  const cells = new Set(rivers.flatMap(({ course }) => course.slice(0, -1).map(String)));
  for (const mouth of mouths) expect(isEdge(mouth) || cells.has(String(mouth))).toBe(true);
});

test('a stroke begins and ends where its line does', () => {
  expect(
    strokePath(
      [
        [0, 0],
        [1, 1],
        [2, 0],
      ],
      false,
    ),
  ).toBe('M0,0q10,10 15,5l5,-5');
});
