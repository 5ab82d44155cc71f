/**
 * Where do the names go? Each name tries the places that cartographers prefer (Imhof 1975: right before left,
 * above before below) and takes the one that hides least; then each reconsiders, given the others.
 */
import type { Work } from '../stage/gently.ts';
import {
  encloses,
  inflate,
  lengthInside,
  overlapArea,
  trackThrough,
  type Box,
  type Point,
  type Track,
} from './geometry.ts';

export interface LabelRequest {
  readonly id: string;
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  /** Radius of the symbol that is named. */
  readonly clear: number;
  /** Higher speaks first. */
  readonly rank: number;
  /** Whether it is left out as soon as it hides anything; the others are when they could not be read. */
  readonly optional: boolean;
}

export interface Obstacles {
  /** Nothing may leave this box. */
  readonly window: Box;
  /** Symbols and furniture: never covered. */
  readonly boxes: readonly Box[];
  /** Lines: crossed only in need. */
  readonly tracks: readonly Track[];
}

export interface PlacedLabel {
  readonly id: string;
  readonly box: Box;
}

/** Unit vectors from symbol to name, most wanted first. */
const directions: readonly (readonly [x: number, y: number])[] = [
  [1, -0.45],
  [1, 0],
  [1, 0.45],
  [-1, -0.45],
  [-1, 0],
  [-1, 0.45],
  [0, -1],
  [0, 1],
  [0.55, -1],
  [-0.55, -1],
  [0.55, 1],
  [-0.55, 1],
];
const reaches = [2.5, 7] as const;

const ROUNDS = 4;
const COST_OF_RANK = 3;
const COST_OF_LINE = 3.2;
const COST_OF_BOX = 1.6;
const COST_OF_MISREADING = 30;
const FORBIDDEN = 1e6;
/** Above this cost a name that may be left out is. */
const PATIENCE = 90;

export function* placeLabels(
  requests: readonly LabelRequest[],
  obstacles: Obstacles,
): Work<readonly PlacedLabel[]> {
  const ordered = [...requests].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
  const around = new Map(ordered.map((request) => [request.id, surroundings(request, obstacles)] as const));
  const placed = new Map<string, Box>();
  yield;
  for (let round = 0; round < ROUNDS; round++) {
    for (const request of ordered) {
      yield;
      const others = [...placed].filter(([id]) => id !== request.id).map(([, box]) => box);
      placed.set(request.id, cheapest(request, around.get(request.id) ?? obstacles, others));
    }
  }
  // The worst leave first, and what they leave free may save the rest.
  const kept = new Map(placed);
  for (const request of [...ordered].reverse()) {
    const box = kept.get(request.id);
    if (box === undefined) continue;
    const others = [...kept].filter(([id]) => id !== request.id).map(([, other]) => other);
    const near = around.get(request.id) ?? obstacles;
    const cost = costOf(box, near, others);
    const hidden = [...near.boxes, ...others].reduce((sum, other) => sum + overlapArea(box, other), 0);
    const unreadable = hidden > box.width * box.height * (request.optional ? 0.04 : 0.06);
    if (cost >= FORBIDDEN || unreadable || (request.optional && cost > PATIENCE)) kept.delete(request.id);
  }
  return ordered.flatMap(({ id }) => {
    const box = kept.get(id);
    return box === undefined ? [] : [{ id, box }];
  });
}

/** What a name can meet at all: everything else is left out of the reckoning. */
function surroundings(
  { at, width, height, clear }: LabelRequest,
  { window, boxes, tracks }: Obstacles,
): Obstacles {
  const reach = clear + 14;
  const area: Box = {
    x: at.x - width - reach,
    y: at.y - height * 1.5 - reach,
    width: 2 * (width + reach),
    height: 2 * (height * 1.5 + reach),
  };
  const pieces = tracks.flatMap(({ points }) =>
    points.flatMap((point, index): readonly Track[] => {
      const before = points[index - 1];
      return before === undefined || passesBy(area, before, point) ? [] : [trackThrough([before, point])];
    }),
  );
  return { window, boxes: boxes.filter((box) => overlapArea(area, box) > 0), tracks: pieces };
}

function cheapest(request: LabelRequest, obstacles: Obstacles, others: readonly Box[]): Box {
  let best: Box = boxAt(request, [1, 0], reaches[0]);
  let lowest = Infinity;
  reaches.forEach((reach, far) => {
    directions.forEach((direction, rank) => {
      const box = boxAt(request, direction, reach);
      const cost =
        costOf(box, obstacles, others) + misread(request, box, obstacles) + (rank + far * 5) * COST_OF_RANK;
      if (cost < lowest) [best, lowest] = [box, cost];
    });
  });
  return best;
}

/** Would the name be read as that of another sign, because it stands nearer to it? */
function misread({ at, clear }: LabelRequest, box: Box, { boxes }: Obstacles): number {
  const own = distanceTo(box, at) - clear;
  const nearer = boxes.some(({ x, y, width, height }) => {
    const middle = { x: x + width / 2, y: y + height / 2 };
    const isOwn = Math.hypot(middle.x - at.x, middle.y - at.y) < clear + 2;
    return !isOwn && width < 40 && distanceTo(box, middle) - width / 2 < own + 1;
  });
  return nearer ? COST_OF_MISREADING : 0;
}

/** From a point to the nearest edge of a box. */
function distanceTo({ x, y, width, height }: Box, point: Point): number {
  const across = Math.max(x - point.x, 0, point.x - (x + width));
  const down = Math.max(y - point.y, 0, point.y - (y + height));
  return Math.hypot(across, down);
}

function boxAt(
  { at, width, height, clear }: LabelRequest,
  [dx, dy]: readonly [number, number],
  reach: number,
): Box {
  const gap = clear + reach;
  // Sideways names stand beside the symbol; the others above or below it.
  const sideways = Math.abs(dx) === 1;
  const x = sideways ? at.x + dx * gap + (dx > 0 ? 0 : -width) : at.x + dx * width * 0.6 - width / 2;
  const y = sideways ? at.y + dy * clear * 1.6 - height / 2 : at.y + dy * gap + (dy > 0 ? 0 : -height);
  return { x, y, width, height };
}

function costOf(box: Box, { window, boxes, tracks }: Obstacles, others: readonly Box[]): number {
  if (!encloses(window, box)) return FORBIDDEN;
  const roomy = inflate(box, 2);
  let cost = 0;
  for (const other of [...boxes, ...others]) cost += overlapArea(roomy, other) * COST_OF_BOX;
  for (const { points } of tracks) {
    for (let index = 1; index < points.length; index++) {
      const [a, b] = [points[index - 1], points[index]];
      if (a === undefined || b === undefined || passesBy(roomy, a, b)) continue;
      cost += lengthInside(roomy, a, b) * COST_OF_LINE;
    }
  }
  return cost;
}

/** Whether a segment certainly misses a box: most do, and this is quick. */
function passesBy({ x, y, width, height }: Box, a: Point, b: Point): boolean {
  return (
    (a.x < x && b.x < x) ||
    (a.y < y && b.y < y) ||
    (a.x > x + width && b.x > x + width) ||
    (a.y > y + height && b.y > y + height)
  );
}
