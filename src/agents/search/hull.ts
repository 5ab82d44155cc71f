// oxlint-disable typescript/no-non-null-assertion -- innermost loops: every index is bounded by the table it was made for
import { CLOSED } from '#engine/index.ts';
import type { Package } from '#engine/index.ts';
import { packageOf } from './most-wanted.ts';
import type { Blocks, FlatTable, OwnSpace } from './own-space.ts';

/**
 * Corners of the upper hull between own points and wishes: from the package best for oneself to the one most wanted. Numbers
 * and not packages, since most corners are only passed by.
 */
export interface Hull {
  readonly corners: number;
  /** Indexed by corner: own points. */
  readonly own: readonly number[];
  /** Corner by corner, one number for each table: what the corner is worth by it. */
  readonly worth: readonly number[];
  packageAt(corner: number): Package;
}

/** A step from one entry of a block to the next on the hull of that block. */
interface Edge {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  /** Wishes won for an own point lost. */
  readonly rate: number;
}

/**
 * Walks the whole hull at once. Points are a plain sum over blocks, so that its edges are those of the blocks' own hulls, the
 * best bargain first (the greedy solution of the linear multiple-choice knapsack, Sinha & Zoltners 1979). Costs no more than
 * sorting the options of all issues, whatever the number of packages.
 *
 * @param wishes indexed by option, see `OwnSpace.offsets`
 * @param tables the same; what each corner is worth by each of them is told
 * @returns undefined where there are no blocks, or nothing may be agreed
 */
export function hullOf(
  own: OwnSpace,
  wishes: Readonly<FlatTable>,
  tables: readonly Readonly<FlatTable>[],
): Hull | undefined {
  const { blocks } = own;
  if (blocks === undefined || blocks.points.length === 0) return undefined;
  const { count, points } = blocks;
  const order = orderOf(own);
  const edges: Edge[] = [];
  const first: number[] = [];
  for (let block = 0; block < count; block++) first.push(addEdges(blocks, order, wishes, block, edges));
  edges.sort((a, b) => b.rate - a.rate);

  let sum = own.constant;
  const now = tables.map(() => 0);
  for (let block = 0; block < count; block++) {
    sum += points[first[block]!]!;
    for (const [index, table] of tables.entries()) now[index]! += wishOf(blocks, table, block, first[block]!);
  }
  const ownPoints = [Math.min(sum, own.cap)];
  const worth = [...now];
  for (const { block, from, to } of edges) {
    sum += points[to]! - points[from]!;
    ownPoints.push(Math.min(sum, own.cap));
    for (let index = 0; index < tables.length; index++) {
      const table = tables[index]!;
      now[index]! += wishOf(blocks, table, block, to) - wishOf(blocks, table, block, from);
      worth.push(now[index]!);
    }
  }
  return {
    corners: ownPoints.length,
    own: ownPoints,
    worth,
    packageAt(corner) {
      const chosen = first.slice();
      for (let step = 0; step < corner; step++) chosen[edges[step]!.block] = edges[step]!.to;
      return packageOf(own, blocks, chosen);
    },
  };
}

/** Adds the hull of one block, and tells the entry it begins at: the best for oneself, and of these the most wanted. */
function addEdges(
  blocks: Blocks,
  order: Int32Array,
  wishes: Readonly<FlatTable>,
  block: number,
  edges: Edge[],
): number {
  const { starts, points } = blocks;
  let size = 0;
  for (let at = starts[block]!; at < starts[block + 1]!; at++) {
    const entry = order[at]!;
    const wish = wishOf(blocks, wishes, block, entry);
    if (size > 0 && wish <= wanted[size - 1]!) continue;
    while (size > 1) {
      const [a, b] = [stack[size - 2]!, stack[size - 1]!];
      const isBulge =
        (wanted[size - 1]! - wanted[size - 2]!) * (points[b]! - points[entry]!) >
        (wish - wanted[size - 1]!) * (points[a]! - points[b]!);
      if (isBulge) break;
      size--;
    }
    if (size === 1 && points[stack[0]!]! === points[entry]!) size = 0;
    stack[size] = entry;
    wanted[size] = wish;
    size++;
  }
  for (let step = 1; step < size; step++) {
    const from = stack[step - 1]!;
    const to = stack[step]!;
    edges.push({
      block,
      from,
      to,
      rate: (wanted[step]! - wanted[step - 1]!) / (points[from]! - points[to]!),
    });
  }
  return stack[0]!;
}

/* Working memory: one block is done before another begins. */
const stack: number[] = [];
const wanted: number[] = [];

function wishOf(
  { starts, issues, members, membersAt }: Blocks,
  wishes: Readonly<FlatTable>,
  block: number,
  entry: number,
): number {
  const width = issues[block]!.length;
  const at = membersAt[block]! + (entry - starts[block]!) * width;
  let sum = 0;
  for (let member = 0; member < width; member++) {
    const place = members[at + member]!;
    if (place !== CLOSED) sum += wishes[place]!;
  }
  return sum;
}

const orders = new WeakMap<OwnSpace, Int32Array>();

/** Entries of each block, the best for oneself first. The same for every guess. */
function orderOf(own: OwnSpace): Int32Array {
  const known = orders.get(own);
  if (known !== undefined) return known;
  const { count = 0, starts = new Int32Array(1), points = new Float64Array(0) } = own.blocks ?? {};
  const order = Int32Array.from(points, (_, entry) => entry);
  for (let block = 0; block < count; block++)
    order.subarray(starts[block], starts[block + 1]).sort((a, b) => points[b]! - points[a]! || a - b);
  orders.set(own, order);
  return order;
}
