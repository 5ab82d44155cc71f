/** What is there to draw of an analysis? */

export interface Drawn {
  readonly title: string;
  readonly subtitle: string;
  readonly note: string;
  readonly parties: readonly string[];
  /** The end of every scale: 100 points, or a utility of 1. */
  readonly most: number;
  readonly format: (value: number) => string;
  /** Indexed by party, on the scale. */
  readonly walkAways: readonly number[];
  /** Point by point, indexed by party. */
  readonly frontier: readonly (readonly number[])[];
  /** What is marked, in the order of the legend. */
  readonly points: readonly {
    readonly name: string;
    /** All that tie, indexed by party. */
    readonly at: readonly (readonly number[])[];
    /** The first of them in words. */
    readonly values: string;
  }[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** More than this cannot be told apart; every n-th is drawn instead. */
const mostDrawn = 1_500;

/** Evenly thinned, ends included. */
export function thinned<Kind>(all: readonly Kind[]): readonly Kind[] {
  if (all.length <= mostDrawn) return all;
  const every = (all.length - 1) / (mostDrawn - 1);
  const wanted = new Set(Array.from({ length: mostDrawn }, (_, index) => Math.round(index * every)));
  return all.filter((_, index) => wanted.has(index));
}
