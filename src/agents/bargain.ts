import { redLinesCrossed, satisfies } from '#engine/index.ts';
import type { Package, PackageChoice, Proposal } from '#engine/index.ts';
import { SAFE } from './home/chance-at-home.ts';
import { objectionToText, type ObjectionMove } from './objections.ts';
import { priceOfAccepting } from './bloc-price.ts';
import type { Outlook } from './outlook.ts';
import type { Parts } from './parts.ts';

/** Points below the walk-away from which an offer is an affront, and not a step. */
const FAR_BELOW = 15;
/** How often one package may be tabled by the same party. */
const MOST_REPEATS = 3;
/** Moment from which a second proposal in one round of the open table is worth the paper. */
const LATE = 0.7;

/** A move that is about offers: what a turn comes down to when nothing else is said. */
export type OfferMove =
  | { readonly type: 'propose'; readonly packages: readonly Package[] }
  | { readonly type: 'accept'; readonly proposal: number; readonly package: number }
  | { readonly type: 'reject'; readonly proposal: number }
  | ObjectionMove
  | { readonly type: 'pass' }
  | { readonly type: 'walk-away' };

/** What a strategy would do with the floor, and what it reckoned on the way. */
export interface Intent {
  /** Points asked for. */
  readonly target: number;
  /** What it would table; empty when there is nothing, or nothing new. */
  readonly bid: readonly Package[];
  readonly move: OfferMove;
}

/**
 * What would this strategy do with the floor, as far as offers go? The core of every program: talk, consultations and home
 * fronts are wrapped around it at a table, and left away in a laboratory. Needs the right to pass.
 *
 * Whatever its parts say, it is right at the deadline: at its last chance to say yes it takes the best of what is no worse
 * than its walk-away, rather than table once more and hope.
 */
export function bargain(outlook: Outlook, parts: Parts): Intent {
  const { best, walkAway, floor } = outlook;
  // Nothing that could be agreed is worth staying for.
  if (best < walkAway && floor.mayLeave) return { target: walkAway, bid: [], move: { type: 'walk-away' } };

  const target = parts.aspiration(outlook);
  const bid = mayTable(outlook) ? worthTabling(outlook, parts.bidding(outlook, target)) : [];
  const isLastWord = isLastChance(outlook, bid);
  const least = isLastWord ? walkAway : parts.acceptance(outlook, target, bid);
  const offer = bestOffer(outlook, least);
  if (offer !== undefined)
    return { target, bid, move: { type: 'accept', proposal: offer.proposal, package: offer.package } };
  if (bid.length > 0 && !isWaitingForOthers(outlook, least))
    return { target, bid, move: { type: 'propose', packages: bid } };
  const objection = objectionToText(outlook, least);
  if (objection !== undefined) return { target, bid, move: objection };
  const affront = affrontOf(outlook);
  if (affront !== undefined) return { target, bid, move: { type: 'reject', proposal: affront } };
  return { target, bid, move: { type: floor.mayLeave && isHopeless(outlook) ? 'walk-away' : 'pass' } };
}

/**
 * Is this the last time that it can say yes to what stands? An adopted text is to be had as it is, or not at all; so is what
 * stands when nothing more can be said. In alternating offers nobody has two turns in the last round, and whoever tables
 * sweeps away what stood: that is right only where home would hardly carry it.
 */
function isLastChance(outlook: Outlook, bid: readonly Package[]): boolean {
  const { view, brief, floor, isTooLateToPropose, chance } = outlook;
  if (isTooLateToPropose || view.draft !== undefined) return true;
  if (view.round < view.rounds) return false;
  if (bid.length === 0) return true;
  return (
    brief.rules.protocol === 'alternating-offers' &&
    floor.acceptable.some((choice) => {
      const pkg = view.proposals[choice.proposal]?.packages[choice.package];
      return pkg !== undefined && chance(pkg) >= SAFE;
    })
  );
}

/** Can anything be tabled now that could be agreed? */
function mayTable({ view, brief, time, isTooLateToPropose, ledger, floor }: Outlook): boolean {
  if (isTooLateToPropose || !floor.mayPropose) return false;
  return brief.rules.protocol === 'alternating-offers' || ledger.tabledIn(view.round) === 0 || time >= LATE;
}

/** Of these packages, those that would say something new. */
function worthTabling(outlook: Outlook, bid: readonly Package[]): readonly Package[] {
  if (isSupportedText(outlook)) return [];
  const [only] = bid;
  if (bid.length === 1 && only !== undefined) return isNew(outlook, only) ? bid : [];
  return bid.filter((pkg) => isNew(outlook, pkg));
}

/** A chair that would draft a last time lets a text stand that half of the readers have said yes to: they would have to again. */
function isSupportedText({ view, brief, standing, others, party }: Outlook): boolean {
  if (brief.rules.protocol !== 'single-text' || view.round < view.rounds) return false;
  const supporters =
    standing[0]?.supporters[0]?.filter((other) => other !== party && !view.left[other]) ?? [];
  return supporters.length > 0 && 2 * supporters.length >= others.length;
}

/** What was swept off the table may come back, but not at once, except as a last offer; and not for ever. */
function isNew({ ledger, time }: Outlook, pkg: Package): boolean {
  const times = ledger.timesTabled(pkg);
  if (times === 0) return true;
  if (times >= MOST_REPEATS) return false;
  const latest = ledger.latestOwn;
  const isAgain = latest !== undefined && (time < 1 || latest.status === 'standing');
  return !(isAgain && holdsPackage(latest, pkg));
}

function holdsPackage({ packages }: Proposal, pkg: Package): boolean {
  for (const other of packages) {
    let issue = pkg.length - 1;
    while (issue >= 0 && other[issue] === pkg[issue]) issue--;
    if (issue < 0) return true;
  }
  return false;
}

/**
 * Of the packages that may be accepted and are good enough: the one that would be agreed at once, else the one
 * that most others support, else the one worth most.
 */
function bestOffer(outlook: Outlook, least: number): PackageChoice | undefined {
  let best: PackageChoice | undefined;
  for (const choice of outlook.floor.acceptable)
    if (isGoodEnough(outlook, choice, least) && (best === undefined || isBetter(outlook, choice, best)))
      best = choice;
  return best;
}

function isGoodEnough(outlook: Outlook, choice: PackageChoice, least: number): boolean {
  const { view, space, walkAway } = outlook;
  const pkg = view.proposals[choice.proposal]?.packages[choice.package];
  if (pkg === undefined) return false;
  const price = priceOfAccepting(outlook, choice);
  if (outlook.net(pkg) - price < walkAway) return false;
  // Whoever would take anything from the walk-away on does not ask what home makes of it.
  if (least > walkAway && outlook.worth(pkg) - price < least) return false;
  return space.sheet.redLines.length === 0 || redLinesCrossed(space.sheet, pkg).length === 0;
}

function isBetter(outlook: Outlook, a: PackageChoice, b: PackageChoice): boolean {
  const first = standingOf(outlook, a);
  const second = standingOf(outlook, b);
  if (first.closes !== second.closes) return first.closes;
  return first.support === second.support ? first.worth > second.worth : first.support > second.support;
}

function standingOf(outlook: Outlook, choice: PackageChoice) {
  const { view, brief, party, worth } = outlook;
  const proposal = view.proposals[choice.proposal];
  const pkg = proposal?.packages[choice.package] ?? [];
  const supporters = (proposal?.supporters[choice.package] ?? []).filter((other) => !view.left[other]);
  return {
    worth: worth(pkg) - priceOfAccepting(outlook, choice),
    support: supporters.length,
    closes: satisfies(brief.rules.decision, [...supporters, party]),
  };
}

/** In alternating offers a new proposal sweeps away one that it supports itself and others may yet. */
function isWaitingForOthers({ standing, brief, party, worth }: Outlook, least: number): boolean {
  if (brief.rules.protocol !== 'alternating-offers') return false;
  return standing.some(
    (proposal) =>
      proposal.by !== party &&
      proposal.packages.some(
        (pkg, index) => proposal.supporters[index]?.includes(party) && worth(pkg) >= least,
      ),
  );
}

/** Where many proposals may stand, clears away in the second half what it can never sign, and says so by rejecting it. */
function affrontOf({ view, brief, floor, net, time, walkAway }: Outlook): number | undefined {
  const isOpen = brief.rules.protocol === 'open-table' || brief.rules.protocol === 'plurilateral';
  if (!isOpen || time < 0.5) return undefined;
  return floor.rejectable.find((id) =>
    view.proposals[id]?.packages.every(
      (pkg) => net(pkg) < walkAway - FAR_BELOW || redLinesCrossed(view.sheet, pkg).length > 0,
    ),
  );
}

/** The last round, nobody after it to change anything, and the last word of every other far below the walk-away. */
function isHopeless({ view, brief, party, others, ledger, net, walkAway }: Outlook): boolean {
  if (view.round < view.rounds || others.length === 0) return false;
  const speakers = brief.rules.order.filter((other) => !view.left[other]);
  const isLast =
    brief.rules.protocol === 'alternating-offers'
      ? speakers.at(-1) === party
      : others.every((other) => view.passed[other]);
  return (
    isLast &&
    others.every((other) => {
      const latest = ledger.words[other]?.latest ?? [];
      return latest.length > 0 && latest.every((pkg) => net(pkg) < walkAway - FAR_BELOW);
    })
  );
}
