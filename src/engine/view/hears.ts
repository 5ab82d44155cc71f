import type { MatchEvent, PartyIndex } from '../model/index.ts';

/** Does this party learn of the event? Undefined for somebody without a seat, who hears what everybody hears. */
export function hears(event: MatchEvent, party: PartyIndex | undefined): boolean {
  return event.audience === 'all' || (party !== undefined && event.audience.includes(party));
}
