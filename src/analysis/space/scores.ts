import type { Block } from './list-block.ts';

/** Combinations of options with their scores and flags, without saying which they are. */
export interface Scores {
  /** Distinct ones. */
  readonly size: number;
  /** Entry by entry, one number per column, in grains. */
  readonly grains: Float64Array;
  /** Indexed by entry. */
  readonly flags: Uint32Array;
  /** Indexed by entry: how many combinations come to exactly this. */
  readonly ways: Float64Array;
}

export function scoresOf({ entries, grains, flags }: Block, columns: number): Scores {
  const ways = new Float64Array(entries).fill(1);
  return joinEqual({ size: entries, grains: grains.slice(), flags: flags.slice(), ways }, columns);
}

/** One entry that changes nothing. */
export function neutral(columns: number): Scores {
  return {
    size: 1,
    grains: new Float64Array(columns),
    flags: new Uint32Array(1),
    ways: Float64Array.of(1),
  };
}

/** Every combination of an entry of one with an entry of the other. */
export function combine(a: Scores, b: Scores, columns: number): Scores {
  const size = a.size * b.size;
  const grains = new Float64Array(size * columns);
  const flags = new Uint32Array(size);
  const ways = new Float64Array(size);
  for (let i = 0, k = 0; i < a.size; i++) {
    for (let j = 0; j < b.size; j++, k++) {
      flags[k] = (a.flags[i] ?? 0) | (b.flags[j] ?? 0);
      ways[k] = (a.ways[i] ?? 0) * (b.ways[j] ?? 0);
      for (let column = 0; column < columns; column++) {
        grains[k * columns + column] =
          (a.grains[i * columns + column] ?? 0) + (b.grains[j * columns + column] ?? 0);
      }
    }
  }
  return joinEqual({ size, grains, flags, ways }, columns);
}

/**
 * Makes one entry of those that are alike: whole points come to the same few sums again and again, which keeps spaces
 * countable that are far too large to be listed. Works in place.
 */
function joinEqual({ size, grains, flags, ways }: Scores, columns: number): Scores {
  let places = 16;
  while (places < size * 2) places *= 2;
  const table = new Int32Array(places).fill(-1);
  let kept = 0;
  for (let entry = 0; entry < size; entry++) {
    let place = hashOf(grains, entry * columns, columns, flags[entry] ?? 0) & (places - 1);
    let other = table[place] ?? -1;
    while (other >= 0 && !isAlike(grains, flags, other, entry, columns)) {
      place = (place + 1) & (places - 1);
      other = table[place] ?? -1;
    }
    if (other >= 0) {
      ways[other] = (ways[other] ?? 0) + (ways[entry] ?? 0);
      continue;
    }
    table[place] = kept;
    grains.copyWithin(kept * columns, entry * columns, (entry + 1) * columns);
    flags[kept] = flags[entry] ?? 0;
    ways[kept] = ways[entry] ?? 0;
    kept++;
  }
  return {
    size: kept,
    grains: grains.subarray(0, kept * columns),
    flags: flags.subarray(0, kept),
    ways: ways.subarray(0, kept),
  };
}

function isAlike(grains: Float64Array, flags: Uint32Array, a: number, b: number, columns: number): boolean {
  if (flags[a] !== flags[b]) return false;
  for (let column = 0; column < columns; column++)
    if (grains[a * columns + column] !== grains[b * columns + column]) return false;
  return true;
}

/** Mixes the low and the high half of every number; sums of whole points differ only in the high one. */
function hashOf(grains: Float64Array, at: number, columns: number, flags: number): number {
  let hash = flags;
  for (let column = 0; column < columns; column++) {
    const value = grains[at + column] ?? 0;
    const high = Math.floor(value / 4294967296);
    hash = Math.imul(hash ^ high, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15) ^ (value - high * 4294967296), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  return hash;
}
