/** Which promises were kept, year by year? */
import type { PartyIndex } from '#engine/index.ts';
import type { Promisee, PromiseName, Years } from '#outcome/index.ts';

export interface PromiseRow {
  readonly id: string;
  readonly promise: PromiseName;
  readonly by: PartyIndex;
  readonly to: Promisee;
  /** By year from the first; undefined in years in which it was not due. */
  readonly years: readonly (boolean | undefined)[];
  readonly kept: number;
  readonly due: number;
  /** Mean of the chances with which it was kept, in [0, 1]. */
  readonly chance: number;
}

/** Every promise of the agreement, by who made it, in the order in which they fell due. */
export function promiseRows(years: Years): readonly PromiseRow[] {
  const keys = [...new Set(years.compliance.map(({ promise, by }) => `${by}-${promise}`))];
  return keys
    .flatMap((id) => {
      const rows = years.compliance.filter(({ promise, by }) => `${by}-${promise}` === id);
      const [first] = rows;
      if (first === undefined) return [];
      return [
        {
          id,
          promise: first.promise,
          by: first.by,
          to: first.to,
          years: Array.from(
            { length: years.count },
            (_, index) => rows.find(({ year }) => year === years.firstYear + index)?.kept,
          ),
          kept: rows.filter(({ kept }) => kept).length,
          due: rows.length,
          chance: rows.reduce((sum, { chance }) => sum + chance, 0) / rows.length,
        },
      ];
    })
    .sort((a, b) => a.by - b.by);
}

/** Kept and due, of all promises together, in years up to and including `until` (counted from 0). */
export function promisesUntil(
  rows: readonly PromiseRow[],
  until: number,
): { readonly kept: number; readonly due: number } {
  const answers = rows
    .flatMap((row) => row.years.slice(0, until + 1))
    .filter((answer) => answer !== undefined);
  return { kept: answers.filter(Boolean).length, due: answers.length };
}
