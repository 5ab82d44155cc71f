import type { Move } from '#engine/index.ts';
import type { Outlook } from '../outlook.ts';
import { questionFor } from './question-for.ts';

/**
 * Shows the text on the table at home, so that nobody there is surprised: worth doing where somebody votes and
 * being informed helps.
 *
 * @param from moment, from 0 to 1, before which the text is kept from them
 */
export function inform({ view, brief, party, time }: Outlook, from: number): Move | undefined {
  const { home, rules, seat } = brief;
  const isVoted = home.length > 0 && rules.procedures[party]?.name !== 'executive';
  const helps = rules.goodwill.informed > 0 || rules.goodwill.surprised > 0;
  const mayPublish = questionFor(view, 'disclose')?.kinds.includes('draft-text') ?? false;
  return isVoted && helps && mayPublish && time >= from
    ? { type: 'disclose', by: seat.id, what: 'draft-text' }
    : undefined;
}
