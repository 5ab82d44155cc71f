// oxlint-disable typescript/no-non-null-assertion -- innermost loops: every index is bounded by the table it was made for
import { CLOSED } from '#engine/index.ts';
import type { Package } from '#engine/index.ts';
import type { Blocks, OwnSpace } from './own-space.ts';
import { mostWantedOf, shortListOf } from './short-list.ts';
import { bestAbove, tradeOffs, type Candidate } from './trade-offs.ts';

/** Packages worth this much less than asked for still count: sums of doubles. */
const SLACK = 1e-9;
/** Of packages that are wanted equally, the one better on the own sheet: wishes lean by this share of own points. */
const TILT = 1e-7;
/** Edges of the hull walked along: a handful in practice, and an end whatever rounding does. */
const MOST_EDGES = 100;
/** Partial packages looked at before the search is content with what it has. */
const MOST_NODES = 20_000;

type Wishes = readonly number[];

/**
 * Of the packages worth at least `target` on the own sheet, the one that `wishes` wants most; undefined when there is
 * none.
 *
 * A multiple-choice knapsack, solved exactly: the Lagrangian bound at its best multiplier (Sinha & Zoltners 1979, "The
 * multiple-choice knapsack problem"), found by walking the upper hull, then depth-first through those entries whose
 * reduced cost is below the gap, of which there are few. A search that would look at more than {@link MOST_NODES} partial
 * packages stops at the best found, which the bound shows to be near.
 *
 * @param wishes indexed by option, see `OwnSpace.offsets`
 * @param mayBe leaves packages out; without it, all may be
 */
export function mostWanted(
  own: OwnSpace,
  wishes: Wishes,
  target: number,
  mayBe?: (pkg: Package) => boolean,
): Candidate | undefined {
  const { blocks } = own;
  if (blocks === undefined) return entangled(own, wishes, target, mayBe);
  if (blocks.points.length === 0 && blocks.count > 0) return undefined;
  const few = shortListOf(own);
  if (few !== undefined) return mostWantedOf(few, wishes, target - SLACK, TILT, mayBe);
  prepare(blocks, wishes);
  const isAllowed = mayBe === undefined ? undefined : () => mayBe(packageOf(own, blocks, path));
  if (!solve(blocks, target - SLACK - own.constant, isAllowed)) return undefined;
  return candidate(own, blocks, wishes);
}

/** By dynamic programming, where blocks would be too large. */
function entangled(
  { space, offsets }: OwnSpace,
  wishes: Wishes,
  target: number,
  mayBe: (pkg: Package) => boolean = () => true,
): Candidate | undefined {
  const values = space.issues.map((issue, index) =>
    issue.options.map((_, option) => wishes[(offsets[index] ?? 0) + option] ?? 0),
  );
  return bestAbove(
    tradeOffs(space, values, target).filter((one) => mayBe(one.package)),
    target,
  );
}

/*
 * Working memory. A search runs to its end before another begins, so that one set is enough; it grows with the
 * greatest space seen.
 */
let values = new Float64Array(64);
let kept = new Int32Array(64);
let cost = new Float64Array(64);
let keptAt = new Int32Array(16);
let high = new Float64Array(16);
let low = new Int32Array(16);
let top = new Int32Array(16);
let trial = new Int32Array(16);
let answer = new Int32Array(16);
let path = new Int32Array(16);
let place = new Int32Array(16);
let hope = new Float64Array(16);
let reached = new Float64Array(16);
let gained = new Float64Array(16);
let bestValue = 0;

function prepare({ count, starts, points, issues, members, membersAt }: Blocks, wishes: Wishes): void {
  if (values.length < points.length) {
    values = new Float64Array(points.length * 2);
    kept = new Int32Array(points.length * 2);
    cost = new Float64Array(points.length * 2);
  }
  if (keptAt.length < count + 2) {
    keptAt = new Int32Array(2 * count + 2);
    high = new Float64Array(2 * count + 2);
    low = new Int32Array(2 * count);
    top = new Int32Array(2 * count);
    trial = new Int32Array(2 * count);
    answer = new Int32Array(2 * count);
    path = new Int32Array(2 * count);
    place = new Int32Array(2 * count);
    hope = new Float64Array(2 * count);
    reached = new Float64Array(2 * count);
    gained = new Float64Array(2 * count);
  }
  for (let block = 0; block < count; block++) {
    const start = starts[block]!;
    const end = starts[block + 1]!;
    const width = issues[block]!.length;
    let at = membersAt[block]!;
    for (let entry = start; entry < end; entry++) {
      let sum = 0;
      for (let member = 0; member < width; member++, at++) {
        const place = members[at]!;
        if (place !== CLOSED) sum += wishes[place]!;
      }
      values[entry] = sum + TILT * points[entry]!;
    }
  }
}

/** Leaves the best entries in `answer`; false when nothing that is allowed is worth `need`. */
function solve(
  { count, starts, points }: Blocks,
  need: number,
  isAllowed: (() => boolean) | undefined,
): boolean {
  // What is wanted most of all may be good enough; what is worth most of all may not.
  let lowPoints = 0;
  let lowValue = 0;
  let topPoints = 0;
  let topValue = 0;
  for (let block = 0; block < count; block++) {
    let wanted = starts[block]!;
    let best = wanted;
    const end = starts[block + 1]!;
    for (let entry = wanted + 1; entry < end; entry++) {
      const value = values[entry]!;
      if (value > values[wanted]!) wanted = entry;
      const more = points[entry]! - points[best]!;
      if (more > 0 || (more === 0 && value > values[best]!)) best = entry;
    }
    low[block] = wanted;
    top[block] = best;
    lowPoints += points[wanted]!;
    lowValue += values[wanted]!;
    topPoints += points[best]!;
    topValue += values[best]!;
  }
  if (lowPoints >= need && isAllowed === undefined) {
    for (let block = 0; block < count; block++) answer[block] = low[block]!;
    return true;
  }
  if (topPoints < need) return false;

  // Between these two runs the hull of what is worth most and wanted most; walk to the edge that crosses `need`.
  let price = 0;
  let bound = 0;
  for (let edge = 0; edge < MOST_EDGES; edge++) {
    if (lowPoints >= need) {
      // The bar is no hindrance; only what is left out is.
      bound = lowValue;
      break;
    }
    price = (lowValue - topValue) / (topPoints - lowPoints);
    let sumPoints = 0;
    let sumValue = 0;
    for (let block = 0; block < count; block++) {
      let best = starts[block]!;
      let most = values[best]! + price * points[best]!;
      const end = starts[block + 1]!;
      for (let entry = best + 1; entry < end; entry++) {
        const priced = values[entry]! + price * points[entry]!;
        if (priced > most) {
          most = priced;
          best = entry;
        }
      }
      trial[block] = best;
      sumPoints += points[best]!;
      sumValue += values[best]!;
    }
    bound = sumValue + price * sumPoints;
    if (bound <= lowValue + price * lowPoints + SLACK) break;
    if (sumPoints >= need) {
      topPoints = sumPoints;
      topValue = sumValue;
      const exchanged = top;
      top = trial;
      trial = exchanged;
    } else {
      lowPoints = sumPoints;
      lowValue = sumValue;
    }
  }
  const ceiling = bound - price * need;
  if (isAllowed !== undefined) {
    bestValue = -Infinity;
    keepNear({ count, starts, points }, price, Infinity);
    descend(count, points, need, ceiling, isAllowed);
    return bestValue > -Infinity;
  }
  for (let block = 0; block < count; block++) answer[block] = top[block]!;
  bestValue = topValue;
  if (ceiling - bestValue <= SLACK) return true;
  keepNear({ count, starts, points }, price, ceiling - bestValue);
  descend(count, points, need, ceiling, undefined);
  return true;
}

/** Entries that could be in a better answer: reduced cost below the gap, the cheapest of each block first. */
function keepNear(
  { count, starts, points }: Pick<Blocks, 'count' | 'starts' | 'points'>,
  price: number,
  gap: number,
): void {
  let size = 0;
  for (let block = 0; block < count; block++) {
    const start = starts[block]!;
    const end = starts[block + 1]!;
    let most = -Infinity;
    for (let entry = start; entry < end; entry++)
      most = Math.max(most, values[entry]! + price * points[entry]!);
    keptAt[block] = size;
    for (let entry = start; entry < end; entry++) {
      const reduced = most - values[entry]! - price * points[entry]!;
      if (reduced >= gap) continue;
      let slot = size++;
      while (slot > keptAt[block]! && cost[slot - 1]! > reduced) {
        cost[slot] = cost[slot - 1]!;
        kept[slot] = kept[slot - 1]!;
        slot--;
      }
      cost[slot] = reduced;
      kept[slot] = entry;
    }
  }
  keptAt[count] = size;
  high[count] = 0;
  for (let block = count - 1; block >= 0; block--) {
    let most = -Infinity;
    for (let slot = keptAt[block]!; slot < keptAt[block + 1]!; slot++)
      most = Math.max(most, points[kept[slot]!]!);
    high[block] = high[block + 1]! + most;
  }
}

/**
 * Goes depth-first through the kept entries, and leaves the best package in `answer`. Sums of partial packages stand in
 * working memory, by depth.
 *
 * @param ceiling what a whole package could be worth by wishes, at most
 */
function descend(
  count: number,
  points: Float64Array,
  need: number,
  ceiling: number,
  isAllowed: (() => boolean) | undefined,
): void {
  let nodes = 0;
  let depth = 0;
  place[0] = keptAt[0]!;
  hope[0] = ceiling;
  reached[0] = 0;
  gained[0] = 0;
  while (depth >= 0) {
    const at = place[depth]!;
    const left = at < keptAt[depth + 1]! ? hope[depth]! - cost[at]! : -Infinity;
    if (left <= bestValue + SLACK || ++nodes > MOST_NODES) {
      depth--;
      continue;
    }
    place[depth] = at + 1;
    const entry = kept[at]!;
    const sum = reached[depth]! + points[entry]!;
    if (sum + high[depth + 1]! < need) continue;
    const value = gained[depth]! + values[entry]!;
    path[depth] = entry;
    if (depth < count - 1) {
      depth++;
      place[depth] = keptAt[depth]!;
      hope[depth] = left;
      reached[depth] = sum;
      gained[depth] = value;
    } else if (value > bestValue && (isAllowed === undefined || isAllowed())) {
      bestValue = value;
      for (let block = 0; block < count; block++) answer[block] = path[block]!;
    }
  }
}

function candidate(own: OwnSpace, blocks: Blocks, wishes: Wishes): Candidate {
  const chosen = packageOf(own, blocks, answer);
  let points = own.constant;
  for (let block = 0; block < blocks.count; block++) points += blocks.points[answer[block]!]!;
  let value = 0;
  for (let issue = 0; issue < chosen.length; issue++)
    if (chosen[issue] !== CLOSED) value += wishes[own.offsets[issue]! + chosen[issue]!]!;
  return { package: chosen, own: Math.min(points, own.cap), value };
}

/** The package that one entry of each block makes. */
export function packageOf(
  { offsets }: OwnSpace,
  { count, starts, issues, members, membersAt }: Blocks,
  entries: Int32Array | readonly number[],
): Package {
  const chosen: number[] = [];
  for (let issue = 0; issue < offsets.length - 1; issue++) chosen.push(CLOSED);
  for (let block = 0; block < count; block++) {
    const settled = issues[block]!;
    const at = membersAt[block]! + (entries[block]! - starts[block]!) * settled.length;
    for (let member = 0; member < settled.length; member++) {
      const place = members[at + member]!;
      const issue = settled[member]!;
      if (place !== CLOSED) chosen[issue] = place - offsets[issue]!;
    }
  }
  return chosen;
}
