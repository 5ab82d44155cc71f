/** Which contenders would spread, if the successful were imitated? */
import { streamFrom } from '#kernel/random.ts';
import type { RestPoint } from '../report.ts';

const starts = 200;
const steps = 4000;
/** Length of a step, in units of time; payoffs are shares, so that no step overshoots. */
const stride = 0.5;
/** A contender below this share of the population has died out. */
const extinct = 0.01;

/**
 * Replicator dynamics of one population (Taylor & Jonker 1978): x′ᵢ = xᵢ · ((A·x)ᵢ − x·A·x), in steps, from seeded starts drawn
 * evenly from all mixes. Starts that end with the same survivors are put together.
 *
 * @param payoffs indexed by contender and company
 */
export function restPointsOf(payoffs: readonly (readonly number[])[], seed: string): readonly RestPoint[] {
  const random = streamFrom(`${seed}:replicator`);
  const ends = new Map<string, { count: number; sum: number[] }>();
  for (let start = 0; start < starts; start++) {
    const mix = settle(evenDraw(payoffs.length, random), payoffs);
    const survivors = mix.flatMap((share, contender) => (share >= extinct ? [contender] : [])).join(',');
    const known = ends.get(survivors) ?? { count: 0, sum: mix.map(() => 0) };
    known.count++;
    for (const [contender, share] of mix.entries())
      known.sum[contender] = (known.sum[contender] ?? 0) + share;
    ends.set(survivors, known);
  }
  return [...ends.values()]
    .map(({ count, sum }) => ({ basin: count / starts, mix: sum.map((each) => each / count) }))
    .sort((a, b) => b.basin - a.basin);
}

/** A point drawn evenly from the simplex: the gaps between sorted uniform numbers. */
function evenDraw(size: number, random: () => number): number[] {
  const cuts = [0, ...Array.from({ length: size - 1 }, random).sort((a, b) => a - b), 1];
  return cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0));
}

function settle(start: number[], payoffs: readonly (readonly number[])[]): readonly number[] {
  const mix = start;
  for (let step = 0; step < steps; step++) {
    const earned = payoffs.map((row) =>
      row.reduce((sum, value, other) => sum + value * (mix[other] ?? 0), 0),
    );
    const mean = earned.reduce((sum, value, contender) => sum + value * (mix[contender] ?? 0), 0);
    let moved = 0;
    for (const [contender, share] of mix.entries()) {
      const change = stride * share * ((earned[contender] ?? 0) - mean);
      mix[contender] = share + change;
      moved = Math.max(moved, Math.abs(change));
    }
    if (moved < 1e-12) break;
  }
  return mix;
}
