import { redLinesCrossed } from '#engine/index.ts';
import type { Move } from '#engine/index.ts';
import type { Outlook } from '../outlook.ts';
import { questionFor } from './question-for.ts';

/**
 * With a draft on the table: takes it home and signs it, unless events have since moved it below the
 * walk-away. Then it is refused, and not signed.
 */
export function settle({ view, brief, net, walkAway }: Outlook): Move | undefined {
  const by = brief.seat.id;
  if (view.draft === undefined) return undefined;
  const { package: pkg } = view.draft;
  const isGood = net(pkg) >= walkAway && redLinesCrossed(view.sheet, pkg).length === 0;
  if (questionFor(view, 'ratify') !== undefined)
    return { type: 'ratify', by, decision: isGood ? 'submit' : 'refuse' };
  if (isGood) return questionFor(view, 'sign') === undefined ? undefined : { type: 'sign', by };
  return questionFor(view, 'walk-away') === undefined ? undefined : { type: 'walk-away', by };
}
