/**
 * Points that nothing dominates so far, in a k-d tree whose every node knows the best coordinate of its subtree, so
 * that a search for a dominator skips whole branches (after the ND-tree of Jaszkiewicz & Lust 2018).
 *
 * Points must be added in descending order of the sum of their coordinates: then nothing added later can dominate
 * what is already there.
 */
export interface Archive {
  /**
   * The index of a point that is at least as good everywhere and not {@link Alike | merely alike}; −1 if there is none.
   */
  readonly dominatorOf: (point: Float64Array) => number;
  /** Adds a point. Points are numbered from 0 in the order in which they are added. */
  readonly add: (point: Float64Array) => void;
  readonly isAt: (index: number, point: Float64Array) => boolean;
  /** All points, one after the other. */
  readonly points: () => Float64Array;
}

/**
 * What to make of a point that is at least as good as another everywhere: `better` and it dominates, `alike` and it
 * does not, because the two may still come out equal.
 */
export type Alike = (dominator: Float64Array, at: number, point: Float64Array) => boolean;

/**
 * @param dimensions of every point
 * @param isAlike looks at a kept point, from position `at` of the first argument, that is at least as good
 *   everywhere, and says whether to go on looking
 */
export function archiveOf(dimensions: number, isAlike: Alike): Archive {
  let room = 256;
  let size = 0;
  let values = new Float64Array(room * dimensions);
  /** Node by node: the best coordinate of the subtree in each dimension. */
  let best = new Float64Array(room * dimensions);
  /** Node by node: the subtree below the split, then the subtree from it on; −1 for none. */
  let children = new Int32Array(room * 2);
  let stack = new Int32Array(256);

  const grow = (): void => {
    room *= 2;
    values = enlarged(values, new Float64Array(room * dimensions));
    best = enlarged(best, new Float64Array(room * dimensions));
    children = enlarged(children, new Int32Array(room * 2));
  };

  const dominatorOf = (point: Float64Array): number => {
    if (size === 0) return -1;
    let depth = 1;
    stack[0] = 0;
    while (depth > 0) {
      const node = stack[--depth] ?? 0;
      const at = node * dimensions;
      if (!covers(best, at, point, dimensions)) continue;
      if (covers(values, at, point, dimensions) && !isAlike(values, at, point)) return node;
      if (depth + 2 > stack.length) stack = enlarged(stack, new Int32Array(stack.length * 2));
      const below = children[node * 2] ?? -1;
      const beyond = children[node * 2 + 1] ?? -1;
      if (below >= 0) stack[depth++] = below;
      if (beyond >= 0) stack[depth++] = beyond;
    }
    return -1;
  };

  const add = (point: Float64Array): void => {
    if (size === room) grow();
    const node = size++;
    values.set(point, node * dimensions);
    best.set(point, node * dimensions);
    children[node * 2] = -1;
    children[node * 2 + 1] = -1;
    let parent = node === 0 ? -1 : 0;
    for (let axis = 0; parent >= 0; axis = (axis + 1) % dimensions) {
      const at = parent * dimensions;
      for (let d = 0; d < dimensions; d++) {
        const value = point[d] ?? 0;
        if (value > (best[at + d] ?? 0)) best[at + d] = value;
      }
      const side = parent * 2 + ((point[axis] ?? 0) < (values[at + axis] ?? 0) ? 0 : 1);
      const next = children[side] ?? -1;
      if (next < 0) children[side] = node;
      parent = next;
    }
  };

  return {
    dominatorOf,
    add,
    isAt: (index, point) => isEqual(values, index * dimensions, point),
    points: () => values.slice(0, size * dimensions),
  };
}

/** Is this point the one stored at `at`? */
export function isEqual(stored: Float64Array, at: number, point: Float64Array): boolean {
  for (let d = 0; d < point.length; d++) if (stored[at + d] !== point[d]) return false;
  return true;
}

/** Is the point stored at `at` at least as good as the given one in every dimension? */
function covers(stored: Float64Array, at: number, point: Float64Array, dimensions: number): boolean {
  for (let d = 0; d < dimensions; d++) if ((stored[at + d] ?? 0) < (point[d] ?? 0)) return false;
  return true;
}

function enlarged<Numbers extends Float64Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
