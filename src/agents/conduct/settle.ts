import { outlookAtHome, redLinesCrossed } from '#engine/index.ts';
import type { Brief, Move, Package, View } from '#engine/index.ts';
import { priceOfSigning } from '../bloc-price.ts';
import type { Outlook } from '../outlook.ts';
import { questionFor } from './question-for.ts';

/** While the vote may fail, speaks to whoever is not won: those with a veto first, then those who weigh most. */
function lobbyFor(brief: Brief, view: View, pkg: Package): Move | undefined {
  const open = questionFor(view, 'lobby')?.constituencies ?? [];
  if (open.length === 0) return undefined;
  const { constituencies, voteNeeded, result } = outlookAtHome(brief, view, pkg);
  if (!voteNeeded || result === 'yes') return undefined;
  const [first] = constituencies
    .filter(({ constituency, stance }) => stance !== 'yes' && open.includes(constituency))
    .toSorted((a, b) => Number(b.veto) - Number(a.veto) || b.weight - a.weight);
  return first === undefined
    ? undefined
    : { type: 'lobby', by: brief.seat.id, constituency: first.constituency };
}

/**
 * With a draft on the table: takes it home and signs it, unless events have since moved it below the
 * walk-away, or it is not worth leaving its bloc for. Then it is refused, and not signed.
 */
export function settle(outlook: Outlook): Move | undefined {
  const { view, brief, net, walkAway } = outlook;
  const by = brief.seat.id;
  if (view.draft === undefined) return undefined;
  const { package: pkg, parties } = view.draft;
  const price = priceOfSigning(outlook, pkg, parties);
  const isGood = net(pkg) - price >= walkAway && redLinesCrossed(view.sheet, pkg).length === 0;
  const spoken = isGood ? lobbyFor(brief, view, pkg) : undefined;
  if (spoken !== undefined) return spoken;
  if (questionFor(view, 'ratify') !== undefined)
    return { type: 'ratify', by, decision: isGood ? 'submit' : 'refuse' };
  if (isGood) return questionFor(view, 'sign') === undefined ? undefined : { type: 'sign', by };
  return questionFor(view, 'walk-away') === undefined ? undefined : { type: 'walk-away', by };
}
