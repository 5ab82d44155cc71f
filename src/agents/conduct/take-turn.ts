import { isSamePackage, redLinesCrossed } from '#engine/index.ts';
import type { Move, Package, PackageChoice, Proposal } from '#engine/index.ts';
import type { Outlook } from '../outlook.ts';
import type { Parts } from '../parts.ts';
import { latestWords } from '../opponents/words.ts';
import { isEnough } from '../time.ts';
import { consult } from './consult.ts';
import { inform } from './inform.ts';
import { questionFor } from './question-for.ts';
import { talk } from './talk.ts';

/** Points below the walk-away from which an offer is an affront, and not a step. */
const FAR_BELOW = 15;
/** How often one package may be tabled by the same party. */
const MOST_REPEATS = 3;
/** Moment from which a second proposal in one round of the open table is worth the paper. */
const LATE = 0.7;

/** Takes the turn that is offered: talks, accepts, consults, tables, rejects, leaves or passes. */
export function takeTurn(outlook: Outlook, parts: Parts): Move | undefined {
  const { view, brief, best, walkAway } = outlook;
  const by = brief.seat.id;
  if (questionFor(view, 'pass') === undefined) return undefined;
  const leave =
    questionFor(view, 'walk-away') === undefined ? undefined : ({ type: 'walk-away', by } as const);
  // Nothing that could be agreed is worth staying for.
  if (best < walkAway && leave !== undefined) return leave;

  const target = parts.aspiration(outlook);
  const said = talk(outlook, parts.manners, target);
  if (said !== undefined) return said;

  const bid = parts.bidding(outlook, target).filter((pkg) => isWorthTabling(outlook, pkg));
  const least =
    bid.length === 0 && view.round >= view.rounds ? walkAway : parts.acceptance(outlook, target, bid);
  const offer = bestOffer(outlook, least);
  // Saying yes may close the deal: home must have seen the text before.
  if (offer !== undefined) return inform(outlook, 0) ?? { type: 'accept', by, ...offer };

  const home = consult(outlook, parts.manners, [...bid.slice(0, 1), ...bestOfOthers(outlook)]);
  if (home !== undefined) return home;
  if (bid.length > 0 && !isWaitingForOthers(outlook, least)) return { type: 'propose', by, packages: bid };
  const affront = affrontOf(outlook);
  if (affront !== undefined) return { type: 'reject', by, proposal: affront };
  return isHopeless(outlook) && leave !== undefined ? leave : { type: 'pass', by };
}

/** May it be tabled now, could it be agreed, and would it say anything new? */
function isWorthTabling(outlook: Outlook, pkg: Package): boolean {
  const { view, brief, party, time, isTooLateToPropose } = outlook;
  if (isTooLateToPropose || questionFor(view, 'propose') === undefined) return false;
  const own = view.proposals.filter((proposal) => proposal.by === party);
  const tabled = own.filter((proposal) => proposal.packages.some((other) => isSamePackage(other, pkg)));
  if (tabled.some((proposal) => proposal.status === 'standing')) return false;
  // What was swept off the table may come back, but not at once, except as a last offer.
  if (tabled.length >= MOST_REPEATS || (time < 1 && tabled.at(-1) === own.at(-1) && own.length > 0))
    return false;
  const thisRound = own.filter((proposal) => proposal.round === view.round).length;
  return brief.rules.protocol === 'alternating-offers' || thisRound === 0 || time >= LATE;
}

/**
 * Of the packages that may be accepted and are good enough: the one that would be agreed at once, else the one
 * that most others support, else the one worth most.
 */
function bestOffer(outlook: Outlook, least: number): PackageChoice | undefined {
  const { view, brief, party, walkAway, net, worth } = outlook;
  const isLastWord = least <= walkAway;
  const offers = (questionFor(view, 'accept')?.choices ?? []).flatMap((choice) => {
    const proposal = view.proposals.find((entry) => entry.id === choice.proposal);
    const pkg = proposal?.packages[choice.package];
    if (proposal === undefined || pkg === undefined) return [];
    const isGood = net(pkg) >= walkAway && (isLastWord || worth(pkg) >= least);
    if (!isGood || redLinesCrossed(view.sheet, pkg).length > 0) return [];
    const supporters = (proposal.supporters[choice.package] ?? []).filter((other) => !view.left[other]);
    return [
      {
        choice,
        worth: worth(pkg),
        supporters,
        closes: isEnough(brief.rules.decision, [...supporters, party]),
      },
    ];
  });
  const [best] = offers.sort(
    (a, b) =>
      Number(b.closes) - Number(a.closes) || b.supporters.length - a.supporters.length || b.worth - a.worth,
  );
  return best?.choice;
}

/** The package of the others that stands and is worth most here. */
function bestOfOthers({ view, party, net }: Outlook): readonly Package[] {
  const others = standing(view.proposals).filter((proposal) => proposal.by !== party);
  return others
    .flatMap((proposal) => proposal.packages)
    .toSorted((a, b) => net(b) - net(a))
    .slice(0, 1);
}

/** In alternating offers a new proposal sweeps away one that it supports itself and others may yet. */
function isWaitingForOthers({ view, brief, party, worth }: Outlook, least: number): boolean {
  if (brief.rules.protocol !== 'alternating-offers') return false;
  return standing(view.proposals).some(
    (proposal) =>
      proposal.by !== party &&
      proposal.packages.some(
        (pkg, index) => proposal.supporters[index]?.includes(party) && worth(pkg) >= least,
      ),
  );
}

/** At the open table, clears away in the second half what it can never sign, and says so by rejecting it. */
function affrontOf({ view, brief, net, time, walkAway }: Outlook): number | undefined {
  if (brief.rules.protocol !== 'open-table' || time < 0.5) return undefined;
  return questionFor(view, 'reject')?.proposals.find((id) => {
    const proposal = view.proposals.find((entry) => entry.id === id);
    return proposal?.packages.every(
      (pkg) => net(pkg) < walkAway - FAR_BELOW || redLinesCrossed(view.sheet, pkg).length > 0,
    );
  });
}

/** The last round, nobody after it to change anything, and the last word of every other far below the walk-away. */
function isHopeless({ view, brief, party, others, net, walkAway }: Outlook): boolean {
  if (view.round < view.rounds || others.length === 0) return false;
  const speakers = brief.rules.order.filter((other) => !view.left[other]);
  const isLast =
    brief.rules.protocol === 'alternating-offers'
      ? speakers.at(-1) === party
      : others.every((other) => view.passed[other]);
  return (
    isLast &&
    others.every((other) => {
      const words = latestWords(view, other);
      return words.length > 0 && words.every((word) => net(word.package) < walkAway - FAR_BELOW);
    })
  );
}

const standing = (proposals: readonly Proposal[]) =>
  proposals.filter((proposal) => proposal.status === 'standing');
