// oxlint-disable typescript/no-non-null-assertion -- innermost loops: every index is bounded by the table it was made for
import { CLOSED } from '#engine/index.ts';
import type { Package } from '#engine/index.ts';
import { createLadder, type Rung } from './ladder.ts';
import type { OwnSpace } from './own-space.ts';
import type { Candidate } from './trade-offs.ts';

/** Packages up to which reading them all is quicker than a search. */
const FEW = 64;

interface ShortList {
  readonly rungs: readonly Rung[];
  /** Places of the options of a rung in a flat table, issue by issue; −1 where closed. */
  readonly places: Int32Array;
}

/** What has been listed, and what is not worth listing. */
const lists = new WeakMap<OwnSpace, ShortList | 'too-many'>();

/** Every package that may be agreed, the best first, where there are few; undefined where there are not. */
export function shortListOf(own: OwnSpace): ShortList | undefined {
  let list = lists.get(own);
  if (list === undefined) {
    list = countOf(own) <= FEW ? listed(own) : 'too-many';
    lists.set(own, list);
  }
  return list === 'too-many' ? undefined : list;
}

function countOf({ blocks }: OwnSpace): number {
  if (blocks === undefined) return Infinity;
  let count = 1;
  for (let block = 0; block < blocks.count; block++)
    count *= blocks.starts[block + 1]! - blocks.starts[block]!;
  return count;
}

function listed(own: OwnSpace): ShortList {
  const ladder = createLadder(own);
  const rungs: Rung[] = [];
  for (let rung = ladder.rung(0); rung !== undefined; rung = ladder.rung(rungs.length)) rungs.push(rung);
  const places = rungs.flatMap(({ package: pkg }) =>
    pkg.map((option, issue) => (option === CLOSED ? CLOSED : own.offsets[issue]! + option)),
  );
  return { rungs, places: Int32Array.from(places) };
}

/** As `mostWanted`, by reading down to what is worth too little. */
export function mostWantedOf(
  { rungs, places }: ShortList,
  wishes: readonly number[],
  need: number,
  tilt: number,
  mayBe: ((pkg: Package) => boolean) | undefined,
): Candidate | undefined {
  let best: Rung | undefined;
  let most = -Infinity;
  let value = 0;
  let at = 0;
  for (const rung of rungs) {
    if (rung.own < need) break;
    let sum = 0;
    for (const end = at + rung.package.length; at < end; at++)
      if (places[at]! >= 0) sum += wishes[places[at]!]!;
    const wanted = sum + tilt * rung.own;
    if (wanted <= most || (mayBe !== undefined && !mayBe(rung.package))) continue;
    most = wanted;
    value = sum;
    best = rung;
  }
  return best === undefined ? undefined : { package: best.package, own: best.own, value };
}
