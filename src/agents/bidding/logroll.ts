import { CLOSED, isSamePackage, satisfies } from '#engine/index.ts';
import type { Package } from '#engine/index.ts';
import type { Outlook } from '../outlook.ts';
import type { Bidding, Estimate, OpponentModel } from '../parts.ts';
import { blankTable, type FlatTable, type OwnSpace } from '../search/own-space.ts';
import { worthTo } from '../search/fair-point.ts';
import { choose } from './choose.ts';

/** Weight of the seat's taste among packages that suit the others equally, in value points. */
const TASTE = 0.5;
/** Rounds of turning towards whoever is furthest from agreeing. */
const TURNS = 4;
/** Value points taken from an option that an alternative already has, so that alternatives differ. */
const VARIETY = 5;
/** An alternative may be worth this much less or more to its author, and less to the worst-off other. */
const EQUAL = 4;
const TOLERABLE = 12;

/**
 * Of the packages worth what it asks for, tables the one that is best for the others by its guess of their
 * sheets, and up to three of equal value to itself where that may tell it more.
 *
 * With several others it looks for the package whose worst-off needed party is nearest to its latest demand:
 * a weighted sum is searched exactly, then the weights turn towards those left furthest behind.
 */
export function logroll(model: OpponentModel, alternatives: number): Bidding {
  return (outlook, target) => {
    const estimates = model(outlook);
    const best = fairest(outlook, target, estimates);
    if (best === undefined) return [];
    const packages = [best.package];
    const most = Math.min(
      alternatives,
      outlook.brief.rules.packagesPerProposal,
      roomForAlternatives(outlook),
    );
    for (let attempt = 1; packages.length < most && attempt < most + 1; attempt++) {
      const varied = best.values.slice();
      for (const pkg of packages)
        for (const [issue, option] of pkg.entries()) {
          if (option === CLOSED) continue;
          const place = (outlook.own.offsets[issue] ?? 0) + option;
          varied[place] = (varied[place] ?? 0) - VARIETY * attempt;
        }
      const other = choose(outlook, target, varied);
      if (other === undefined || packages.some((pkg) => isSamePackage(pkg, other.package))) continue;
      const isEqual = Math.abs(other.own - outlook.net(best.package)) <= EQUAL;
      if (isEqual && shortfall(outlook, estimates, other.package) <= best.shortfall + TOLERABLE)
        packages.push(other.package);
    }
    return packages;
  };
}

/** Where every other must say yes to the same package, alternatives split the support: two may have them, more may not. */
function roomForAlternatives({ others, brief, time }: Outlook): number {
  if (others.length <= 1) return 3;
  return brief.rules.protocol === 'open-table' && time < 0.7 ? 2 : 1;
}

interface Fairest {
  readonly package: Package;
  readonly values: FlatTable;
  readonly shortfall: number;
}

function fairest(outlook: Outlook, target: number, estimates: readonly Estimate[]): Fairest | undefined {
  const { vetoes } = outlook.brief.rules.decision;
  let weights: readonly number[] = estimates.map(({ party }) => (vetoes.includes(party) ? 1.5 : 1));
  let best: Fairest | undefined;
  for (let turn = 0; turn < (estimates.length > 1 ? TURNS : 1); turn++) {
    const values = weighted(outlook, estimates, weights);
    const found = choose(outlook, target, values);
    if (found === undefined) return best;
    const missing = shortfall(outlook, estimates, found.package);
    if (best === undefined || missing < best.shortfall)
      best = { package: found.package, values, shortfall: missing };
    weights = weights.map((weight, index) => {
      const estimate = estimates[index];
      const gap = estimate === undefined ? 0 : estimate.demand - worthTo(estimate, found.package);
      return weight * (1 + Math.max(-0.5, Math.min(1, gap / 40)));
    });
  }
  return best;
}

/** The mean of the others' estimated points, by weight, and a little of the seat's taste. */
function weighted(
  { own, taste }: Outlook,
  estimates: readonly Estimate[],
  weights: readonly number[],
): FlatTable {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const mean = blankTable(own);
  for (let place = 0; place < mean.length; place++) mean[place] = TASTE * (taste[place] ?? 0);
  for (const [index, { values }] of estimates.entries())
    addTo(mean, own, values, (weights[index] ?? 0) / sum);
  return mean;
}

function addTo(sum: FlatTable, own: OwnSpace, values: Estimate['values'], factor: number): void {
  for (let issue = 0; issue < values.length; issue++) {
    const options = values[issue] ?? [];
    const at = own.offsets[issue] ?? 0;
    for (let option = 0; option < options.length; option++)
      sum[at + option] = (sum[at + option] ?? 0) + factor * (options[option] ?? 0);
  }
}

/** How far is the worst-off of those whose assent is needed from what it last asked for? In estimated points. */
function shortfall({ brief, party: own }: Outlook, estimates: readonly Estimate[], pkg: Package): number {
  const { decision, protocol } = brief.rules;
  const gaps = estimates.map((estimate) => ({
    party: estimate.party,
    gap: estimate.demand - worthTo(estimate, pkg),
  }));
  // The hardest to please may stay outside where the rule can do without them, but not those with a veto.
  const easiest = gaps.toSorted((a, b) => a.gap - b.gap);
  const members = [own];
  let widest = -100;
  for (const { party, gap } of easiest) {
    // Who drafts the only text must see to critical mass; where all table, others will, and numbers are guide enough.
    const isEnough =
      protocol === 'single-text' ? satisfies(decision, members) : members.length >= decision.quorum;
    if (isEnough && !decision.vetoes.includes(party)) continue;
    members.push(party);
    widest = Math.max(widest, gap);
  }
  return widest;
}
