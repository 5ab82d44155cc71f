import { SAFE } from '../home/chance-at-home.ts';
import type { Outlook } from '../outlook.ts';
import { isExhausted } from '../search/ladder-of.ts';
import { mostWanted } from '../search/most-wanted.ts';
import { compileSpace, type FlatTable, type OwnSpace } from '../search/own-space.ts';
import { within } from '../search/space.ts';
import type { Candidate } from '../search/trade-offs.ts';
import { nearnessToOthers } from './others-words.ts';

/** How hard the search leans towards the own constituencies, tried in turn. Value points per point at home. */
const LEANS = [0.6, 1.5, 4];

/** How much the others' own words count where there must be something else to say than before. */
const NOVELTY = 1;

/**
 * The package worth at least `target` that is best by `values` and that home is likely to carry. A seat that has
 * tabled it before looks for another, nearer to what the others have tabled, rather than repeat itself; the last
 * offer is simply the best.
 */
export function choose(outlook: Outlook, target: number, values: FlatTable): Candidate | undefined {
  const best = carried(outlook, target, values);
  const { ledger, time, chance } = outlook;
  if (best === undefined || time >= 1 || ledger.timesTabled(best.package) === 0) return best;
  if (isExhausted(outlook, target)) return best;
  const near = nearnessToOthers(outlook);
  const varied = values.slice();
  for (let place = 0; place < varied.length; place++)
    varied[place] = (values[place] ?? 0) + NOVELTY * (near[place] ?? 0);
  const other = mostWanted(outlook.own, varied, target, (pkg) => ledger.timesTabled(pkg) === 0);
  return other !== undefined && chance(other.package) >= chance(best.package) ? other : best;
}

/**
 * The best package that home is likely to carry: where the best of all is not, the search leans towards the own
 * constituencies until it is, or as far as it goes.
 */
function carried(outlook: Outlook, target: number, values: FlatTable): Candidate | undefined {
  const { own, chance } = outlook;
  const plain = mostWanted(own, values, target);
  if (plain === undefined || chance(plain.package) >= SAFE) return plain;
  const attempts = [
    ...LEANS.map((lean) => () => mostWanted(own, leaned(outlook, values, lean), target)),
    () => withoutVote(outlook, values, target),
  ];
  let best = plain;
  for (const attempt of attempts) {
    const candidate = attempt();
    if (candidate === undefined || chance(candidate.package) <= chance(best.package)) continue;
    best = candidate;
    if (chance(best.package) >= SAFE) break;
  }
  return best;
}

/** Values with the wishes of the own constituencies added, by weight; those with a veto count double. */
function leaned({ brief, own }: Outlook, values: FlatTable, lean: number): FlatTable {
  const wishes = values.slice();
  for (const voter of brief.home)
    for (const [issue, options] of voter.points.entries())
      for (const [option, points] of options.entries()) {
        const place = (own.offsets[issue] ?? 0) + option;
        wishes[place] = (wishes[place] ?? 0) + lean * voter.weight * (voter.veto ? 2 : 1) * points;
      }
  return wishes;
}

/** Of the packages that need no vote at home, where the procedure knows such a way. */
function withoutVote({ brief, own }: Outlook, values: FlatTable, target: number): Candidate | undefined {
  const skippedBy = brief.rules.procedures[brief.party]?.skippedBy;
  return skippedBy === undefined ? undefined : mostWanted(unvoted(own, skippedBy), values, target);
}

type Skipping = Parameters<typeof within>[1][number];

const unvotedSpaces = new WeakMap<OwnSpace, { readonly skippedBy: Skipping; readonly own: OwnSpace }>();

function unvoted(own: OwnSpace, skippedBy: Skipping): OwnSpace {
  const known = unvotedSpaces.get(own);
  if (known?.skippedBy === skippedBy) return known.own;
  const part = compileSpace(within(own.space, [skippedBy]));
  unvotedSpaces.set(own, { skippedBy, own: part });
  return part;
}

/** The same values with a little of the seat's own taste in them, so that two matches need not run alike. */
export function tasted({ own, taste }: Outlook, values: Readonly<FlatTable>, amount: number): FlatTable {
  const shaken = own.scratch;
  for (let place = 0; place < shaken.length; place++)
    shaken[place] = (values[place] ?? 0) + amount * (taste[place] ?? 0);
  return shaken;
}
