import type { Point } from './stroke.ts';
import type { Terrain } from './terrain.ts';

/** Every cell of the drainage is this many cells of the terrain wide. */
const coarse = 2;

export interface River {
  readonly course: readonly Point[];
  /** How many of the sources drain through it: its width. */
  readonly sources: number;
}

/**
 * The rivers that rise at given points. The land is flooded from the edge of the sheet inwards, always the lowest
 * shore first (priority flood, Barnes et al. 2014): each cell drains to the one it was flooded from, so that every
 * hollow has its outlet and every river reaches the edge.
 */
export function riversFrom(terrain: Terrain, springs: readonly Point[]): readonly River[] {
  const columns = Math.floor(terrain.columns / coarse);
  const rows = Math.floor(terrain.rows / coarse);
  const downstream = flood(terrain, columns, rows);
  const flow = new Map<number, number>();
  const courses = springs.map((spring) => {
    const cells: number[] = [];
    let cell: number | undefined = Math.floor(spring[1] / coarse) * columns + Math.floor(spring[0] / coarse);
    while (cell !== undefined && cell !== -1) {
      cells.push(cell);
      flow.set(cell, (flow.get(cell) ?? 0) + 1);
      cell = downstream[cell];
    }
    return cells;
  });
  // Water does not run from the middle of one cell to the middle of the next: the fraction of a metre decides.
  const place = (cell: number): Point => {
    const x = (cell % columns) * coarse;
    const y = Math.floor(cell / columns) * coarse;
    const height = terrain.heights[y * terrain.columns + x] ?? 0;
    return [x + coarse * (1.7 * fraction(height) - 0.35), y + coarse * (1.7 * fraction(height * 7) - 0.35)];
  };
  // Each course is cut where another joins it, so that every stretch has one width and is drawn once.
  const drawn = new Set<number>();
  return courses.flatMap((cells) => {
    const rivers: River[] = [];
    let stretch: number[] = [];
    for (const cell of cells) {
      const before = stretch.at(-1);
      stretch.push(cell);
      if (drawn.has(cell)) break;
      if (before !== undefined && flow.get(before) !== flow.get(cell)) {
        rivers.push({ course: stretch.map(place), sources: flow.get(before) ?? 1 });
        stretch = [cell];
      }
      drawn.add(cell);
    }
    const last = stretch[0];
    if (stretch.length > 1 && last !== undefined) {
      rivers.push({ course: stretch.map(place), sources: flow.get(last) ?? 1 });
    }
    return rivers;
  });
}

const fraction = (value: number): number => value - Math.floor(value);

/** For each coarse cell the cell that it drains to; -1 at the edge. */
function flood(terrain: Terrain, columns: number, rows: number): Int32Array {
  const count = columns * rows;
  const height = (cell: number): number =>
    terrain.heights[Math.floor(cell / columns) * coarse * terrain.columns + (cell % columns) * coarse] ?? 0;
  const downstream = new Int32Array(count).fill(-2);
  const shore = new Shore();
  for (let cell = 0; cell < count; cell += 1) {
    const x = cell % columns;
    const y = Math.floor(cell / columns);
    if (x === 0 || y === 0 || x === columns - 1 || y === rows - 1) {
      downstream[cell] = -1;
      shore.add(cell, height(cell));
    }
  }
  for (let lowest = shore.take(); lowest !== undefined; lowest = shore.take()) {
    const x = lowest.cell % columns;
    for (const [dx, dy] of around) {
      const next = lowest.cell + dy * columns + dx;
      if (x + dx < 0 || x + dx >= columns || next < 0 || next >= count || downstream[next] !== -2) continue;
      downstream[next] = lowest.cell;
      shore.add(next, Math.max(height(next), lowest.level));
    }
  }
  return downstream;
}

const around = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
  [1, 1],
  [-1, 1],
  [-1, -1],
  [1, -1],
] as const;

interface ShoreCell {
  readonly cell: number;
  readonly level: number;
}

/** The cells at the water's edge, the lowest first: a binary heap. */
class Shore {
  readonly #heap: ShoreCell[] = [];

  add(cell: number, level: number): void {
    const heap = this.#heap;
    let place = heap.length;
    heap.push({ cell, level });
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = heap[above];
      const child = heap[place];
      if (parent === undefined || child === undefined || parent.level <= child.level) break;
      heap[above] = child;
      heap[place] = parent;
      place = above;
    }
  }

  take(): ShoreCell | undefined {
    const heap = this.#heap;
    const lowest = heap[0];
    const last = heap.pop();
    if (lowest === undefined || last === undefined || heap.length === 0) return lowest;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const leftCell = heap[left];
      const rightCell = heap[left + 1];
      if (leftCell === undefined) break;
      const goRight = rightCell !== undefined && rightCell.level < leftCell.level;
      const child = goRight ? rightCell : leftCell;
      if (child.level >= last.level) break;
      heap[place] = child;
      place = goRight ? left + 1 : left;
    }
    heap[place] = last;
    return lowest;
  }
}
