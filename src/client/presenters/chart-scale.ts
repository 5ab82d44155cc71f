/** Where on a chart does a value stand, and which values are worth a tick? */

/** Maps a value to a position, straight. */
export interface ChartScale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  readonly domain: readonly [low: number, high: number];
}

/** A scale from values to positions; `ticks` is how many are wished for, about. */
export function scaleOf(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
  ticks = 4,
): ChartScale {
  const span = high - low;
  return {
    at: (value) => (span === 0 ? (from + to) / 2 : from + ((value - low) / span) * (to - from)),
    ticks: ticksIn(low, high, ticks),
    domain: [low, high],
  };
}

/** Round values inside a range, at steps of 1, 2 or 5 times a power of ten: about as many as wished for. */
export function ticksIn(low: number, high: number, wished: number): readonly number[] {
  if (!(high > low) || wished < 1) return [low];
  const step = roundStep((high - low) / wished);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
}

/** Values and differences smaller than this, or than this share, are none. */
const NOTHING = 1e-9;

/** A range that holds all values and ends on round ones. Holds `also` too, such as 0 where bars begin. */
export function roundRange(
  values: readonly number[],
  also: readonly number[] = [],
  wished = 4,
): readonly [low: number, high: number] {
  const all = [...values, ...also].filter((value) => Number.isFinite(value));
  if (all.length === 0) return [0, 1];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (size < NOTHING) return [0, 1];
  // All the same, but for the dust of adding.
  if (high - low < size * NOTHING) return [Math.min(0, low), Math.max(0, high)];
  const step = roundStep((high - low) / wished);
  return [tidy(Math.floor(low / step + 1e-9) * step), tidy(Math.ceil(high / step - 1e-9) * step)];
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  const nice = share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10;
  return nice * power;
}

/** Without the dust of multiplying by tenths. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** A point of a drawing: x to the right, y downward. */
export type Point = readonly [x: number, y: number];

const written = (value: number): string => String(Math.round(value * 100) / 100);
const pair = ([x, y]: Point): string => `${written(x)} ${written(y)}`;

/** An SVG path through points; a missing one lifts the pen. */
export function pathThrough(points: readonly (Point | undefined)[]): string {
  let isDown = false;
  return points
    .flatMap((point) => {
      const stroke = point === undefined ? [] : [`${isDown ? 'L' : 'M'}${pair(point)}`];
      isDown = point !== undefined;
      return stroke;
    })
    .join('');
}

/** An SVG path around the area between an upper and a lower edge. */
export function pathAround(upper: readonly Point[], lower: readonly Point[]): string {
  return upper.length === 0 ? '' : `${pathThrough([...upper, ...lower.toReversed()])}Z`;
}

/** Many dots as one path, to be drawn with round ends: far cheaper than an element for each. */
export function pathOfDots(points: readonly Point[]): string {
  return points.map((point) => `M${pair(point)}h0`).join('');
}

/** How far from its point a tag may stand, and in which directions, nearest and most legible first. */
const REACHES = [15, 24, 36, 50] as const;
const DIRECTIONS: readonly Point[] = [
  [0.7, -0.7],
  [0.7, 0.7],
  [-0.7, -0.7],
  [-0.7, 0.7],
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
];

/**
 * Places for round tags beside their points, so that no tag covers another tag or point where that can be helped.
 *
 * @param apart least distance between two tags, and a little more than half of it between a tag and a point
 */
export function placeTags(
  points: readonly Point[],
  apart: number,
  [width, height]: readonly [number, number],
): readonly Point[] {
  const placed: Point[] = [];
  for (const [x, y] of points) {
    const candidates = REACHES.flatMap((reach) =>
      DIRECTIONS.map(([dx, dy]): Point => [x + dx * reach, y + dy * reach]),
    ).filter((tag) => isInside(tag, apart / 2, width, height));
    const isFree = (tag: Point) =>
      placed.every((other) => distance(tag, other) >= apart) &&
      points.every((point) => distance(tag, point) >= apart * 0.6);
    placed.push(candidates.find(isFree) ?? candidates[0] ?? [x, y]);
  }
  return placed;
}

const isInside = ([x, y]: Point, room: number, width: number, height: number): boolean =>
  x >= room && y >= room && x <= width - room && y <= height - room;

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);
