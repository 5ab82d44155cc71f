/** Which move lets an event of the case happen? That of nobody's seat, so that the record replays it. */
import type { MoveOf, Scenario } from '#engine/index.ts';
import type { ScheduledDeed } from '#wire/index.ts';

/** The move by which an event happens for parties of these ids, or for all whom the case means. */
export const releaseOf = (
  { parties }: Scenario,
  { event, parties: to }: Extract<ScheduledDeed, { readonly kind: 'event' }>,
): MoveOf<'release-event'> => ({
  type: 'release-event',
  inject: event,
  ...(to && { to: to.map((wanted) => parties.findIndex(({ id }) => id === wanted)) }),
});
