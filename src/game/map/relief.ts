/**
 * Where do the contour lines run? Heights here are invented: seeded noise that rises from the coast inland, so
 * that the paper looks surveyed. They decorate; nothing in the game reads them (docs/decisions/phaser.md).
 */
import { streamFrom } from '#kernel/random.ts';
import type { Bounds } from '#client/index.ts';
import type { Work } from '../stage/gently.ts';

/** Heights on a grid of cells, row by row. */
export interface Relief {
  readonly columns: number;
  readonly rows: number;
  /** In [0, 1]. */
  readonly heights: Float32Array;
}

/** A field of heights over the globe: the same place has the same height in every window. */
export type HeightField = (longitude: number, latitude: number) => number;

const LATTICE = 256;

/** Noise named by a seed: four octaves of rolling land with ridges on it. Heights in [0, 1]. */
export function heightField(seed: string): HeightField {
  const next = streamFrom(`relief:${seed}`);
  const values = Float32Array.from({ length: LATTICE }, () => next());
  const order = shuffled(LATTICE, next);
  const lattice = (x: number, y: number): number =>
    values[(order[((x % LATTICE) + LATTICE) % LATTICE] ?? 0) ^ (((y % LATTICE) + LATTICE) % LATTICE)] ?? 0;

  const noise = (x: number, y: number): number => {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const [u, v] = [fade(x - column), fade(y - row)];
    const upper = mix(lattice(column, row), lattice(column + 1, row), u);
    const lower = mix(lattice(column, row + 1), lattice(column + 1, row + 1), u);
    return mix(upper, lower, v);
  };

  return (longitude, latitude) => {
    // Bending the plane by slower noise keeps the lattice from showing.
    const x = longitude / 5.2 + 1.7 * noise(longitude / 7 + 31, latitude / 7);
    const y = latitude / 5.2 + 1.7 * noise(longitude / 7, latitude / 7 + 57);
    let [sum, weight, frequency, amplitude] = [0, 0, 1, 1];
    for (let octave = 0; octave < 4; octave++) {
      const value = noise(x * frequency + octave * 17, y * frequency + octave * 29);
      sum += amplitude * (octave < 2 ? value : 1 - Math.abs(2 * value - 1));
      weight += amplitude;
      frequency *= 2.05;
      amplitude *= 0.4;
    }
    return sum / weight;
  };
}

/**
 * Heights for one window. `locate` gives the place of a cell; `seaDistance` how far it is from the sea, in
 * degrees, negative at sea.
 */
export function* makeRelief(
  field: HeightField,
  columns: number,
  rows: number,
  locate: (column: number, row: number) => readonly [longitude: number, latitude: number] | undefined,
  seaDistance: (cell: number) => number,
): Work<Relief> {
  const heights = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    yield;
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      const inland = seaDistance(cell);
      const at = inland > 0 ? locate(column, row) : undefined;
      // An escarpment a little behind the coast, then a plateau.
      heights[cell] = at === undefined ? 0 : field(at[0], at[1]) * (1 - 1 / (1 + (inland / 1.1) ** 1.4));
    }
  }
  return { columns, rows, heights };
}

/**
 * Distance of every cell to the nearest sea, in cells; 0 at sea. Two passes of the 3–4 chamfer
 * (Borgefors 1986).
 */
export function seaDistances(isLand: (cell: number) => boolean, columns: number, rows: number): Float32Array {
  const far = columns + rows;
  const distances = Float32Array.from({ length: columns * rows }, (_unused, cell) =>
    isLand(cell) ? far : 0,
  );
  const read = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= columns || row >= rows
      ? far
      : (distances[row * columns + column] ?? far);
  const relax = (column: number, row: number, back: -1 | 1): void => {
    const cell = row * columns + column;
    distances[cell] = Math.min(
      distances[cell] ?? far,
      read(column + back, row) + 1,
      read(column, row + back) + 1,
      read(column + back, row + back) + 4 / 3,
      read(column - back, row + back) + 4 / 3,
    );
  };
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) relax(column, row, -1);
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) relax(column, row, 1);
  return distances;
}

/** Degrees between the lines of the graticule that suit a map of this width. */
export function graticuleStep([west, , east]: Bounds, width: number): number {
  const wanted = ((east - west) / width) * 130;
  return [0.5, 1, 2, 5, 10, 15, 30].find((step) => step >= wanted) ?? 30;
}

function shuffled(count: number, next: () => number): Uint16Array {
  const order = Uint16Array.from({ length: count }, (_unused, index) => index);
  for (let index = count - 1; index > 0; index--) {
    const other = Math.floor(next() * (index + 1));
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
  return order;
}

function fade(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10);
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
