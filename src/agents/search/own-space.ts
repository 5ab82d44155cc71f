import { CLOSED, holds, pointsOf } from '#engine/index.ts';
import type { Issue, Package } from '#engine/index.ts';
import type { OptionTable, Space } from './space.ts';

/**
 * A space compiled for quick search: issues that no condition, interaction or red line joins stand alone, and those
 * that one joins are multiplied out once into one block, so that every package is one entry of each block and its
 * points are a plain sum. Built once for a sheet, and shared by every decision and every game on it.
 */
export interface OwnSpace {
  readonly space: Space;
  /** Indexed by issue: where its options begin in a flat table; one more entry for the end. */
  readonly offsets: Int32Array;
  /** A table of zeros, to be copied. */
  readonly blank: readonly number[];
  /** A table to write the wishes of one decision into; the next decision writes over it. */
  readonly scratch: FlatTable;
  /** Points that hold whatever is chosen. */
  readonly constant: number;
  /** No package is worth more than this. */
  readonly cap: number;
  /** Undefined where so many issues hang together that multiplying them out would cost more than it saves. */
  readonly blocks: Blocks | undefined;
  /** Points of the best package, where there are blocks; −Infinity when nothing may be agreed. */
  readonly most: number;
  /** Factors by which a package is numbered; undefined where there are more packages than numbers. */
  readonly radix: Float64Array | undefined;
  /** Own points of a package. */
  net(pkg: Package): number;
  /** The same for equal packages, different for others. */
  keyOf(pkg: Package): number | string;
}

/** Entries of all blocks, one after the other: entries of block b are `starts[b]` to `starts[b + 1] − 1`. */
export interface Blocks {
  readonly count: number;
  readonly starts: Int32Array;
  /** Indexed by entry: own points. */
  readonly points: Float64Array;
  /** Indexed by block: the issues it settles. */
  readonly issues: readonly (readonly number[])[];
  /** Options of an entry, as places in a flat table, from `membersAt[b] + (entry − starts[b]) × width`; −1 where closed. */
  readonly members: Int32Array;
  readonly membersAt: Int32Array;
}

/** Combinations that one block may have before multiplying out stops paying. */
const MOST_ENTRIES = 20_000;

/**
 * Numbers for every option, one issue after the other; see {@link OwnSpace.offsets}. A plain array: tables are made for
 * every decision, and small typed arrays are slow to make.
 */
export type FlatTable = number[];

/** A table of zeros. */
export const blankTable = (own: OwnSpace): FlatTable => own.blank.slice();

export function flatTable(own: OwnSpace, table: OptionTable): FlatTable {
  const flat = blankTable(own);
  for (let issue = 0; issue < table.length; issue++) {
    const options = table[issue] ?? [];
    const at = own.offsets[issue] ?? 0;
    for (let option = 0; option < options.length; option++) flat[at + option] = options[option] ?? 0;
  }
  return flat;
}

export function compileSpace(space: Space): OwnSpace {
  const { issues, sheet } = space;
  const offsets = new Int32Array(issues.length + 1);
  for (const [index, issue] of issues.entries())
    offsets[index + 1] = (offsets[index] ?? 0) + issue.options.length;
  const constant = sheet.interactions
    .filter(({ when }) => when.length === 0)
    .reduce((sum, { points }) => sum + points, 0);
  const isPlain = sheet.interactions.length === 0 && sheet.cap === undefined;
  const radix = radixOf(issues);
  const blocks = blocksOf(space, offsets);
  const cap = sheet.cap ?? Infinity;
  return {
    space,
    offsets,
    blank: zeros(offsets[issues.length] ?? 0),
    scratch: zeros(offsets[issues.length] ?? 0),
    constant,
    cap,
    blocks,
    most: Math.min(cap, blocks === undefined ? Infinity : mostOf(blocks, constant)),
    radix,
    net: isPlain ? (pkg) => plainPoints(sheet.points, pkg) : (pkg) => pointsOf(sheet, pkg),
    keyOf(pkg) {
      if (radix === undefined) return pkg.join();
      let key = 0;
      for (let issue = 0; issue < pkg.length; issue++)
        key += ((pkg[issue] ?? CLOSED) + 1) * (radix[issue] ?? 0);
      return key;
    },
  };
}

/** An array that the platform keeps as doubles from the start: first a fraction, then the zeros. */
function zeros(size: number): number[] {
  const list = Array.from({ length: size }, () => 0.5);
  return list.fill(0);
}

function mostOf({ count, starts, points }: Blocks, constant: number): number {
  let sum = constant;
  for (let block = 0; block < count; block++)
    sum += points
      .subarray(starts[block], starts[block + 1])
      .reduce((most, entry) => Math.max(most, entry), -Infinity);
  return sum;
}

function plainPoints(points: readonly (readonly number[])[], pkg: Package): number {
  let sum = 0;
  for (let issue = 0; issue < pkg.length; issue++) {
    const option = pkg[issue] ?? CLOSED;
    if (option !== CLOSED) sum += points[issue]?.[option] ?? 0;
  }
  return sum;
}

function radixOf(issues: readonly Issue[]): Float64Array | undefined {
  const radix = new Float64Array(issues.length);
  let product = 1;
  for (const [index, issue] of issues.entries()) {
    radix[index] = product;
    product *= issue.options.length + 1;
  }
  return product <= Number.MAX_SAFE_INTEGER ? radix : undefined;
}

function blocksOf(space: Space, offsets: Int32Array): Blocks | undefined {
  const groups = groupsOf(space);
  const starts = new Int32Array(groups.length + 1);
  const membersAt = new Int32Array(groups.length);
  const points: number[] = [];
  const members: number[] = [];
  for (const [block, issues] of groups.entries()) {
    membersAt[block] = members.length;
    const before = points.length;
    if (!multiplyOut(space, offsets, issues, points, members)) return undefined;
    // A block without an entry: red lines and closed options leave nothing at all.
    if (points.length === before) return emptyBlocks;
    starts[block + 1] = points.length;
  }
  if (space.sheet.redLines.some(({ forbids }) => forbids.length === 0)) return emptyBlocks;
  return {
    count: groups.length,
    starts,
    points: Float64Array.from(points),
    issues: groups,
    members: Int32Array.from(members),
    membersAt,
  };
}

/** One block with no entries: nothing may be agreed. */
const emptyBlocks: Blocks = {
  count: 1,
  starts: new Int32Array(2),
  points: new Float64Array(0),
  issues: [[]],
  members: new Int32Array(0),
  membersAt: new Int32Array(1),
};

/** Issues that depend on each other, together. Each group in file order, and the groups by their first issue. */
function groupsOf({ issues, sheet }: Space): readonly (readonly number[])[] {
  const leader = issues.map((_, index) => index);
  const find = (issue: number): number => {
    const up = leader[issue] ?? issue;
    return up === issue ? issue : find(up);
  };
  const join = (list: readonly number[]) => {
    const roots = list.map(find);
    const first = Math.min(...roots);
    for (const root of roots) leader[root] = first;
  };
  for (const [index, { openIf }] of issues.entries())
    if (openIf.length > 0) join([index, ...openIf.map(({ issue }) => issue)]);
  for (const { when } of sheet.interactions) if (when.length > 0) join(when.map(({ issue }) => issue));
  for (const { forbids } of sheet.redLines) if (forbids.length > 0) join(forbids.map(({ issue }) => issue));
  const groups = new Map<number, number[]>();
  for (const index of issues.keys()) {
    const root = find(index);
    const group = groups.get(root) ?? [];
    groups.set(root, group);
    group.push(index);
  }
  return [...groups.values()];
}

/** Appends every combination that may be agreed; false when there are too many. */
function multiplyOut(
  { issues, sheet, permitted }: Space,
  offsets: Int32Array,
  group: readonly number[],
  points: number[],
  members: number[],
): boolean {
  const inside = (condition: readonly { readonly issue: number }[]) =>
    condition.length > 0 && condition.every(({ issue }) => group.includes(issue));
  const interactions = sheet.interactions.filter(({ when }) => inside(when));
  const redLines = sheet.redLines.filter(({ forbids }) => inside(forbids));
  const chosen: number[] = issues.map(() => CLOSED);
  const limit = points.length + MOST_ENTRIES;

  const settle = (step: number): boolean => {
    const issue = group[step];
    if (issue === undefined) {
      if (redLines.some(({ forbids }) => holds(forbids, chosen))) return true;
      let sum = 0;
      for (const index of group) {
        const option = chosen[index] ?? CLOSED;
        members.push(option === CLOSED ? CLOSED : (offsets[index] ?? 0) + option);
        if (option !== CLOSED) sum += sheet.points[index]?.[option] ?? 0;
      }
      for (const interaction of interactions) if (holds(interaction.when, chosen)) sum += interaction.points;
      points.push(sum);
      return points.length <= limit;
    }
    const isOpen = holds(issues[issue]?.openIf ?? [], chosen);
    for (const option of isOpen ? (permitted[issue] ?? []) : [CLOSED]) {
      chosen[issue] = option;
      if (!settle(step + 1)) return false;
    }
    chosen[issue] = CLOSED;
    return true;
  };
  return settle(0);
}
