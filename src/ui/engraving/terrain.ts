import { streamFrom } from '#kernel/random.ts';

/** Heights over a grid, row by row. The same name gives the same land. */
export interface Terrain {
  readonly columns: number;
  readonly rows: number;
  /** Metres, indexed by `row * columns + column`. */
  readonly heights: ArrayLike<number>;
}

interface Hill {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly reachX: number;
  readonly reachY: number;
  readonly turn: number;
}

/** Where hills may not stand high: a share of the width from the left, kept low for words to lie on. */
export interface TerrainOptions {
  readonly columns: number;
  readonly rows: number;
  /** Hills per thousand cells. */
  readonly ruggedness?: number;
  /** Share of the width, from the left, that slopes down to a plain. */
  readonly plain?: number;
}

/** A land of hills on a slope, roughened by noise. Nobody's land: it is drawn from the name alone. */
export function terrainOf(name: string, options: TerrainOptions): Terrain {
  const { columns, rows, ruggedness = 3.2, plain = 0 } = options;
  const next = streamFrom(`terrain:${name}`);
  const count = Math.round((ruggedness * columns * rows) / 1000);
  const hills: Hill[] = Array.from({ length: count }, () => ({
    x: next() * columns,
    y: next() * rows,
    height: (next() < 0.28 ? -0.6 : 1) * (260 + 640 * next()),
    reachX: rows * (0.06 + 0.17 * next()),
    reachY: rows * (0.04 + 0.1 * next()),
    turn: next() * Math.PI,
  }));
  const rough = noiseFrom(next);
  const slopeX = (next() - 0.5) * 500;
  const slopeY = (next() - 0.5) * 500;
  const heights = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const slope = 900 + (slopeX * column) / columns + (slopeY * row) / rows;
      const noise = 190 * rough(column / 17, row / 17) + 62 * rough(column / 6.5 + 40, row / 6.5);
      heights[row * columns + column] = slope + noise;
    }
  }
  for (const hill of hills) raise(heights, hill, columns, rows);
  for (let cell = 0; cell < heights.length; cell += 1) {
    heights[cell] = (heights[cell] ?? 0) * lift((cell % columns) / columns, plain);
  }
  // Nothing lies below the sea: the lowest ground stands a little above it.
  const lowest = heights.reduce((low, height) => Math.min(low, height), Infinity);
  return { columns, rows, heights: heights.map((height) => height + Math.max(0, shore - lowest)) };
}

/** Metres above the sea of the lowest ground there may be. */
const shore = 40;

/** Where a hill has sunk to a four-hundredth of its height, in its own reaches. */
const foot = 2.45;

/** Heaps a hill upon the land, as far as it reaches. */
function raise(heights: Float64Array, hill: Hill, columns: number, rows: number): void {
  const cos = Math.cos(hill.turn);
  const sin = Math.sin(hill.turn);
  const reach = foot * Math.max(hill.reachX, hill.reachY);
  const lastRow = Math.min(rows - 1, Math.floor(hill.y + reach));
  const lastColumn = Math.min(columns - 1, Math.floor(hill.x + reach));
  for (let row = Math.max(0, Math.ceil(hill.y - reach)); row <= lastRow; row += 1) {
    for (let column = Math.max(0, Math.ceil(hill.x - reach)); column <= lastColumn; column += 1) {
      const dx = column - hill.x;
      const dy = row - hill.y;
      const along = (dx * cos + dy * sin) / hill.reachX;
      const beside = (dy * cos - dx * sin) / hill.reachY;
      const distance = along * along + beside * beside;
      if (distance > foot * foot) continue;
      const cell = row * columns + column;
      heights[cell] = (heights[cell] ?? 0) + hill.height * Math.exp(-distance);
    }
  }
}

/** 0.35 on the plain, 1 in the hills, a smooth step between. */
function lift(across: number, plain: number): number {
  if (plain === 0) return 1;
  const t = Math.max(0, Math.min(1, (across - plain * 0.55) / (plain * 0.75)));
  return 0.35 + 0.65 * t * t * (3 - 2 * t);
}

/** Smooth noise in about [-1, 1] over an endless lattice of 64 by 64 drawn values. */
function noiseFrom(next: () => number): (x: number, y: number) => number {
  const side = 64;
  const lattice = Array.from({ length: side * side }, () => next() * 2 - 1);
  const at = (x: number, y: number): number => lattice[(y & (side - 1)) * side + (x & (side - 1))] ?? 0;
  const ease = (t: number): number => t * t * (3 - 2 * t);
  return (x, y) => {
    const left = Math.floor(x);
    const top = Math.floor(y);
    const u = ease(x - left);
    const v = ease(y - top);
    const upper = at(left, top) * (1 - u) + at(left + 1, top) * u;
    const lower = at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u;
    return upper * (1 - v) + lower * v;
  };
}
