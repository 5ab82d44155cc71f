import type { Block } from '../space/list-block.ts';
import type { Ruler } from '../space/grains.ts';
import { archiveOf, isEqual, type Alike } from './archive.ts';
import { undominatedInPlane, type Margin } from './plane.ts';

/**
 * Points that nothing dominates, each with one way to reach it and the number of ways.
 *
 * A point has one coordinate per party, in grains while fronts are being merged and in ticks once settled, and one
 * *cleanliness* coordinate for each party whose red lines the decision rule can live with: minus the number of blocks
 * that cross them, and once settled 0 for clean or −1 for crossed.
 */
export interface Front {
  readonly size: number;
  /** Point by point. */
  readonly values: Float64Array;
  /** Indexed by point: how many ways lead to exactly this point. */
  readonly ways: Float64Array;
  /** Indexed by point: one way, as an index into each of `parts` (or an entry of the block, where there are none). */
  readonly trails: readonly Int32Array[];
  readonly parts: readonly Front[];
}

/** The shape of the points of a front. */
export interface Dimensions {
  readonly parties: number;
  /** Parties with a cleanliness coordinate, in its order. */
  readonly watched: readonly number[];
  readonly ruler: Ruler;
  /** Indexed by party, in grains: sums above this count as this. */
  readonly caps: readonly number[];
}

/** Candidates for a front, computed when asked for. */
interface Candidates {
  readonly count: number;
  /** Writes candidate k into the row. */
  readonly load: (k: number, row: Float64Array) => void;
  readonly ways: (k: number) => number;
  /** One way to reach candidate k. */
  readonly trail: (k: number) => readonly number[];
  readonly parts: readonly Front[];
}

const widthOf = ({ parties, watched }: Dimensions): number => parties + watched.length;

/** The front of one block, leaving out the entries that raise a flag in `fatal`. */
export function frontOfBlock(block: Block, dimensions: Dimensions, fatal: number): Front {
  const { parties, watched } = dimensions;
  const entries: number[] = [];
  for (let entry = 0; entry < block.entries; entry++)
    if (((block.flags[entry] ?? 0) & fatal) === 0) entries.push(entry);
  return undominated(
    {
      count: entries.length,
      load(k, row) {
        const entry = entries[k] ?? 0;
        for (let d = 0; d < parties; d++) row[d] = block.grains[entry * parties + d] ?? 0;
        for (let w = 0; w < watched.length; w++)
          row[parties + w] = -(((block.flags[entry] ?? 0) >> (watched[w] ?? 0)) & 1);
      },
      ways: () => 1,
      trail: (k) => [entries[k] ?? 0],
      parts: [],
    },
    dimensions,
    surelyBetter(dimensions),
  );
}

/** The front of everything that joins a point of one front with a point of another. */
export function mergeFronts(a: Front, b: Front, dimensions: Dimensions): Front {
  return undominated(joined(a, b, widthOf(dimensions)), dimensions, surelyBetter(dimensions));
}

/**
 * Merges the last two fronts and rounds: points to ticks, cleanliness to yes or no. Now dominance is exact.
 *
 * @param b left out where there is only one front
 */
export function settleFronts(a: Front, b: Front | undefined, dimensions: Dimensions): Front {
  const width = widthOf(dimensions);
  const { parties, ruler, caps } = dimensions;
  const candidates = b === undefined ? alone(a, width) : joined(a, b, width);
  return undominated(
    {
      ...candidates,
      load(k, row) {
        candidates.load(k, row);
        for (let d = 0; d < parties; d++)
          row[d] = ruler.ticksOfGrains(Math.min(row[d] ?? 0, caps[d] ?? Infinity));
        for (let d = parties; d < width; d++) row[d] = Math.max(-1, row[d] ?? 0);
      },
    },
    dimensions,
    // Whole ticks, and cleanliness: any difference is one.
    { ahead: 1, counts: Array.from({ length: width }, () => true) },
  );
}

function joined(a: Front, b: Front, width: number): Candidates {
  return {
    count: a.size * b.size,
    load(k, row) {
      const i = k % a.size;
      const j = (k - i) / a.size;
      for (let d = 0; d < width; d++)
        row[d] = (a.values[i * width + d] ?? 0) + (b.values[j * width + d] ?? 0);
    },
    ways: (k) => (a.ways[k % a.size] ?? 0) * (b.ways[Math.floor(k / a.size)] ?? 0),
    trail: (k) => [k % a.size, Math.floor(k / a.size)],
    parts: [a, b],
  };
}

function alone(front: Front, width: number): Candidates {
  return {
    count: front.size,
    load(k, row) {
      for (let d = 0; d < width; d++) row[d] = front.values[k * width + d] ?? 0;
    },
    ways: (k) => front.ways[k] ?? 0,
    trail: (k) => [k],
    parts: [front],
  };
}

/**
 * Until sums are rounded, a point is dropped only for one that is ahead of it by a whole tick for some party: the two
 * cannot round to the same points, whatever is added to both. Anything closer may turn out a tie, and so may what is
 * ahead only where sums are capped.
 */
function surelyBetter({ parties, ruler: { tick }, caps }: Dimensions): Margin {
  return {
    ahead: tick,
    counts: Array.from({ length: parties }, (_, party) => (caps[party] ?? Infinity) === Infinity),
  };
}

/** Keeps the candidates that no other dominates; equal ones become one point with more ways. */
function undominated(candidates: Candidates, dimensions: Dimensions, margin: Margin): Front {
  if (candidates.count > mostCandidates) throw new RangeError('The frontier is too large');
  return widthOf(dimensions) === 2
    ? undominatedOfTwo(candidates, margin)
    : undominatedOfMany(candidates, widthOf(dimensions), margin);
}

/** Beyond this many candidates at once, memory is at its end before patience. */
const mostCandidates = 6e7;

function undominatedOfTwo({ count, load, ways, trail, parts }: Candidates, margin: Margin): Front {
  const row = new Float64Array(2);
  const xs = new Float64Array(count);
  const ys = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    load(k, row);
    xs[k] = row[0] ?? 0;
    ys[k] = row[1] ?? 0;
  }
  const order = undominatedInPlane(xs, ys, margin);
  const values = new Float64Array(order.length * 2);
  const kept: number[] = [];
  const keptWays: number[] = [];
  for (const k of order) {
    const [x, y, last] = [xs[k] ?? 0, ys[k] ?? 0, kept.length - 1];
    if (last >= 0 && values[last * 2] === x && values[last * 2 + 1] === y) {
      keptWays[last] = (keptWays[last] ?? 0) + ways(k);
      continue;
    }
    values[kept.length * 2] = x;
    values[kept.length * 2 + 1] = y;
    kept.push(k);
    keptWays.push(ways(k));
  }
  return frontOf(values.subarray(0, kept.length * 2), kept, keptWays, trail, parts);
}

function undominatedOfMany(
  { count, load, ways, trail, parts }: Candidates,
  width: number,
  { ahead, counts }: Margin,
): Front {
  const watched = counts.flatMap((is, d) => (is ? [d] : []));
  const isAlike: Alike = (kept, at, point) => {
    for (const d of watched) if ((kept[at + d] ?? 0) - (point[d] ?? 0) >= ahead) return false;
    return !isEqual(kept, at, point);
  };
  const row = new Float64Array(width);
  const archive = archiveOf(width, isAlike);
  const kept: number[] = [];
  const keptWays: number[] = [];
  for (const k of bySumDescending(count, width, load)) {
    load(k, row);
    const dominator = archive.dominatorOf(row);
    if (dominator >= 0) {
      if (archive.isAt(dominator, row)) keptWays[dominator] = (keptWays[dominator] ?? 0) + ways(k);
      continue;
    }
    archive.add(row);
    kept.push(k);
    keptWays.push(ways(k));
  }
  return frontOf(archive.points(), kept, keptWays, trail, parts);
}

function frontOf(
  values: Float64Array,
  kept: readonly number[],
  keptWays: readonly number[],
  trail: Candidates['trail'],
  parts: readonly Front[],
): Front {
  const trails = Array.from({ length: Math.max(1, parts.length) }, () => new Int32Array(kept.length));
  kept.forEach((k, index) => {
    trail(k).forEach((way, part) => {
      const places = trails[part];
      if (places !== undefined) places[index] = way;
    });
  });
  return { size: kept.length, values, ways: Float64Array.from(keptWays), trails, parts };
}

/** Candidates in descending order of the sum of their coordinates. */
function bySumDescending(count: number, width: number, load: Candidates['load']): Uint32Array {
  const row = new Float64Array(width);
  const sums = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    load(k, row);
    let sum = 0;
    for (let d = 0; d < width; d++) sum += row[d] ?? 0;
    sums[k] = sum;
  }
  return Uint32Array.from({ length: count }, (_, k) => k).sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0));
}
