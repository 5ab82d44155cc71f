import { describe, expect, test } from 'vitest';
import { trackThrough } from '../../../../src/game/map/geometry.ts';
import {
  block,
  holdsAll,
  middleOf,
  openBox as openingBox,
  sumsOf,
  type Grid,
} from '../../../../src/game/map/open-ground.ts';
import { finish } from '../../../support/finish.ts';

const grid: Grid = { columns: 40, rows: 20, cell: 5, x: 0, y: 0 };
const window = { x: 0, y: 0, width: 200, height: 100 };
const openBox = (...given: Parameters<typeof openingBox>) => finish(openingBox(...given));
const everything = sumsOf(grid, () => true);
const where = { window, middle: middleOf(grid, window, () => true) };

describe('open ground', () => {
  test('is counted by boxes', () => {
    const left = sumsOf(grid, (cell) => cell % grid.columns < 20);
    expect(holdsAll(grid, left, { x: 10, y: 10, width: 80, height: 40 })).toBe(true);
    expect(holdsAll(grid, left, { x: 10, y: 10, width: 95, height: 40 })).toBe(false);
    expect(holdsAll(grid, everything, { x: -5, y: 0, width: 10, height: 10 })).toBe(false);
  });

  test('gives a name the middle', () => {
    const box = openBox(grid, everything, everything, where, { width: 40, height: 10 });
    expect(Math.abs((box?.x ?? 0) + 20 - 100)).toBeLessThan(8);
    expect(Math.abs((box?.y ?? 0) + 5 - 50)).toBeLessThan(8);
  });

  test('has no place for a name that is too long', () => {
    expect(openBox(grid, everything, everything, where, { width: 240, height: 10 })).toBeUndefined();
  });

  test('is closed under names and along lines', () => {
    const blocked = new Uint8Array(grid.columns * grid.rows);
    block(
      grid,
      blocked,
      [{ x: 0, y: 0, width: 90, height: 100 }],
      [
        trackThrough([
          { x: 95, y: 50 },
          { x: 199, y: 50 },
        ]),
      ],
    );
    const free = sumsOf(grid, (cell) => blocked[cell] === 0);
    const box = openBox(grid, everything, free, where, { width: 60, height: 20 });
    expect(box?.x).toBeGreaterThanOrEqual(90);
    expect((box?.y ?? 50) + 20 <= 50 || (box?.y ?? 0) >= 50).toBe(true);
  });
});
