/** One measured number, with what it should be. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What was promised; undefined where nothing was. */
  readonly promised?: { readonly atMost: number } | { readonly atLeast: number };
  /** How the number came about. */
  readonly how: string;
}

export function isKept({ value, promised }: Figure): boolean {
  if (promised === undefined) return true;
  return 'atMost' in promised ? value <= promised.atMost : value >= promised.atLeast;
}

/** The value in the middle; with an even count, the lower of the two. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The smallest value that at least this share of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
