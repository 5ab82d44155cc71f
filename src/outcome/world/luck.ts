import { ln } from '#kernel/exact.ts';
import { streamFrom } from '#kernel/random.ts';

/** The luck of one run: a stream of its own for each purpose, so that no agreement can change another's luck. */
export interface Luck {
  /** `count` numbers, uniform in [0, 1). */
  readonly uniforms: (purpose: string, count: number) => readonly number[];
  /** `count` numbers, normal with mean 0 and variance 1. */
  readonly normals: (purpose: string, count: number) => readonly number[];
}

export function luckOf(seed: string): Luck {
  const streamFor = (purpose: string) => streamFrom(`years/${seed}/${purpose}`);
  return {
    uniforms: (purpose, count) => {
      const stream = streamFor(purpose);
      return Array.from({ length: count }, () => stream());
    },
    normals: (purpose, count) => normalsFrom(streamFor(purpose), count),
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
