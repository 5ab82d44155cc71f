import { CLOSED } from '#engine/index.ts';
import type { Package } from '#engine/index.ts';
import type { Outlook } from '../outlook.ts';
import type { Estimate } from '../parts.ts';
import { hullOf, type Hull } from './hull.ts';
import { mostWanted } from './most-wanted.ts';
import { blankTable, flatTable, type FlatTable, type OwnSpace } from './own-space.ts';
import type { Candidate } from './trade-offs.ts';

/** Levels of own points looked at between the least and the best, where there is no hull to walk along. */
const LEVELS = 16;

/**
 * The package, worth at least so much here, with the greatest product of gains by a guess at the others' sheets: own
 * points above the walk-away times what each of the others seems to get above its own. Nobody knows the others'
 * walk-aways: each is taken to be as high as the own one, or as what that party has last asked for, if that is lower.
 * Nash (1950), "The bargaining problem", on estimates.
 *
 * Walks along the hull of the frontier between own points and the others' estimated points, and looks for better ones between its
 * best corner and the neighbours of that.
 *
 * @returns undefined when nothing is worth that much
 */
export function fairPoint(
  outlook: Outlook,
  estimates: readonly Estimate[],
  atLeast: number,
): Candidate | undefined {
  const prospect = prospectOf(outlook.own, estimates);
  const { found } = prospect;
  // The fairest of all is the fairest of fewer, as long as it is among them.
  if (found !== undefined && atLeast >= found.atLeast && found.fairest.own >= atLeast) return found.fairest;
  const { wishes, hull } = prospect;
  const fairest =
    hull === undefined
      ? fairestLevel(outlook, estimates, wishes, atLeast)
      : fairestAlong(outlook, estimates, wishes, hull, atLeast);
  if (fairest !== undefined) prospect.found = { atLeast, fairest };
  return fairest;
}

function fairestAlong(
  outlook: Outlook,
  estimates: readonly Estimate[],
  wishes: FlatTable,
  hull: Hull,
  atLeast: number,
): Candidate | undefined {
  const { own, walkAway } = outlook;
  const needs = estimates.map(({ demand }) => Math.min(walkAway, demand));
  /** The product a share of the way from one corner to the next. */
  const along = (corner: number, next: number, share: number): number => {
    const between = (list: readonly number[], width: number, column: number): number => {
      const from = list[corner * width + column] ?? 0;
      return from + share * ((list[next * width + column] ?? from) - from);
    };
    let product = Math.max(0, between(hull.own, 1, 0) - walkAway);
    for (let column = 0; column < needs.length; column++)
      product *= Math.max(0, between(hull.worth, needs.length, column) - (needs[column] ?? 0));
    return product;
  };
  const last = lastAbove(hull, atLeast);
  if (last < 0) return undefined;
  let corner = 0;
  let most = -Infinity;
  for (let index = 0; index <= last; index++) {
    const product = along(index, index, 0);
    if (product <= most) continue;
    most = product;
    corner = index;
  }
  const here = hull.own[corner] ?? 0;
  let fairest: Candidate = { package: hull.packageAt(corner), own: here, value: 0 };
  for (const next of [corner - 1, corner + 1]) {
    if (next < 0 || next >= hull.corners) continue;
    // Packages lie below the edge: where the edge itself promises little more, there is nothing to look for.
    const promised = Math.max(along(corner, next, 0.25), along(corner, next, 0.5), along(corner, next, 0.75));
    if (promised <= WORTHWHILE * most) continue;
    const there = hull.own[next] ?? here;
    for (const need of there < atLeast ? [atLeast, (here + atLeast) / 2] : [(here + there) / 2]) {
      const candidate = mostWanted(own, wishes, need);
      if (candidate === undefined) continue;
      const product = productOf(outlook, estimates, candidate.package, candidate.own);
      if (product <= most) continue;
      most = product;
      fairest = candidate;
    }
  }
  return fairest;
}

/** The last corner that is worth so much here; −1 where none is. */
function lastAbove({ own }: Hull, atLeast: number): number {
  let last = -1;
  while (last + 1 < own.length && (own[last + 1] ?? 0) >= atLeast - SLACK) last++;
  return last;
}

/** How much greater a product must look for a search. */
const WORTHWHILE = 1.01;

/** Where too much hangs together for a hull, and for several others, of whom one sum says too little: level by level. */
function fairestLevel(
  outlook: Outlook,
  estimates: readonly Estimate[],
  wishes: FlatTable,
  atLeast: number,
): Candidate | undefined {
  const { own, best } = outlook;
  let fairest: Candidate | undefined;
  let most = -Infinity;
  for (let level = 0; level <= LEVELS; level++) {
    const candidate = mostWanted(own, wishes, atLeast + (level / LEVELS) * Math.max(0, best - atLeast));
    if (candidate === undefined) break;
    const product = productOf(outlook, estimates, candidate.package, candidate.own);
    if (product <= most) continue;
    most = product;
    fairest = candidate;
  }
  return fairest;
}

function productOf(
  { walkAway }: Outlook,
  estimates: readonly Estimate[],
  pkg: Package,
  points: number,
): number {
  let product = Math.max(0, points - walkAway);
  for (const estimate of estimates)
    product *= Math.max(0, worthTo(estimate, pkg) - Math.min(walkAway, estimate.demand));
  return product;
}

/** Sums of doubles. */
const SLACK = 1e-9;

interface Prospect {
  readonly wishes: FlatTable;
  readonly hull: Hull | undefined;
  found?: { readonly atLeast: number; readonly fairest: Candidate };
}

/** What follows from a guess is asked for twice in a decision: for what to demand, and for what to table. */
const prospects = new WeakMap<readonly Estimate[], { readonly own: OwnSpace; readonly prospect: Prospect }>();

function prospectOf(own: OwnSpace, estimates: readonly Estimate[]): Prospect {
  const known = prospects.get(estimates);
  if (known?.own === own) return known.prospect;
  const tables = estimates.map(({ values }) => flatTable(own, values));
  const wishes = sumOf(own, tables);
  const prospect: Prospect = { wishes, hull: tables.length > 1 ? undefined : hullOf(own, wishes, tables) };
  prospects.set(estimates, { own, prospect });
  return prospect;
}

function sumOf(own: OwnSpace, tables: readonly FlatTable[]): FlatTable {
  const [only] = tables;
  if (only !== undefined && tables.length === 1) return only;
  const sum = blankTable(own);
  for (const table of tables)
    for (let place = 0; place < sum.length; place++) sum[place] = (sum[place] ?? 0) + (table[place] ?? 0);
  return sum;
}

/** What a package is worth to another party, by the guess at its sheet. */
export function worthTo({ values }: Estimate, pkg: Package): number {
  let sum = 0;
  for (let issue = 0; issue < pkg.length; issue++) {
    const option = pkg[issue] ?? CLOSED;
    if (option !== CLOSED) sum += values[issue]?.[option] ?? 0;
  }
  return sum;
}
