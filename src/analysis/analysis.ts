import type { Package } from '#engine/index.ts';

/** A package with what it is worth to everybody. */
export interface Valued {
  readonly package: Package;
  /** Indexed by party. */
  readonly points: readonly number[];
  /**
   * Indexed by party: points above the walk-away for a party that would accept, 0 for one that would rather stay out (it
   * crosses a red line, or is worth less than nothing signed).
   */
  readonly gains: readonly number[];
  readonly isInZone: boolean;
}

/** Points on the frontier, and one of the packages that come to them. */
export interface Efficient extends Valued {
  /** How many packages come to exactly these points. */
  readonly packages: number;
}

/** What one arbitration rule settles on. */
export interface Solution {
  /** The measure at its maximum; its unit depends on the rule, see {@link Solutions}. */
  readonly value: number;
  /** All points that reach it: more than one when they tie. */
  readonly points: readonly Efficient[];
}

/** The points where arbitration rules settle. Formulas and sources: docs/analysis.md. */
export interface Solutions {
  /** Largest product of gains. Points to the power of the number of parties that gain. */
  readonly nash: Solution;
  /** Largest smallest gain, in points. */
  readonly egalitarian: Solution;
  /** Largest smallest gain relative to the best gain that each party can hope for. In [0, 1]. */
  readonly kalaiSmorodinsky: Solution;
  /** Largest sum of gains, in points. */
  readonly maximumSum: Solution;
}

/** Where the frontier is and what it offers. Every number is exact; points are rounded to 1e-9 before they are compared. */
export interface Solved {
  /** Indexed by party: the points below which it would rather have no agreement. */
  readonly walkAways: readonly number[];
  /** Packages that can be written, red lines or not. */
  readonly packages: number;
  /**
   * Possible packages that nothing possible dominates, one entry for all that come to the same points. Sorted by points
   * of the first party, most first.
   */
  readonly frontier: readonly Efficient[];
  /** Distinct points and distinct packages of the frontier, and those of them in the zone. */
  readonly efficient: {
    readonly points: number;
    readonly packages: number;
    readonly pointsInZone: number;
    readonly packagesInZone: number;
  };
  /** Indexed by party: most points on the frontier. Empty where nothing is possible, as `nadir`. */
  readonly ideal: readonly number[];
  /** Indexed by party: fewest points on the frontier. */
  readonly nadir: readonly number[];
  /** Indexed by party: the largest gain over the walk-away in the zone; undefined where the zone is empty. */
  readonly bestGains: readonly number[] | undefined;
  /** Undefined where the zone is empty: then there is nothing to settle on. */
  readonly solutions: Solutions | undefined;
  /** The largest sum of points of all that is possible, acceptable or not; undefined where nothing is possible. */
  readonly largestSum: Solution | undefined;
  /** Distance from the ideal to the nearest frontier point, as a share of the largest there could be. In [0, 1]. */
  readonly opposition: number;
  /**
   * How far all can get together from a package drawn at random: 0 is a fixed pie, 1 gives everybody its ideal at once.
   * Undefined where all packages are alike, or none is possible.
   */
  readonly integrativePotential: number | undefined;
}

/** How hard an agreement is to find. */
export interface Counted {
  /** Packages that the decision rule could carry: enough parties accept, and all with a veto. */
  readonly acceptable: { readonly packages: number; readonly share: number };
  /** Indexed by party: the share of all packages that it accepts. In [0, 1]. */
  readonly acceptableTo: readonly number[];
}

/** How good could it be, and how hard is it to find? */
export interface Analysis extends Solved, Counted {
  /** The middle option on every issue; where the number of options is even, the lower and the upper middle. */
  readonly split: { readonly lower: Valued | undefined; readonly upper: Valued | undefined };
  /** Indexed by party: mean points over all packages. */
  readonly random: readonly number[];
}
