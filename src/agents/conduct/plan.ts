import { prioritiesOf } from '#engine/index.ts';
import type { Move } from '#engine/index.ts';
import type { Outlook } from '../outlook.ts';
import type { Parts } from '../parts.ts';
import { questionFor } from './question-for.ts';

/** Before the talks: files the planning sheet once, then says that the delegation is ready. */
export function plan(outlook: Outlook, parts: Parts): Move | undefined {
  const { view, brief } = outlook;
  const by = brief.seat.id;
  if (questionFor(view, 'prepare') === undefined || view.plan !== undefined)
    return questionFor(view, 'ready') === undefined ? undefined : { type: 'ready', by };
  const target = parts.aspiration(outlook);
  const [firstOffer] = parts.bidding(outlook, target);
  const reachable = Math.max(0, Math.min(100, Math.round(target)));
  return {
    type: 'prepare',
    by,
    sheet: { priorities: prioritiesOf(view.sheet), target: reachable, guesses: [], firstOffer },
  };
}
