/**
 * Who has more time than the others? A seat may be given some on top of the table's clock: then the table waits for it, and for
 * nobody else. Whoever has no more time can talk and say that they are done, and bind themselves to nothing.
 */
import { phaseOf, type Match, type Move, type Scenario, type SeatId } from '#engine/index.ts';
import type { TableState } from './table-state.ts';

/** Milliseconds that a seat has beyond the table's clock. */
export const extraOf = ({ clock }: Pick<TableState, 'clock'>, seat: SeatId): number =>
  clock?.extra?.[seat] ?? 0;

/** When the running clock of a table has run out for everybody, in milliseconds since 1970. */
export function endOfTime(
  scenario: Scenario,
  { clock, session, held }: Pick<TableState, 'clock' | 'session' | 'held'>,
): number {
  if (clock?.kind !== 'running') return Number.POSITIVE_INFINITY;
  const match = session?.match();
  const waited = Object.entries(clock.extra ?? {}).map(([seat, milliseconds]) =>
    match !== undefined && !held.has(seat) && isWaitedFor(scenario, match, seat) ? milliseconds : 0,
  );
  return clock.endsAt + Math.max(0, ...waited);
}

/** Has this seat something left to do before the table can go on? */
function isWaitedFor({ seats }: Scenario, match: Match, seat: SeatId): boolean {
  const party = seats.find(({ id }) => id === seat)?.party ?? -1;
  switch (phaseOf(match)) {
    case 'briefing':
    case 'preparation':
      return match.ready[party] !== true;
    case 'negotiation':
      return (
        match.left[party] !== true &&
        (match.speaker === undefined ? match.passed[party] !== true : match.speaker === party)
      );
    case 'ratification':
      return (
        match.draft?.parties.includes(party) === true &&
        !match.ratifications.some((entry) => entry.party === party)
      );
    case 'signature':
      return match.draft?.parties.includes(party) === true && match.signed[party] !== true;
    case 'impasse':
    case 'implementation':
    case 'debrief':
      return false;
  }
}

const always: readonly Move['type'][] = ['say', 'answer', 'ready', 'pass'];

/** Is the time of this seat up, while the table still waits for another? */
export function isOutOfTime(at: Pick<TableState, 'clock'>, seat: SeatId, move: Move, now: number): boolean {
  const { clock } = at;
  if (clock?.kind !== 'running' || clock.extra === undefined || always.includes(move.type)) return false;
  return now >= clock.endsAt + extraOf(at, seat);
}
