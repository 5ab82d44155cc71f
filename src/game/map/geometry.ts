/** What do points, boxes and paths on the screen know about themselves? Everything in CSS pixels. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box with its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A polyline that knows how far along each of its points lies. */
export interface Track {
  readonly points: readonly Point[];
  /** Distance from the start, indexed by point. */
  readonly along: readonly number[];
  readonly length: number;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

export function inflate(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

export function overlapArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

export function contains(box: Box, point: Point): boolean {
  return (
    point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height
  );
}

/** Whether `inner` lies in `outer` with all its corners. */
export function encloses(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** How much of the segment from `a` to `b` runs through the box, in pixels. Liang and Barsky (1984). */
export function lengthInside(box: Box, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [enter, leave] = [0, 1];
  const sides = [
    [-dx, a.x - box.x],
    [dx, box.x + box.width - a.x],
    [-dy, a.y - box.y],
    [dy, box.y + box.height - a.y],
  ] as const;
  for (const [towards, room] of sides) {
    if (towards === 0) {
      if (room < 0) return 0;
      continue;
    }
    const at = room / towards;
    if (towards < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
  }
  return leave > enter ? (leave - enter) * Math.hypot(dx, dy) : 0;
}

export function trackThrough(points: readonly Point[]): Track {
  const along: number[] = [];
  let length = 0;
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before !== undefined) length += distance(before, point);
    along.push(length);
  });
  return { points, along, length };
}

/** Where a track is after `at` pixels, and which way it goes there (radians, clockwise from east). */
export function pointAlong(track: Track, at: number): Point & { readonly angle: number } {
  const wanted = Math.max(0, Math.min(track.length, at));
  let index = 1;
  while (index < track.points.length - 1 && (track.along[index] ?? 0) < wanted) index++;
  const from = track.points[index - 1] ?? { x: 0, y: 0 };
  const to = track.points[index] ?? from;
  const start = track.along[index - 1] ?? 0;
  const span = (track.along[index] ?? 0) - start;
  const share = span === 0 ? 0 : (wanted - start) / span;
  return {
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
    angle: Math.atan2(to.y - from.y, to.x - from.x),
  };
}

/** The part of a track between two distances. */
export function partOf(track: Track, from: number, to: number): Track {
  const [start, end] = [Math.max(0, from), Math.min(track.length, to)];
  if (end <= start) return trackThrough([]);
  const inner = track.points.filter((_point, index) => {
    const at = track.along[index] ?? 0;
    return at > start && at < end;
  });
  return trackThrough([pointAlong(track, start), ...inner, pointAlong(track, end)]);
}

/** The same track moved sideways: to its right for positive distances. */
export function besideTrack(track: Track, by: number): Track {
  return trackThrough(
    track.points.map((point, index) => {
      const before = track.points[index - 1] ?? point;
      const after = track.points[index + 1] ?? point;
      const angle = Math.atan2(after.y - before.y, after.x - before.x);
      return { x: point.x - Math.sin(angle) * by, y: point.y + Math.cos(angle) * by };
    }),
  );
}

/**
 * Bends a polyline through its own points, as surveyors draw a line between stations. Centripetal Catmull–Rom
 * (Yuksel, Schaefer & Keyser 2011), which neither loops nor overshoots.
 */
export function smooth(points: readonly Point[], stepPixels = 4): readonly Point[] {
  const clean = points.filter(
    (point, index) => index === 0 || distance(point, points[index - 1] ?? point) > 0.01,
  );
  if (clean.length < 3) return densify(clean, stepPixels);
  const result: Point[] = [];
  for (let index = 0; index < clean.length - 1; index++) {
    const b = pointAt(clean, index);
    const c = pointAt(clean, index + 1);
    const a = clean[index - 1] ?? mirror(b, c);
    const d = clean[index + 2] ?? mirror(c, b);
    const steps = Math.max(1, Math.ceil(distance(b, c) / stepPixels));
    for (let step = 0; step < steps; step++) result.push(catmullRom([a, b, c, d], step / steps));
  }
  result.push(pointAt(clean, clean.length - 1));
  return result;
}

/** A closed ring, rounded off. */
export function smoothRing(points: readonly Point[], stepPixels = 3): readonly Point[] {
  const count = points.length;
  if (count < 4) return points;
  return points.flatMap((b, index) => {
    const a = pointAt(points, (index - 1 + count) % count);
    const c = pointAt(points, (index + 1) % count);
    const d = pointAt(points, (index + 2) % count);
    const steps = Math.max(1, Math.ceil(distance(b, c) / stepPixels));
    return Array.from({ length: steps }, (_unused, step) => catmullRom([a, b, c, d], step / steps));
  });
}

function densify(points: readonly Point[], stepPixels: number): readonly Point[] {
  const track = trackThrough(points);
  const steps = Math.max(1, Math.ceil(track.length / stepPixels));
  if (points.length < 2) return points;
  return Array.from({ length: steps + 1 }, (_unused, step) =>
    pointAlong(track, (track.length * step) / steps),
  );
}

function pointAt(points: readonly Point[], index: number): Point {
  return points[index] ?? { x: 0, y: 0 };
}

function mirror(around: Point, other: Point): Point {
  return { x: 2 * around.x - other.x, y: 2 * around.y - other.y };
}

function catmullRom([a, b, c, d]: readonly [Point, Point, Point, Point], share: number): Point {
  const knot = (before: number, from: Point, to: Point): number =>
    before + Math.sqrt(Math.max(distance(from, to), 1e-6));
  const t0 = 0;
  const t1 = knot(t0, a, b);
  const t2 = knot(t1, b, c);
  const t3 = knot(t2, c, d);
  const t = t1 + (t2 - t1) * share;
  const mix = (from: Point, to: Point, start: number, end: number): Point => ({
    x: (from.x * (end - t) + to.x * (t - start)) / (end - start),
    y: (from.y * (end - t) + to.y * (t - start)) / (end - start),
  });
  const ab = mix(a, b, t0, t1);
  const bc = mix(b, c, t1, t2);
  const cd = mix(c, d, t2, t3);
  return mix(mix(ab, bc, t0, t2), mix(bc, cd, t1, t3), t1, t2);
}
