import { isSamePackage } from '#engine/index.ts';
import type { Package } from '#engine/index.ts';
import type { Outlook } from '../outlook.ts';
import { nearnessToOthers } from './others-words.ts';
import { within, type OptionTable, type Space } from '../search/space.ts';
import { bestAbove, tradeOffs, type Candidate } from '../search/trade-offs.ts';

/** A package that home carries with this probability is safe enough to table. */
const SAFE = 0.75;
/** How hard the search leans towards the own constituencies, tried in turn. Value points per point at home. */
const LEANS = [0, 0.6, 1.5, 4];

/** How much the others' own words count, tried in turn, to find something else to say than last time. */
const NOVELTY = [0.3, 1, 3];

/**
 * The package worth at least `target` that is best by `values` and that home is likely to carry. A seat that has
 * tabled it before looks for another, nearer to what the others have tabled, rather than repeat itself; the last
 * offer is simply the best.
 */
export function choose(outlook: Outlook, target: number, values: OptionTable): Candidate | undefined {
  const best = carried(outlook, target, values);
  const { view, party, time, chance } = outlook;
  if (best === undefined || time >= 1) return best;
  const tabled = view.proposals
    .filter((proposal) => proposal.by === party)
    .flatMap(({ packages }) => packages);
  const isFresh = (pkg: Package) => !tabled.some((other) => isSamePackage(other, pkg));
  if (isFresh(best.package)) return best;
  const near = nearnessToOthers(outlook);
  for (const share of NOVELTY) {
    const varied = values.map((options, issue) =>
      options.map((value, option) => value + share * (near[issue]?.[option] ?? 0)),
    );
    const other = carried(outlook, target, varied);
    if (other !== undefined && isFresh(other.package) && chance(other.package) >= chance(best.package))
      return other;
  }
  return best;
}

/**
 * The best package that home is likely to carry: where the best of all is not, the search leans towards the own
 * constituencies until it is, or as far as it goes.
 */
function carried(outlook: Outlook, target: number, values: OptionTable): Candidate | undefined {
  const { space, chance } = outlook;
  const [first, ...more] = LEANS.map((lean) => () => search(space, target, leaned(outlook, values, lean)));
  const plain = first?.();
  if (plain === undefined || chance(plain.package) >= SAFE) return plain;
  const unvoted = withoutVote(outlook);
  const attempts = [...more, () => (unvoted === undefined ? undefined : search(unvoted, target, values))];
  let best = plain;
  for (const attempt of attempts) {
    const candidate = attempt();
    if (candidate === undefined || chance(candidate.package) <= chance(best.package)) continue;
    best = candidate;
    if (chance(best.package) >= SAFE) break;
  }
  return best;
}

function search(space: Space, target: number, values: OptionTable): Candidate | undefined {
  return bestAbove(tradeOffs(space, values, target), target);
}

/** Values with the wishes of the own constituencies added, by weight; those with a veto count double. */
function leaned({ brief }: Outlook, values: OptionTable, lean: number): OptionTable {
  if (lean === 0) return values;
  return values.map((options, issue) =>
    options.map((value, option) =>
      brief.home.reduce(
        (sum, voter) =>
          sum + lean * voter.weight * (voter.veto ? 2 : 1) * (voter.points[issue]?.[option] ?? 0),
        value,
      ),
    ),
  );
}

/** The packages that need no vote at home, where the procedure knows such a way. */
function withoutVote({ brief, space }: Outlook): Space | undefined {
  const skippedBy = brief.rules.procedures[brief.party]?.skippedBy;
  return skippedBy === undefined ? undefined : within(space, [skippedBy]);
}

/** The same values with a little luck in them, so that two games need not run alike. Up to `amount` points. */
export function shaken({ random }: Outlook, values: OptionTable, amount: number): OptionTable {
  return values.map((options) => options.map((value) => value + amount * random()));
}
