import { contours } from 'd3-contour';
import type { Terrain } from './terrain.ts';

export type Point = readonly [x: number, y: number];

export interface ContourLine {
  readonly metres: number;
  /** Every fifth line: drawn stronger, and numbered. */
  readonly isIndex: boolean;
  /** Open and closed strokes, as path data in grid units. */
  readonly stroke: string;
  /** The land above this line, as path data in grid units. */
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

/** The contour lines of a terrain at every `interval` metres. */
export function contourLines(terrain: Terrain, interval: number): readonly ContourLine[] {
  const { columns, rows, heights } = terrain;
  const lowest = Math.ceil(Math.min(...heights) / interval) * interval;
  const highest = Math.max(...heights);
  const levels: number[] = [];
  for (let metres = lowest; metres < highest; metres += interval) levels.push(metres);
  return contours()
    .size([columns, rows])
    .thresholds(levels)([...heights])
    .map((shape) => {
      const rings = shape.coordinates.flat() as unknown as Point[][];
      const isIndex = Math.round(shape.value / interval) % 5 === 0;
      const strokes = rings.flatMap((ring) => cutAtEdge(ring, columns, rows));
      return {
        metres: shape.value,
        isIndex,
        stroke: strokes.map(smooth).join(''),
        area: rings.map((ring) => smooth({ points: ring, closed: true })).join(''),
        numbers: isIndex ? strokes.flatMap((stroke) => numberOn(stroke, columns, rows)) : [],
      };
    });
}

interface Stroke {
  readonly points: readonly Point[];
  readonly closed: boolean;
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

/** Path data through the midpoints of a stroke, rounded at every corner. */
function smooth({ points, closed }: Stroke): string {
  const first = points[0];
  if (first === undefined) return '';
  const pairs = points.slice(1).map((point, index) => [points[index] ?? point, point] as const);
  const curve = pairs.map(([from, to]) => `Q${at(from)} ${at(middle(from, to))}`).join('');
  if (closed) {
    const last = points.at(-1) ?? first;
    return `M${at(middle(last, first))}${curve}Q${at(last)} ${at(middle(last, first))}Z`;
  }
  return `M${at(first)}${curve}L${at(points.at(-1) ?? first)}`;
}

const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
const at = ([x, y]: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;

/** One number for each long stroke, where it runs most nearly level and away from the edge. */
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
    const slant = Math.atan2(after[1] - before[1], after[0] - before[0]);
    const bend = Math.abs(middle(before, after)[0] - x) + Math.abs(middle(before, after)[1] - y);
    const upright = Math.atan(Math.tan(slant));
    const badness = Math.abs(upright) + bend;
    if (badness < least) {
      least = badness;
      best = { x, y, turn: (upright * 180) / Math.PI };
    }
  }
  return best === undefined || least > 1.1 ? [] : [best];
}
