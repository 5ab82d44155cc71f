import { ln } from '#kernel/exact.ts';
import { streamFrom } from '#kernel/random.ts';

/** The luck of one run: a stream of its own for each purpose, so that no agreement can change another's luck. */
export interface Luck {
  /** `count` numbers, uniform in [0, 1). */
  readonly uniforms: (purpose: string, count: number) => readonly number[];
  /** `count` numbers, normal with mean 0 and variance 1. */
  readonly normals: (purpose: string, count: number) => readonly number[];
}

/** Draws are kept, since the world with the agreement and the world without it ask for the same ones. */
export function luckOf(seed: string): Luck {
  const streamFor = (purpose: string) => streamFrom(`years/${seed}/${purpose}`);
  const kept = {
    uniforms: new Map<string, readonly number[]>(),
    normals: new Map<string, readonly number[]>(),
  };
  const drawn = (
    from: Map<string, readonly number[]>,
    purpose: string,
    count: number,
    draw: (stream: () => number) => readonly number[],
  ): readonly number[] => {
    const known = from.get(purpose);
    if (known?.length === count) return known;
    const numbers = draw(streamFor(purpose));
    from.set(purpose, numbers);
    return numbers;
  };
  return {
    uniforms: (purpose, count) =>
      drawn(kept.uniforms, purpose, count, (stream) => {
        const numbers: number[] = [];
        for (let at = 0; at < count; at++) numbers.push(stream());
        return numbers;
      }),
    normals: (purpose, count) => drawn(kept.normals, purpose, count, (stream) => normalsFrom(stream, count)),
  };
}

/**
 * Normal draws by Marsaglia's polar method (Marsaglia & Bray 1964): it needs only a logarithm and a square root,
 * which are the same on every machine, where Box and Muller's needs a cosine.
 */
function normalsFrom(stream: () => number, count: number): readonly number[] {
  const normals: number[] = [];
  while (normals.length < count) {
    const u = 2 * stream() - 1;
    const v = 2 * stream() - 1;
    const square = u * u + v * v;
    if (square >= 1 || square === 0) continue;
    const factor = Math.sqrt((-2 * ln(square)) / square);
    normals.push(u * factor, v * factor);
  }
  return normals.slice(0, count);
}
