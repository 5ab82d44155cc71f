import type { Outlook } from '../outlook.ts';
import { within, type OptionTable, type Space } from '../search/space.ts';
import { bestAbove, tradeOffs, type Candidate } from '../search/trade-offs.ts';

/** A package that home carries with this probability is safe enough to table. */
const SAFE = 0.75;
/** How hard the search leans towards the own constituencies, tried in turn. Value points per point at home. */
const LEANS = [0, 0.6, 1.5, 4];

/**
 * The package worth at least `target` that is best by `values` and that home is likely to carry. Where the
 * best one is not, the search leans towards the own constituencies until it is, or as far as it goes.
 */
export function choose(outlook: Outlook, target: number, values: OptionTable): Candidate | undefined {
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
