/**
 * Where on its own ground does a name find most room? Ground is a coarse grid that says who owns each cell;
 * sums over boxes come from summed-area tables (Crow 1984), so that thousands of boxes can be tried.
 */
import type { Work } from '../stage/gently.ts';
import { contains, inflate, pointAlong, trackThrough, type Box, type Point, type Track } from './geometry.ts';

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Pixels per cell. */
  readonly cell: number;
  /** Upper left corner, in pixels. */
  readonly x: number;
  readonly y: number;
}

/** Sums of a yes-or-no over all boxes that start in the upper left corner; one row and column of zeros first. */
type Sums = Int32Array;

export function sumsOf({ columns, rows }: Grid, holds: (cell: number) => boolean): Sums {
  const wide = columns + 1;
  const sums = new Int32Array(wide * (rows + 1));
  for (let row = 0; row < rows; row++) {
    let along = 0;
    for (let column = 0; column < columns; column++) {
      if (holds(row * columns + column)) along++;
      sums[(row + 1) * wide + column + 1] = along + (sums[row * wide + column + 1] ?? 0);
    }
  }
  return sums;
}

/** Whether a box lies on the grid and the answer is yes in all its cells. */
export function holdsAll(grid: Grid, sums: Sums, box: Box): boolean {
  const left = Math.floor((box.x - grid.x) / grid.cell);
  const top = Math.floor((box.y - grid.y) / grid.cell);
  const right = Math.ceil((box.x + box.width - grid.x) / grid.cell);
  const bottom = Math.ceil((box.y + box.height - grid.y) / grid.cell);
  if (left < 0 || top < 0 || right > grid.columns || bottom > grid.rows) return false;
  const at = (column: number, row: number): number => sums[row * (grid.columns + 1) + column] ?? 0;
  return (
    at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top) === (right - left) * (bottom - top)
  );
}

/** Marks the cells under boxes and along tracks. */
export function block(
  grid: Grid,
  blocked: Uint8Array,
  boxes: readonly Box[],
  tracks: readonly Track[],
): void {
  const mark = (column: number, row: number): void => {
    if (column >= 0 && row >= 0 && column < grid.columns && row < grid.rows)
      blocked[row * grid.columns + column] = 1;
  };
  for (const box of boxes) {
    const left = Math.floor((box.x - grid.x) / grid.cell);
    const top = Math.floor((box.y - grid.y) / grid.cell);
    const right = Math.ceil((box.x + box.width - grid.x) / grid.cell);
    const bottom = Math.ceil((box.y + box.height - grid.y) / grid.cell);
    for (let row = top; row < bottom; row++)
      for (let column = left; column < right; column++) mark(column, row);
  }
  for (const { points } of tracks) {
    points.forEach((point, index) => {
      const before = points[index - 1];
      const step = before === undefined ? trackThrough([point]) : trackThrough([before, point]);
      for (let at = 0; at <= step.length; at += grid.cell) {
        const { x, y } = step.points.length > 1 ? pointAlong(step, at) : point;
        mark(Math.floor((x - grid.x) / grid.cell), Math.floor((y - grid.y) / grid.cell));
      }
    });
  }
}

/** More pixels than a map is wide: room counts before nearness. */
const FAR = 10_000;
/** How far around a box its ground and its freedom are asked for, in pixels. */
const growth = [6, 12, 20, 30, 42, 56, 75, 100] as const;

/** The middle of the cells for which something holds, inside `window`, in pixels. */
export function middleOf(grid: Grid, window: Box, holds: (cell: number) => boolean): Point {
  let [count, sumX, sumY] = [0, 0, 0];
  for (let cell = 0; cell < grid.columns * grid.rows; cell++) {
    const point = {
      x: grid.x + ((cell % grid.columns) + 0.5) * grid.cell,
      y: grid.y + (Math.floor(cell / grid.columns) + 0.5) * grid.cell,
    };
    if (!contains(window, point) || !holds(cell)) continue;
    count++;
    sumX += point.x;
    sumY += point.y;
  }
  return { x: sumX / Math.max(1, count), y: sumY / Math.max(1, count) };
}

/**
 * The box of this size with most of its own ground around it, inside `window`; among equals the one nearest to `middle`.
 * Undefined where none fits.
 */
export function* openBox(
  grid: Grid,
  ground: Sums,
  free: Sums,
  { window, middle }: { readonly window: Box; readonly middle: Point },
  { width, height }: { readonly width: number; readonly height: number },
): Work<Box | undefined> {
  let best: Box | undefined;
  let widest = -Infinity;
  const step = grid.cell * 2;
  for (let y = window.y; y + height <= window.y + window.height; y += step) {
    yield;
    for (let x = window.x; x + width <= window.x + window.width; x += step) {
      const box: Box = { x, y, width, height };
      if (!holdsAll(grid, free, box) || !holdsAll(grid, ground, box)) continue;
      let room = 0;
      for (const by of growth) {
        const larger = inflate(box, by);
        if (!holdsAll(grid, ground, larger)) break;
        room += holdsAll(grid, free, larger) ? 2 : 1;
      }
      const away = Math.hypot(x + width / 2 - middle.x, y + height / 2 - middle.y);
      if (room * FAR - away > widest) [best, widest] = [box, room * FAR - away];
    }
  }
  return best;
}
