import { contours } from 'd3-contour';
import { strokePath, type Point } from './stroke.ts';
import type { Terrain } from './terrain.ts';

export interface ContourLine {
  readonly metres: number;
  /** Every fifth line: drawn stronger, numbered, and shaded above. */
  readonly isIndex: boolean;
  readonly stroke: string;
  /** The land above an index line; empty for the others. */
  readonly area: string;
  readonly numbers: readonly LineNumber[];
}

/** A height written along its line. */
export interface LineNumber {
  readonly x: number;
  readonly y: number;
  /** Degrees, upright for the reader. */
  readonly turn: number;
}

/** The contour lines of a terrain at every `interval` metres, as path data in fine units. */
export function contourLines(terrain: Terrain, interval: number): readonly ContourLine[] {
  const { columns, rows, heights } = terrain;
  const values = Array.from(heights);
  const lowest = values.reduce((low, height) => Math.min(low, height), Infinity);
  const highest = values.reduce((high, height) => Math.max(high, height), -Infinity);
  const levels: number[] = [];
  for (let metres = Math.ceil(lowest / interval) * interval; metres < highest; metres += interval)
    levels.push(metres);
  return contours()
    .size([columns, rows])
    .thresholds(levels)(values)
    .map((shape) => {
      const rings = shape.coordinates.flat().map((ring) => ring.map(([x = 0, y = 0]): Point => [x, y]));
      const isIndex = Math.round(shape.value / interval) % 5 === 0;
      const strokes = rings.flatMap((ring) => cutAtEdge(ring, columns, rows));
      return {
        metres: shape.value,
        isIndex,
        stroke: strokes.map(({ points, closed }) => strokePath(thin(points), closed)).join(''),
        area: isIndex ? rings.map((ring) => strokePath(thin(ring.slice(0, -1)), true)).join('') : '',
        numbers: isIndex ? strokes.flatMap((stroke) => numberOn(stroke, columns, rows)) : [],
      };
    });
}

interface Stroke {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** Every second point of a long line: the curve between them is as good. */
function thin(points: readonly Point[]): readonly Point[] {
  return points.length < 16
    ? points
    : points.filter((_, index) => index % 2 === 0 || index === points.length - 1);
}

/** A ring without the stretches where it merely follows the edge of the grid. */
function cutAtEdge(ring: readonly Point[], columns: number, rows: number): readonly Stroke[] {
  const onEdge = ([x, y]: Point): boolean => x <= 0.5 || y <= 0.5 || x >= columns - 0.5 || y >= rows - 0.5;
  const open = ring.slice(0, -1);
  const firstEdge = open.findIndex(onEdge);
  if (firstEdge === -1) return open.length < 6 ? [] : [{ points: open, closed: true }];
  const turned = [...open.slice(firstEdge), ...open.slice(0, firstEdge)];
  const strokes: Stroke[] = [];
  let points: Point[] = [];
  for (const point of turned) {
    if (onEdge(point)) {
      if (points.length > 3) strokes.push({ points: [...points, point], closed: false });
      points = [point];
    } else points.push(point);
  }
  if (points.length > 3) strokes.push({ points, closed: false });
  return strokes;
}

/** One number for each long stroke, where it runs most nearly level and straight, away from the edge. */
function numberOn({ points }: Stroke, columns: number, rows: number): readonly LineNumber[] {
  if (points.length < 60) return [];
  let best: LineNumber | undefined;
  let least = Infinity;
  const reach = 4;
  for (let index = reach; index < points.length - reach; index += 3) {
    const before = points[index - reach];
    const here = points[index];
    const after = points[index + reach];
    if (before === undefined || here === undefined || after === undefined) continue;
    const [x, y] = here;
    if (x < columns * 0.04 || y < rows * 0.05 || x > columns * 0.96 || y > rows * 0.95) continue;
    const upright = Math.atan(Math.tan(Math.atan2(after[1] - before[1], after[0] - before[0])));
    const bend = Math.abs((before[0] + after[0]) / 2 - x) + Math.abs((before[1] + after[1]) / 2 - y);
    const badness = Math.abs(upright) + bend;
    if (badness < least) {
      least = badness;
      best = { x, y, turn: (upright * 180) / Math.PI };
    }
  }
  return best === undefined || least > 1.1 ? [] : [best];
}
