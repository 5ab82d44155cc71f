import { CLOSED } from '#engine/index.ts';
import type { Package } from '#engine/index.ts';
import type { OwnSpace } from './own-space.ts';

/** A package and what it is worth on the own sheet. */
export interface Rung {
  readonly package: Package;
  readonly own: number;
}

/** All packages that may be agreed, from the best on the own sheet downwards. */
export interface Ladder {
  /** Counts from 0, the best; undefined below the last. Of equals, the first in file order. */
  rung(index: number): Rung | undefined;
}

/**
 * Climbs down as far as it is asked and no further: lazy best-first search over blocks (Lawler 1972, "A procedure for
 * computing the k best solutions"), each with its entries in order, so that a space of 10¹⁴ packages costs no more than the
 * rungs that are used. Rungs are kept, and shared by every game on the same sheet.
 */
export function createLadder(own: OwnSpace): Ladder {
  const { blocks, space } = own;
  if (blocks === undefined) throw new RangeError('Too many issues hang together to put packages in order');
  const { count, starts, points } = blocks;
  /** Indexed by block: its entries, best first. */
  const order = Array.from({ length: count }, (_, block) => {
    const start = starts[block] ?? 0;
    const size = (starts[block + 1] ?? 0) - start;
    return Array.from({ length: size }, (_entry, index) => start + index).sort(
      (a, b) => (points[b] ?? 0) - (points[a] ?? 0) || a - b,
    );
  });
  const heap: Node[] = [];
  let made = 0;
  if (order.every((entries) => entries.length > 0)) {
    const most = order.reduce((sum, entries) => sum + (points[entries[0] ?? 0] ?? 0), own.constant);
    push(heap, { own: most, at: order.map(() => 0), from: 0, made: made++ });
  }
  const rungs: Rung[] = [];

  const climb = (): boolean => {
    const node = pop(heap);
    if (node === undefined) return false;
    rungs.push({ package: packageAt(node.at), own: Math.min(node.own, own.cap) });
    // Whatever comes next has one block a step further, never one before the block that moved last: each package once.
    for (let block = node.from; block < count; block++) {
      const entries = order[block] ?? [];
      const place = node.at[block] ?? 0;
      const next = entries[place + 1];
      if (next === undefined) continue;
      const lost = (points[entries[place] ?? 0] ?? 0) - (points[next] ?? 0);
      push(heap, { own: node.own - lost, at: node.at.with(block, place + 1), from: block, made: made++ });
    }
    return true;
  };

  const packageAt = (at: readonly number[]): Package => {
    const chosen = space.issues.map(() => CLOSED);
    for (let block = 0; block < count; block++) {
      const settled = blocks.issues[block] ?? [];
      const entry = order[block]?.[at[block] ?? 0] ?? 0;
      const first = (blocks.membersAt[block] ?? 0) + (entry - (starts[block] ?? 0)) * settled.length;
      for (const [member, issue] of settled.entries()) {
        const place = blocks.members[first + member] ?? CLOSED;
        if (place !== CLOSED) chosen[issue] = place - (own.offsets[issue] ?? 0);
      }
    }
    return chosen;
  };

  return {
    rung(index) {
      while (rungs.length <= index && climb());
      return rungs[index];
    },
  };
}

interface Node {
  readonly own: number;
  /** Indexed by block: place in its order. */
  readonly at: readonly number[];
  /** The block that moved last. */
  readonly from: number;
  /** Settles ties: the one made first comes first. */
  readonly made: number;
}

const isBefore = (a: Node, b: Node) => a.own > b.own || (a.own === b.own && a.made < b.made);

function push(heap: Node[], node: Node): void {
  let at = heap.push(node) - 1;
  while (at > 0) {
    const up = (at - 1) >> 1;
    const above = heap[up];
    if (above === undefined || !isBefore(node, above)) break;
    heap[at] = above;
    at = up;
  }
  heap[at] = node;
}

function pop(heap: Node[]): Node | undefined {
  const [first] = heap;
  const last = heap.pop();
  if (first === undefined || last === undefined || heap.length === 0) return first;
  let at = 0;
  for (;;) {
    const left = heap[2 * at + 1];
    if (left === undefined) break;
    const right = heap[2 * at + 2];
    const isRight = right !== undefined && isBefore(right, left);
    const best = isRight ? right : left;
    if (!isBefore(best, last)) break;
    heap[at] = best;
    at = 2 * at + (isRight ? 2 : 1);
  }
  heap[at] = last;
  return first;
}
