/** Which package is worth a given number of points, or the least above it? */

/** Sums that are told apart. */
const GRAIN = 1e9;
/** Sums that are kept at once; beyond this only some of them are, evenly spread. */
const MOST = 50_000;

/** A choice for the issues looked at so far. Indexed by issue: value. */
type Choice = readonly number[];

/**
 * `points` is indexed by issue, then by value. The package worth exactly `target` points to 1e-9 if there is one among the
 * sums that are kept, else the least above it, else the best.
 */
export function packageNear(
  points: readonly (readonly number[])[],
  target: number,
): { readonly choice: Choice; readonly points: number } {
  let sums = new Map<number, Choice>([[0, []]]);
  for (const row of points) {
    const next = new Map<number, Choice>();
    for (const [sum, choice] of sums) {
      row.forEach((value, index) => {
        const grown = sum + Math.round(value * GRAIN);
        if (!next.has(grown)) next.set(grown, [...choice, index]);
      });
    }
    sums = next.size <= MOST ? next : spread(next);
  }
  const sorted = [...sums].sort(([a], [b]) => a - b);
  const wanted = Math.round(target * GRAIN);
  const [sum, choice] = sorted.find(([one]) => one >= wanted) ?? sorted.at(-1) ?? [0, []];
  return { choice, points: sum / GRAIN };
}

function spread(sums: ReadonlyMap<number, Choice>): Map<number, Choice> {
  const sorted = [...sums].sort(([a], [b]) => a - b);
  const step = sorted.length / MOST;
  const kept = Array.from({ length: MOST }, (_, index) => sorted[Math.floor(index * step)]);
  return new Map([...kept, sorted.at(-1)].filter((entry) => entry !== undefined));
}
