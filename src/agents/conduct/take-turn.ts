import type { Move, Package, SeatId } from '#engine/index.ts';
import { bargain, type OfferMove } from '../bargain.ts';
import type { Outlook } from '../outlook.ts';
import type { Parts } from '../parts.ts';
import { consult } from './consult.ts';
import { inform } from './inform.ts';
import { talk } from './talk.ts';

/** Takes the turn that is offered: talks, accepts, consults, tables, rejects, leaves or passes. */
export function takeTurn(outlook: Outlook, parts: Parts): Move | undefined {
  const { brief, floor, best, walkAway } = outlook;
  const by = brief.seat.id;
  if (!floor.mayPass) return undefined;
  const { target, bid, move } = bargain(outlook, parts);
  // Whoever leaves because nothing could be agreed has nothing more to say.
  if (move.type === 'walk-away' && best < walkAway) return moveOf(by, move);
  const said = talk(outlook, parts.manners, target);
  if (said !== undefined) return said;
  // Saying yes may close the deal: home must have seen the text before.
  if (move.type === 'accept') return inform(outlook, 0) ?? moveOf(by, move);
  return consult(outlook, parts.manners, [...bid.slice(0, 1), ...bestOfOthers(outlook)]) ?? moveOf(by, move);
}

/** The move of a seat, written as records write it. */
function moveOf(by: SeatId, move: OfferMove): Move {
  switch (move.type) {
    case 'propose':
      return { type: move.type, by, packages: move.packages };
    case 'accept':
      return { type: move.type, by, proposal: move.proposal, package: move.package };
    case 'object':
      return { type: move.type, by, proposal: move.proposal, package: move.package, issues: move.issues };
    case 'reject':
      return { type: move.type, by, proposal: move.proposal };
    case 'pass':
    case 'walk-away':
      return { type: move.type, by };
  }
}

/** The package of the others that stands and is worth most here. */
function bestOfOthers({ standing, party, net }: Outlook): readonly Package[] {
  return standing
    .filter((proposal) => proposal.by !== party)
    .flatMap((proposal) => proposal.packages)
    .toSorted((a, b) => net(b) - net(a))
    .slice(0, 1);
}
