import type { InjectId, MatchEvent, PartyIndex } from '../model/index.ts';

/** Does this party learn of the event? Undefined for somebody without a seat, who hears what everybody hears. */
export function hears(event: MatchEvent, party: PartyIndex | undefined): boolean {
  return event.audience === 'all' || (party !== undefined && event.audience.includes(party));
}

/** The events of the case that somebody who heard these has learned of, by id. */
export function injectsIn(events: readonly MatchEvent[]): readonly InjectId[] {
  return events.flatMap((event) => (event.type === 'inject' ? [event.inject] : []));
}
