import { pointsOf } from '#engine/index.ts';
import type { Brief, Interaction, Package, PartyIndex, Sheet, View } from '#engine/index.ts';
import { chanceAtHome } from './home/chance-at-home.ts';
import type { Situation } from './negotiator.ts';
import { bestOwn } from './search/trade-offs.ts';
import { spaceOf, type Space } from './search/space.ts';
import { clockOf } from './time.ts';

/** What a seat reckons with at one moment: the situation, and what follows from it for any strategy. */
export interface Outlook extends Situation {
  readonly party: PartyIndex;
  /** The other parties still at the table. */
  readonly others: readonly PartyIndex[];
  /** What may be agreed, valued net of the promises that agreeing would break. */
  readonly space: Space;
  readonly walkAway: number;
  /** Points of the best package that may be agreed; −Infinity when there is none. */
  readonly best: number;
  /** From 0 at the first turn to 1 at the last at which a proposal can still be agreed. */
  readonly time: number;
  /** Nothing that this seat tables from now on can be agreed. */
  readonly isTooLateToPropose: boolean;
  /** Own points of a package, less what breaking own promises costs. */
  net(pkg: Package): number;
  /** Estimated probability, in [0, 1], that the own capital carries a package. */
  chance(pkg: Package): number;
  /** Expected points: the package where home carries it, the walk-away where it does not. */
  worth(pkg: Package): number;
}

export function outlookOf(situation: Situation): Outlook {
  const { brief, view } = situation;
  const { party } = brief;
  const sheet = sheetWithPromises(brief, view);
  const space = spaceOf(brief.issues, sheet, view.closed);
  const net = (pkg: Package) => pointsOf(sheet, pkg);
  const chance = (pkg: Package) => chanceAtHome(brief, view, pkg);
  const { walkAway } = sheet;
  return {
    ...situation,
    ...clockOf(brief, view),
    party,
    others: brief.parties.map((_, other) => other).filter((other) => other !== party && !view.left[other]),
    space,
    walkAway,
    best: bestOwn(space)?.own ?? -Infinity,
    net,
    chance,
    worth: (pkg) => {
      const gain = net(pkg) - walkAway;
      return walkAway + (gain > 0 ? gain * chance(pkg) : gain);
    },
  };
}

/**
 * The own sheet with what breaking a promise costs written into it, as interactions: the search then weighs
 * promises like anything else. Its points are the engine's points less the cost of `brokenPromises`.
 */
function sheetWithPromises(brief: Brief, view: View): Sheet {
  const { commitmentCost, sideDealCost } = brief.rules;
  const kept: Interaction[] = [];
  for (const [index, commitment] of view.commitments.entries()) {
    if (commitment.by !== brief.party) continue;
    kept.push({ id: `commitment-${index}`, when: [commitment.clause], points: commitmentCost });
  }
  for (const deal of view.sideDeals) {
    const isInForce = deal.parties.includes(brief.party) && deal.initialledBy.length === deal.parties.length;
    if (isInForce) kept.push({ id: `side-deal-${deal.id}`, when: deal.clauses, points: sideDealCost });
  }
  if (kept.length === 0) return view.sheet;
  const owed = kept.reduce((sum, promise) => sum + promise.points, 0);
  const constant: Interaction = { id: 'promises', when: [], points: -owed };
  return { ...view.sheet, interactions: [...view.sheet.interactions, ...kept, constant] };
}
