/**
 * What runs where? Output takes the shortest standing way from its mines to a port, and every line carries what
 * passes over it. A picture of the years' volumes, not a forecast of freight.
 */
import type { Mineral } from '#engine/index.ts';
import type { CaseMap, Position } from '#scenario/index.ts';

/** Thousand tonnes a year that leave one place. */
export interface Load {
  readonly from: Position;
  readonly mineral: Mineral;
  readonly kt: number;
}

export interface LineTraffic {
  /** Thousand tonnes a year on its busiest stretch, by mineral. */
  readonly kt: ReadonlyMap<Mineral, number>;
  /** Whether goods run against the order of its points. */
  readonly backwards: boolean;
}

/** Ways that cost more than rail of the same length: roads, and the competitor's line. */
const ROAD_COST = 3;
const RIVAL_COST = 1.6;
/** A mine may lie this far from the line that serves it, in degrees. */
const FEEDER = 1.6;

interface Edge {
  readonly line: number;
  /** Of the points of the line: from this one to the next. */
  readonly stretch: number;
  readonly to: string;
  readonly cost: number;
  readonly forwards: boolean;
}

/** Traffic by index of line. `stands` says which lines run. */
export function trafficOn(
  map: CaseMap,
  stands: (line: number) => boolean,
  loads: readonly Load[],
): readonly LineTraffic[] {
  const network = networkOf(map, stands);
  const ways = waysToPorts(map, network);
  // Indexed by line, then by stretch: tonnes by mineral, and the sum of tonnes with and against its order.
  const carried = map.lines.map(({ path }) => path.map(() => new Map<Mineral, number>()));
  const balance = map.lines.map(() => 0);
  for (const { from, mineral, kt } of loads) {
    let at = stationNear(from, network, ways);
    for (;;) {
      const edge: Edge | undefined = at === undefined ? undefined : ways.get(at)?.next;
      if (edge === undefined) break;
      const stretch = carried[edge.line]?.[edge.stretch];
      stretch?.set(mineral, (stretch.get(mineral) ?? 0) + kt);
      balance[edge.line] = (balance[edge.line] ?? 0) + (edge.forwards ? kt : -kt);
      at = edge.to;
    }
  }
  return map.lines.map(({ path }, line): LineTraffic => {
    const stretches = carried[line] ?? [];
    const busiest = stretches.reduce((best, each) => (total(each) > total(best) ? each : best), new Map());
    const tide = balance[line] ?? 0;
    return { kt: busiest, backwards: tide === 0 ? runsFromPort(path, ways) : tide < 0 };
  });
}

function networkOf(
  { lines }: CaseMap,
  stands: (line: number) => boolean,
): ReadonlyMap<string, readonly Edge[]> {
  const network = new Map<string, Edge[]>();
  lines.forEach(({ path, kind, status }, line) => {
    if (!stands(line)) return;
    const factor = kind === 'road' ? ROAD_COST : status === 'rival' ? RIVAL_COST : 1;
    path.slice(1).forEach((to, stretch) => {
      const from = path[stretch] ?? to;
      const cost = apart(from, to) * factor;
      add(network, keyOf(from), { line, stretch, to: keyOf(to), cost, forwards: true });
      add(network, keyOf(to), { line, stretch, to: keyOf(from), cost, forwards: false });
    });
  });
  return network;
}

function add(network: Map<string, Edge[]>, from: string, edge: Edge): void {
  const edges = network.get(from);
  if (edges === undefined) network.set(from, [edge]);
  else edges.push(edge);
}

interface Way {
  readonly cost: number;
  /** The next stretch towards the nearest port; undefined in the port itself. */
  readonly next: Edge | undefined;
}

/** From every station the cheapest way to a port. Dijkstra (1959), from the ports outwards. */
function waysToPorts(
  { places }: CaseMap,
  network: ReadonlyMap<string, readonly Edge[]>,
): ReadonlyMap<string, Way> {
  const ways = new Map<string, Way>();
  const open = new Map<string, Way>();
  for (const { kind, at } of places) {
    if (kind === 'port' && network.has(keyOf(at))) open.set(keyOf(at), { cost: 0, next: undefined });
  }
  while (open.size > 0) {
    const [station, way] = [...open].reduce((best, each) => (each[1].cost < best[1].cost ? each : best));
    open.delete(station);
    ways.set(station, way);
    for (const edge of network.get(station) ?? []) {
      // Walked backwards: goods come from the far end of the edge to this station.
      const cost = way.cost + edge.cost;
      if (ways.has(edge.to) || cost >= (open.get(edge.to)?.cost ?? Infinity)) continue;
      open.set(edge.to, { cost, next: { ...edge, to: station, forwards: !edge.forwards } });
    }
  }
  return ways;
}

/** The station from which a place sends its goods: near, and with a way to the sea. */
function stationNear(
  place: Position,
  network: ReadonlyMap<string, readonly Edge[]>,
  ways: ReadonlyMap<string, Way>,
): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const station of network.keys()) {
    const way = ways.get(station);
    const away = apart(place, positionOf(station));
    if (way === undefined || away > FEEDER) continue;
    const cost = way.cost + away * ROAD_COST;
    if (cost < least) [best, least] = [station, cost];
  }
  return best;
}

/** An idle line points to where it would send goods: away from whichever end lies nearer to a port. */
function runsFromPort(path: readonly Position[], ways: ReadonlyMap<string, Way>): boolean {
  const [first, last] = [path[0], path.at(-1)];
  const costOf = (end: Position | undefined): number => (end && ways.get(keyOf(end))?.cost) ?? Infinity;
  return costOf(first) < costOf(last);
}

function total(kt: ReadonlyMap<Mineral, number>): number {
  return [...kt.values()].reduce((sum, each) => sum + each, 0);
}

/** Stations are where the points of lines coincide. */
function keyOf([longitude, latitude]: Position): string {
  return `${longitude.toFixed(3)},${latitude.toFixed(3)}`;
}

function positionOf(key: string): Position {
  const [longitude = 0, latitude = 0] = key.split(',').map(Number);
  return [longitude, latitude];
}

function apart(a: Position, b: Position): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
