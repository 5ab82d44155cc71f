/**
 * What land does one case need? Cuts a world topology down to the surroundings of a map, simplifies what is
 * left and keeps the borders shared, so that neighbours still meet exactly.
 */
import type { GeoJsonProperties, Position } from 'geojson';
import type { Arc, GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** Degrees: west, south, east, north. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

type Ring = readonly number[];
type Area = Polygon<GeoJsonProperties> | MultiPolygon<GeoJsonProperties>;

/** How fine lines stay inside the surroundings, and how coarse they become outside, in degrees. */
export interface Detail {
  readonly inside: number;
  readonly outside: number;
}

/** By id, closed rings of longitude and latitude without the repeated first point. */
export type Lakes = Readonly<Record<string, readonly (readonly number[])[]>>;

const DEFAULT_DETAIL: Detail = { inside: 0.012, outside: 1.2 };

/** Steps of the integer grid per degree: about 110 m, below what the eye can see. */
const GRID_PER_DEGREE = 1000;

/**
 * The part of a country around a map that may come into sight: a map is shown in windows of any shape, so a
 * wide case still needs land to its north and south.
 */
export function surroundingsOf(bounds: Bounds): Bounds {
  const [west, south, east, north] = bounds;
  const reach = Math.max(east - west, north - south) * 0.72 + 2;
  const longitude = (west + east) / 2;
  const latitude = (south + north) / 2;
  return [
    Math.min(west - 4, longitude - reach),
    Math.max(-89, Math.min(south - 4, latitude - reach)),
    Math.max(east + 4, longitude + reach),
    Math.min(89, Math.max(north + 4, latitude + reach)),
  ];
}

/**
 * A topology with one object, `countries`, each with its three-digit United Nations code as id. Rings that lie
 * wholly outside `surroundings` are dropped.
 */
export function cropGeography(
  world: Topology,
  surroundings: Bounds,
  detail: Detail = DEFAULT_DETAIL,
): Topology<{ countries: GeometryCollection }> {
  const arcs = world.arcs.map((arc) => absolute(world, arc));
  const near = arcs.map((arc) => arc.some((point) => isWithin(point, surroundings)));
  const countries = world.objects['countries'];
  if (countries?.type !== 'GeometryCollection')
    throw new TypeError('The topology has no object `countries`.');

  const kept = countries.geometries.flatMap((geometry) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    const polygons = polygonsOf(geometry).filter((rings) => reaches(rings, arcs, near, surroundings));
    if (polygons.length === 0) return [];
    return [{ id: String(geometry.id), polygons }];
  });

  const renumbered = new Map<number, number>();
  const cropped: Arc[] = [];
  const renumber = (index: number): number => {
    const forward = index < 0 ? ~index : index;
    let next = renumbered.get(forward);
    if (next === undefined) {
      next = cropped.length;
      renumbered.set(forward, next);
      cropped.push(onGrid(simplify(arcs[forward] ?? [], surroundings, detail)));
    }
    return index < 0 ? ~next : next;
  };

  return {
    type: 'Topology',
    transform: { scale: [1 / GRID_PER_DEGREE, 1 / GRID_PER_DEGREE], translate: [0, 0] },
    objects: {
      countries: {
        type: 'GeometryCollection',
        geometries: kept.map(({ id, polygons }) => ({
          type: 'MultiPolygon' as const,
          id,
          arcs: polygons.map((rings) => rings.map((ring) => ring.map(renumber))),
        })),
      },
    },
    arcs: cropped,
  };
}

/** The lakes of which some shore lies in the surroundings. */
export function cropLakes(lakes: Lakes, surroundings: Bounds): Lakes {
  const near = Object.entries(lakes).filter(([, ring]) =>
    ring.some((point) => isWithin([...point], surroundings)),
  );
  return Object.fromEntries(near);
}

function absolute(world: Topology, arc: Arc): Position[] {
  const [scaleX, scaleY] = world.transform?.scale ?? [1, 1];
  const [shiftX, shiftY] = world.transform?.translate ?? [0, 0];
  let x = 0;
  let y = 0;
  return arc.map(([dx = 0, dy = 0]) => {
    x += dx;
    y += dy;
    return [x * scaleX + shiftX, y * scaleY + shiftY];
  });
}

function polygonsOf(geometry: Area): readonly (readonly Ring[])[] {
  return geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
}

/** Whether a polygon comes into the surroundings, or lies around them without a line in sight. */
function reaches(
  rings: readonly Ring[],
  arcs: readonly (readonly Position[])[],
  near: readonly boolean[],
  [west, south, east, north]: Bounds,
): boolean {
  const outer = (rings[0] ?? []).map((index) => (index < 0 ? ~index : index));
  if (outer.some((index) => near[index])) return true;
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of outer.flatMap((index) => arcs[index] ?? [])) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return left < west && right > east && bottom < south && top > north;
}

function isWithin([x = 0, y = 0]: Position, [west, south, east, north]: Bounds): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

/** Douglas and Peucker (1973), run by run: fine where the map looks, coarse where it does not. Ends stay. */
function simplify(points: readonly Position[], surroundings: Bounds, detail: Detail): Position[] {
  const result: Position[] = [];
  let start = 0;
  while (start < points.length - 1) {
    const inside = isWithin(points[start] ?? [0, 0], surroundings);
    let end = start + 1;
    while (end < points.length - 1 && isWithin(points[end] ?? [0, 0], surroundings) === inside) end++;
    const run = peucker(points.slice(start, end + 1), inside ? detail.inside : detail.outside);
    result.push(...run.slice(result.length === 0 ? 0 : 1));
    start = end;
  }
  return result;
}

function peucker(points: readonly Position[], tolerance: number): Position[] {
  const keep = new Set([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span;
    let farthest = -1;
    let distance = tolerance;
    for (let index = from + 1; index < to; index++) {
      const away = distanceToSegment(at(points, index), at(points, from), at(points, to));
      if (away > distance) [farthest, distance] = [index, away];
    }
    if (farthest < 0) continue;
    keep.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return points.filter((_point, index) => keep.has(index));
}

function at(points: readonly Position[], index: number): Position {
  return points[index] ?? [0, 0];
}

function distanceToSegment(
  [x = 0, y = 0]: Position,
  [ax = 0, ay = 0]: Position,
  [bx = 0, by = 0]: Position,
): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.sqrt((x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2);
}

/** Steps on the integer grid, as topologies store them. */
function onGrid(points: readonly Position[]): Arc {
  const steps: Arc = [];
  let [x, y] = [0, 0];
  for (const [longitude = 0, latitude = 0] of points) {
    const [nextX, nextY] = [Math.round(longitude * GRID_PER_DEGREE), Math.round(latitude * GRID_PER_DEGREE)];
    if (steps.length > 0 && nextX === x && nextY === y) continue;
    steps.push([nextX - x, nextY - y]);
    [x, y] = [nextX, nextY];
  }
  // A closed arc that shrank to a point still needs two ends for its readers.
  if (steps.length === 1) steps.push([0, 0]);
  return steps;
}
