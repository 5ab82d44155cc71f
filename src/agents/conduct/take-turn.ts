import type { Move, Package } from '#engine/index.ts';
import { bargain } from '../bargain.ts';
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
  if (move.type === 'walk-away' && best < walkAway) return { by, ...move };
  const said = talk(outlook, parts.manners, target);
  if (said !== undefined) return said;
  // Saying yes may close the deal: home must have seen the text before.
  if (move.type === 'accept') return inform(outlook, 0) ?? { by, ...move };
  return consult(outlook, parts.manners, [...bid.slice(0, 1), ...bestOfOthers(outlook)]) ?? { by, ...move };
}

/** The package of the others that stands and is worth most here. */
function bestOfOthers({ standing, party, net }: Outlook): readonly Package[] {
  return standing
    .filter((proposal) => proposal.by !== party)
    .flatMap((proposal) => proposal.packages)
    .toSorted((a, b) => net(b) - net(a))
    .slice(0, 1);
}
