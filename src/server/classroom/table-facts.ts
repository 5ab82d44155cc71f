/** What may the people at a table know beside their view? */
import { pointsOf, sheetAtTable, type Match, type PartyIndex, type Scenario } from '#engine/index.ts';
import type { HelpRequest, SeatFacts, TableFacts, TeamFacts, LowOffer } from '#wire/index.ts';
import type { ClassState, Member } from './class-state.ts';
import type { Roll } from './roll.ts';
import type { TableState } from './table-state.ts';

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
  }));
}

/** The table's facts for one reader: announcements to other parties are left out. */
export function tableFacts(
  scenario: Scenario,
  table: number,
  state: TableState,
  { announcements }: ClassState,
  roll: Roll,
  reader: PartyIndex | undefined,
): TableFacts {
  const party = reader === undefined ? undefined : scenario.parties[reader]?.id;
  return {
    table,
    seats: seatFacts(scenario, table, state, roll),
    observers: roll.observersOf(table).map(roll.person),
    clock: state.clock,
    locks: state.locks,
    held: [...state.held.keys()],
    announcements: announcements
      .filter(
        ({ tables, parties }) =>
          (tables === undefined || tables.includes(table)) &&
          (parties === undefined || (party !== undefined && parties.includes(party))),
      )
      .map(({ id, at, kind, text }) => ({ id, at, kind, text })),
  };
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
      by: team.draft.by,
      packages: team.draft.packages,
      opinions: [...team.draft.opinions].map(([from, { verdict, comment }]) => ({ from, verdict, comment })),
    },
    whispers: match === undefined ? [] : whispersTo(scenario, match, party),
  };
}

/** Packages that this party has on the table and that are worth less to it than its own walk-away. */
export function whispersTo(scenario: Scenario, match: Match, party: PartyIndex): readonly LowOffer[] {
  const sheet = sheetAtTable(scenario, match, party);
  return match.proposals.flatMap(({ id, by, status, packages }) =>
    by !== party || status !== 'standing'
      ? []
      : packages.flatMap((pkg, index) =>
          pointsOf(sheet, pkg) < sheet.walkAway ? [{ proposal: id, package: index }] : [],
        ),
  );
}

/** Calls for help: one person's own, or everybody's. */
export function helpRequests(state: TableState, roll: Roll, of?: Member): readonly HelpRequest[] {
  return state.help.flatMap(({ at, by, text, answered }, id) =>
    of !== undefined && of.id !== by ? [] : [{ id, at, from: by, name: roll.name(by), text, answered }],
  );
}
