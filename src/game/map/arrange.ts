/**
 * How is the paper divided? The whole map, an inset where places stand too close to be read, and a corner for
 * compass and scale, each where it hides least.
 */
import type { Bounds, LonLat, MapPicture } from '#client/index.ts';
import { distance, inflate, lengthInside, overlapArea, contains, type Box, type Point } from './geometry.ts';
import { makeSheet, type Sheet } from './sheet.ts';
import type { Work } from '../stage/gently.ts';

export interface Arrangement {
  /** Width of the frame with its degrees, in pixels. */
  readonly margin: number;
  readonly main: Sheet;
  readonly inset: Inset | undefined;
  /** Compass and scale bar. */
  readonly furniture: Box;
}

export interface Inset {
  readonly sheet: Sheet;
  /** The same ground on the main sheet. */
  readonly origin: Box;
  /** Ids of the places that are shown here, and only dotted on the main sheet. */
  readonly places: ReadonlySet<string>;
}

/** Two places closer than this cannot both be read, and within the second distance they belong together. */
const TOO_CLOSE = 27;
const together = (width: number): number => Math.max(24, Math.min(58, width * 0.05));
/** Kinds that draw no inset: what they stand for is not the business of the case. */
const aside: ReadonlySet<string> = new Set(['capital', 'power', 'border']);
/** From this distance on, in pixels, two signs and their names stand freely. */
const ROOMY = 38;
/** An inset must magnify at least this much to be worth its paper. */
const WORTH = 1.55;

export function* arrange(picture: MapPicture, width: number, height: number): Work<Arrangement> {
  const small = width < 560;
  const margin = small ? 13 : 20;
  const paper: Box = { x: 0, y: 0, width, height };
  const window = inflate(paper, -margin);
  const inner = inflate(window, small ? -8 : -18);

  const whole = makeSheet(picture.bounds, paper, inner);
  const crowd = crowdOf(picture, whole);
  if (crowd.size < 3)
    return { margin, main: whole, inset: undefined, furniture: cornerFor(picture, whole, window, small, []) };

  const bounds = boundsAround(picture.places.filter(({ id }) => crowd.has(id)).map(({ at }) => at));
  const mapHeight = boundsHeight(picture.bounds, whole);
  const free = inner.height - mapHeight;
  if (free > height * 0.36) {
    // A tall window: the inset gets the lower part to itself.
    const gap = 10;
    const frame: Box = {
      x: window.x + gap,
      y: window.y + mapHeight + (window.height - mapHeight) * 0.28,
      width: window.width - 2 * gap,
      height: (window.height - mapHeight) * 0.72 - gap,
    };
    const upper: Box = { ...inner, height: frame.y - inner.y - gap };
    const main = makeSheet(picture.bounds, paper, upper);
    const inset = insetOn(frame, bounds, picture, main);
    return { margin, main, inset, furniture: cornerFor(picture, main, window, small, [frame]) };
  }
  // Where the map is not as tall as the window it may lie higher or lower, to leave room for the inset.
  let best: { readonly main: Sheet; readonly inset: Inset; readonly cost: number } | undefined;
  for (const down of [0.5, 0, 1]) {
    const lower = { ...inner, y: inner.y + free * down, height: mapHeight };
    const main = down === 0.5 ? whole : makeSheet(picture.bounds, paper, lower);
    const found = yield* bestInset(picture, main, window, bounds);
    const cost = (found?.cost ?? Infinity) + (down === 0.5 ? 0 : 90);
    if (found !== undefined && cost < (best?.cost ?? Infinity)) best = { main, inset: found.inset, cost };
  }
  const main = best?.main ?? whole;
  const taken = best === undefined ? [] : [best.inset.sheet.frame, best.inset.origin];
  return { margin, main, inset: best?.inset, furniture: cornerFor(picture, main, window, small, taken) };
}

/** Ids of the largest group of places in which each stands too close to another. */
export function crowdOf(
  { places }: Pick<MapPicture, 'places'>,
  sheet: Pick<Sheet, 'project' | 'frame'>,
): ReadonlySet<string> {
  const spots = places
    .filter(({ kind }) => !aside.has(kind))
    .map(({ id, at }) => ({ id, at: sheet.project(at) }));
  const reach = together(sheet.frame.width);
  const waiting = new Set(spots);
  let largest: ReadonlySet<string> = new Set();
  for (const first of spots) {
    if (!waiting.delete(first)) continue;
    const group = [first];
    for (const member of group) {
      for (const other of waiting) {
        if (distance(member.at, other.at) >= reach) continue;
        waiting.delete(other);
        group.push(other);
      }
    }
    const crowded = group.some((a) => group.some((b) => a !== b && distance(a.at, b.at) < TOO_CLOSE));
    if (crowded && group.length > largest.size) largest = new Set(group.map(({ id }) => id));
  }
  return largest;
}

function boundsAround(points: readonly LonLat[]): Bounds {
  const longitudes = points.map(([longitude]) => longitude);
  const latitudes = points.map(([, latitude]) => latitude);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}

function boundsHeight(bounds: Bounds, sheet: Sheet): number {
  const box = boxOf(bounds, sheet);
  return box.height;
}

function boxOf([west, south, east, north]: Bounds, sheet: Pick<Sheet, 'project'>): Box {
  const longitude = (west + east) / 2;
  const corners: readonly LonLat[] = [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
    [longitude, south],
    [longitude, north],
  ];
  const points = corners.map((corner) => sheet.project(corner));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

function insetOn(frame: Box, bounds: Bounds, picture: MapPicture, main: Sheet): Inset {
  const room = inflate(frame, -Math.min(34, frame.height * 0.13));
  const sheet = makeSheet(bounds, frame, room);
  const corners = [
    [frame.x, frame.y],
    [frame.x + frame.width, frame.y],
    [frame.x, frame.y + frame.height],
    [frame.x + frame.width, frame.y + frame.height],
  ].map(([x = 0, y = 0]): LonLat => {
    const [longitude = 0, latitude = 0] = sheet.projection.invert?.([x, y]) ?? [];
    return [longitude, latitude];
  });
  const ground = boundsAround(corners);
  const places = picture.places.filter(({ at }) => contains(inflate(frame, -6), sheet.project(at)));
  return { sheet, origin: boxOf(ground, main), places: new Set(places.map(({ id }) => id)) };
}

function* bestInset(
  picture: MapPicture,
  main: Sheet,
  window: Box,
  bounds: Bounds,
): Work<{ readonly inset: Inset; readonly cost: number } | undefined> {
  const gap = 12;
  let best: Box | undefined;
  let lowest = Infinity;
  const ground = boxOf(bounds, main);
  const natural = Math.max(0.8, Math.min(1.9, (ground.width + 12) / (ground.height + 8)));
  const widest = window.width * (window.width < 560 ? 0.56 : 0.44);
  for (const high of [0.38, 0.44, 0.5, 0.56, 0.62]) {
    for (const shape of [natural, natural * 1.3]) {
      const height = window.height * high;
      const size = { width: Math.min(height * shape, widest), height };
      yield;
      // What it shows, and how well, does not depend on where it lies.
      const sample = insetOn({ x: 0, y: 0, ...size }, bounds, picture, main);
      if (sample.sheet.pixelsPerDegree / main.pixelsPerDegree < WORTH) continue;
      const looks = crowding(picture, sample) + (size.width * size.height) / 1200;
      for (const right of [0, 1, 0.2, 0.35, 0.5, 0.65, 0.8]) {
        for (const down of [1, 0]) {
          const frame: Box = {
            x: window.x + gap + right * (window.width - size.width - 2 * gap),
            y: window.y + gap + down * (window.height - size.height - 2 * gap),
            ...size,
          };
          const hidden =
            hiddenBy(inflate(frame, 8), picture, main, sample.places) +
            overlapArea(frame, inflate(sample.origin, 10)) * 2;
          // In a corner it looks as if it had always been there.
          const loose = right === 0 || right === 1 ? 0 : 160;
          const cost = hidden + looks + loose;
          if (cost < lowest) [best, lowest] = [frame, cost];
        }
      }
    }
  }
  return best === undefined ? undefined : { inset: insetOn(best, bounds, picture, main), cost: lowest };
}

/** How far the signs of an inset still are from being read: each by what its nearest neighbour is too near. */
function crowding({ places }: MapPicture, { sheet, places: shown }: Inset): number {
  const spots = places.filter(({ id }) => shown.has(id)).map(({ at }) => sheet.project(at));
  return spots.reduce((sum, spot) => {
    const nearest = Math.min(
      ...spots.filter((other) => other !== spot).map((other) => distance(spot, other)),
    );
    return sum + Math.max(0, ROOMY - nearest) * 16;
  }, 0);
}

/** What a box would cover: places outright, lines by their length. */
function hiddenBy(
  box: Box,
  { places, lines }: MapPicture,
  sheet: Sheet,
  except: ReadonlySet<string>,
): number {
  let hidden = 0;
  for (const { id, at } of places)
    if (!except.has(id) && contains(inflate(box, 14), sheet.project(at))) hidden += 1200;
  for (const { path } of lines) {
    const points: readonly Point[] = path.map((at) => sheet.project(at));
    for (let index = 1; index < points.length; index++) {
      const [a, b] = [points[index - 1], points[index]];
      if (a !== undefined && b !== undefined) hidden += lengthInside(box, a, b) * 5;
    }
  }
  return hidden;
}

function cornerFor(
  picture: MapPicture,
  sheet: Sheet,
  window: Box,
  small: boolean,
  taken: readonly Box[],
): Box {
  const size = small ? { width: 86, height: 58 } : { width: 136, height: 104 };
  const gap = small ? 7 : 14;
  const across = [0, 1, 0.5, 0.25, 0.75];
  const spots = across.flatMap((right) =>
    [1, 0].map((down): Box => ({
      x: window.x + gap + right * (window.width - size.width - 2 * gap),
      y: window.y + gap + down * (window.height - size.height - 2 * gap),
      ...size,
    })),
  );
  const cost = (box: Box, rank: number): number =>
    hiddenBy(box, picture, sheet, new Set()) +
    taken.reduce((sum, other) => sum + overlapArea(inflate(box, 6), other) * 20, 0) +
    rank * 12;
  const costs = spots.map(cost);
  return spots[costs.indexOf(Math.min(...costs))] ?? { x: window.x, y: window.y, ...size };
}

/** The pairs of corners that join two boxes without crossing either. */
export function leaders(origin: Box, frame: Box): readonly (readonly [Point, Point])[] {
  const corners = (box: Box): readonly Point[] => [
    { x: box.x, y: box.y },
    { x: box.x + box.width, y: box.y },
    { x: box.x, y: box.y + box.height },
    { x: box.x + box.width, y: box.y + box.height },
  ];
  const [small, large] = [corners(origin), corners(frame)];
  const dx = frame.x + frame.width / 2 - (origin.x + origin.width / 2);
  const dy = frame.y + frame.height / 2 - (origin.y + origin.height / 2);
  // The two corners on the flanks, as seen along the line between the centres.
  const flank = dx * dy > 0 ? [1, 2] : [0, 3];
  const beside =
    Math.abs(dx) > (origin.width + frame.width) / 2 && Math.abs(dy) < (origin.height + frame.height) / 2;
  const above =
    Math.abs(dy) > (origin.height + frame.height) / 2 && Math.abs(dx) < (origin.width + frame.width) / 2;
  const pairs: readonly (readonly [number, number])[] = beside
    ? dx > 0
      ? [
          [1, 0],
          [3, 2],
        ]
      : [
          [0, 1],
          [2, 3],
        ]
    : above
      ? dy > 0
        ? [
            [2, 0],
            [3, 1],
          ]
        : [
            [0, 2],
            [1, 3],
          ]
      : flank.map((corner) => [corner, corner] as const);
  return pairs.flatMap(([from, to]) => {
    const [a, b] = [small[from], large[to]];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
}
