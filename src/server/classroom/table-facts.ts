/** What may the people at a table know beside their view? */
import { pointsOf, sheetAtTable, type Match, type PartyIndex, type Scenario } from '#engine/index.ts';
import { UNKNOWN_PERSONA } from '#session/index.ts';
import type { OwnFacts, SeatFacts, TableFacts, TeamFacts, LowOffer } from '#wire/index.ts';
import type { ClassState, Member } from './class-state.ts';
import { perOffers } from './per-offers.ts';
import type { Roll } from './roll.ts';
import type { TableState } from './table-state.ts';

export const ownFacts = ({ id, name, language, place }: Member): OwnFacts => ({
  participant: id,
  name,
  language,
  place,
});

export function seatFacts(
  scenario: Scenario,
  table: number,
  state: TableState,
  roll: Roll,
): readonly SeatFacts[] {
  return scenario.seats.map(({ id }) => ({
    seat: id,
    people: roll.atSeat(table, id).map(roll.person),
    program: state.seats.get(id)?.program,
    covered: state.seats.get(id)?.covered ?? false,
    reading: state.seats.get(id)?.reading ?? false,
  }));
}

/** The table's facts for one reader: announcements to other parties are left out. */
export function tableFacts(
  scenario: Scenario,
  table: number,
  state: TableState,
  { announcements, settings, debrief }: ClassState,
  roll: Roll,
  reader: PartyIndex | undefined,
): TableFacts {
  const party = reader === undefined ? undefined : scenario.parties[reader]?.id;
  const seats = seatFacts(scenario, table, state, roll);
  const isSecret = settings.policy.cards === 'after' && debrief === 'closed';
  return {
    table,
    seats: isSecret ? seats.map(withoutCard) : seats,
    observers: roll.observersOf(table).map(roll.person),
    clock: clockFor(scenario, state, reader),
    locks: state.locks,
    held: [...state.held.keys()],
    announcements: announcements
      .filter(
        ({ tables, parties }) =>
          (tables === undefined || tables.includes(table)) &&
          (parties === undefined || (party !== undefined && parties.includes(party))),
      )
      .map(({ id, at, kind, text, ready }) => ({ id, at, kind, text, ...(ready && { ready }) })),
  };
}

/** That a program plays is never kept from anybody; which one may be. */
const withoutCard = (seat: SeatFacts): SeatFacts =>
  seat.program === undefined ? seat : { ...seat, program: UNKNOWN_PERSONA };

/** The clock that all have in common. */
export function sharedClock(clock: TableState['clock']): TableFacts['clock'] {
  if (clock === undefined) return undefined;
  const { extra: _extra, ...shown } = clock;
  return shown;
}

/** The clock as one party has it, with its own extra time; whose time is longer stays between it and the facilitators. */
function clockFor(
  { seats }: Scenario,
  { clock }: TableState,
  reader: PartyIndex | undefined,
): TableFacts['clock'] {
  if (clock === undefined) return undefined;
  const { extra, ...shown } = clock;
  const seat = seats.find(({ party, role }) => party === reader && role === 'chief')?.id ?? '';
  const own = extra?.[seat] ?? 0;
  return shown.kind === 'running'
    ? { ...shown, endsAt: shown.endsAt + own }
    : { ...shown, millisecondsLeft: shown.millisecondsLeft + own };
}

export function teamFacts(
  scenario: Scenario,
  table: number,
  state: TableState,
  roll: Roll,
  party: PartyIndex,
): TeamFacts {
  const team = state.teams.get(party);
  const match = state.session?.match();
  return {
    people: roll.ofParty(table, party).map(roll.person),
    messages: (team?.messages ?? []).map(({ at, by, text }, id) => ({
      id,
      at,
      from: by,
      name: roll.name(by),
      text,
    })),
    draft: team?.draft && {
      id: team.draft.id,
      by: team.draft.by,
      packages: team.draft.packages,
      accept: team.draft.accept,
      opinions: [...team.draft.opinions].map(([from, { verdict, comment }]) => ({ from, verdict, comment })),
    },
    whispers: match === undefined ? [] : whispersTo(scenario, match, party),
    opened: scenario.seats.flatMap((seat) =>
      seat.party === party && state.seats.get(seat.id)?.read === true ? [seat.id] : [],
    ),
  };
}

/** Packages that this party has on the table and that are worth less to it than its own walk-away. */
export const whispersTo = (scenario: Scenario, match: Match, party: PartyIndex): readonly LowOffer[] =>
  lowOffers(scenario, match)[party] ?? [];

/** The same, by party. */
const lowOffers = perOffers((scenario, match) =>
  scenario.parties.map((_, party): readonly LowOffer[] => {
    const sheet = sheetAtTable(scenario, match, party);
    return match.proposals.flatMap(({ id, by, status, packages }) =>
      by !== party || status !== 'standing'
        ? []
        : packages.flatMap((pkg, index) =>
            pointsOf(sheet, pkg) < sheet.walkAway ? [{ proposal: id, package: index }] : [],
          ),
    );
  }),
);
