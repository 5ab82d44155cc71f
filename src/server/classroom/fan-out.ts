/**
 * Who is on the line, and what do they hear? Every line is told what has changed for its own reader: nothing is ever
 * broadcast, so that nothing can reach somebody whom it was not made for.
 */
import type { HelpRequest, OwnFacts, TableFacts, TeamFacts, Tell } from '#wire/index.ts';
import type { Classroom, FanOut, Line, Visitor } from './room.ts';
import { createOverview } from './overview.ts';
import { helpRequests, tableFacts, teamFacts } from './table-facts.ts';
import { changeSince, type AnyView } from './view-changes.ts';

/** What a line has been told last, by the type of the tell. */
interface OnLine {
  readonly visitor: Visitor;
  readonly told: Map<string, string>;
  /** The place whose view was shown. */
  place: string | undefined;
  shown: AnyView | undefined;
  /** What the facts told last were made from: while it is the same, so are they. */
  from: readonly unknown[];
}

/** How often facilitators and the wall hear what is new, in milliseconds. */
const cockpitPace = 500;
/** How soon everybody hears what is new about the class, in milliseconds: a hundred people joining are one message. */
const classPace = 50;
/** How often alarms that only time brings on are looked for, in milliseconds. */
const alarmPace = 5000;

export function createFanOut(room: Classroom): FanOut {
  const { scenario } = room.host.caseFile;
  const { later, now } = room.host;
  const lines = new Map<Line, OnLine>();
  const connected = new Map<string, Line>();
  const gone = new Map<string, number>();
  const startedAt = now();
  const stale = new Set<number>();
  let isPeopleStale = false;
  /** Rises whenever somebody comes or goes. */
  let presence = 0;
  let callOff: (() => void) | undefined;
  let callOffAlarms: (() => void) | undefined;
  let callOffClass: (() => void) | undefined;

  const memberOf = (visitor: Visitor) =>
    visitor.role === 'participant' ? room.state().members.get(visitor.participant) : undefined;

  /** Everything that a participant may see now, from their place. */
  function seen(visitor: Visitor) {
    const member = memberOf(visitor);
    const place = member?.place;
    const table = room.table(place?.table);
    if (member === undefined) return undefined;
    const own: OwnFacts = { participant: member.id, name: member.name, language: member.language, place };
    if (place === undefined || table === undefined) return { own, place: undefined };
    const at = table.state();
    const party = room.roll().partyOf(place);
    const isSeat = place.kind === 'seat';
    const team = (): TeamFacts | undefined => {
      if (party === undefined) return undefined;
      const facts = teamFacts(scenario, table.number, at, room.roll(), party);
      // A whisper is for those who sit there.
      return isSeat ? facts : { ...facts, whispers: [] };
    };
    const match = at.session?.match();
    return {
      own,
      place,
      number: table.number,
      table: () => tableFacts(scenario, table.number, at, room.state(), room.roll(), party),
      team,
      help: () => helpRequests(at, room.roll(), member),
      from: [
        ...[
          at.seats,
          at.clock,
          at.locks,
          at.held,
          at.help,
          party === undefined ? undefined : at.teams.get(party),
        ],
        ...[match?.proposals, match?.walkAways, match?.shifts],
        ...[room.state().announcements, room.roll(), presence, table.number],
      ],
      revision: at.session?.revision(),
      view: () => (isSeat ? at.session?.viewOf(place.seat) : undefined),
      observed: () => (isSeat ? undefined : at.session?.observerView()),
    };
  }

  /** Tells a line what differs from what it was told last. */
  function tell(line: Line, on: OnLine, message: Tell, value: unknown): void {
    const text = JSON.stringify(value) ?? '';
    if (on.told.get(message.type) === text) return;
    on.told.set(message.type, text);
    line.tell(message);
  }

  function refresh(line: Line, on: OnLine): void {
    const facts = room.facts();
    tell(line, on, { type: 'class', class: facts }, { ...facts, now: 0 });
    const sees = seen(on.visitor);
    if (sees === undefined) return;
    tell(line, on, { type: 'own', own: sees.own }, sees.own);
    refreshTable(line, on, sees);
  }

  function refreshTable(line: Line, on: OnLine, sees = seen(on.visitor)): void {
    if (sees?.place === undefined) return;
    const place = JSON.stringify(sees.place);
    if (on.place !== place) {
      // Somebody who has moved is told so first, and then everything of where they are now.
      on.place = place;
      on.shown = undefined;
      on.from = [];
      on.told.clear();
      tell(line, on, { type: 'own', own: sees.own }, sees.own);
    }
    if (!isSameList(on.from, sees.from)) {
      on.from = sees.from;
      tellTable(line, on, sees.table(), sees.team(), sees.help());
    }
    if (sees.revision === undefined || on.shown?.revision === sees.revision) return;
    const view = sees.view() ?? sees.observed();
    if (view === undefined) return;
    const before = on.shown;
    on.shown = view;
    if (before === undefined) {
      const { events, ...fields } = view;
      const { revision } = view;
      line.tell({ type: 'view', change: { table: sees.number, from: undefined, revision, fields, events } });
    } else line.tell({ type: 'view', change: changeSince(before, view, sees.number) });
  }

  function tellTable(
    line: Line,
    on: OnLine,
    table: TableFacts,
    team: TeamFacts | undefined,
    help: readonly HelpRequest[],
  ): void {
    tell(line, on, { type: 'table', table }, table);
    if (team !== undefined) tell(line, on, { type: 'team', team }, team);
    tell(line, on, { type: 'help', help }, help);
  }

  const overview = createOverview(room, {
    connected: () => connected.size,
    // Whoever was on the line before a restart has been gone since then.
    goneSince: (participant) =>
      connected.has(participant) ? undefined : (gone.get(participant) ?? startedAt),
  });
  const watchers = (role: 'facilitator' | 'projector') =>
    [...lines].filter(([, { visitor }]) => visitor.role === role);

  /** Tells the cockpit soon: many changes at once are one message. */
  function soon(): void {
    if (callOff !== undefined || (watchers('facilitator').length === 0 && watchers('projector').length === 0))
      return;
    callOff = later(cockpitPace, () => {
      callOff = undefined;
      const cockpit = overview.cockpit([...stale], isPeopleStale);
      stale.clear();
      isPeopleStale = false;
      for (const [line] of watchers('facilitator')) line.tell({ type: 'cockpit', cockpit });
      const projector = overview.projector();
      for (const [line, on] of watchers('projector'))
        tell(
          line,
          on,
          { type: 'projector', projector },
          { ...projector, class: { ...projector.class, now: 0 } },
        );
    });
  }

  function watchAlarms(): void {
    if (callOffAlarms !== undefined || watchers('facilitator').length === 0) return;
    callOffAlarms = later(alarmPace, () => {
      callOffAlarms = undefined;
      for (const { number } of room.tables()) stale.add(number);
      soon();
      watchAlarms();
    });
  }

  const peopleChanged = () => {
    isPeopleStale = true;
    soon();
  };

  const fanOut: FanOut = {
    isConnected: (participant) => connected.has(participant),
    goneSince: (participant) => (connected.has(participant) ? undefined : gone.get(participant)),
    enter(line, visitor) {
      presence++;
      if (visitor.role === 'participant') {
        const older = connected.get(visitor.participant);
        if (older !== undefined && older !== line) {
          older.tell({ type: 'farewell', code: 'SEAT_MOVED' });
          lines.delete(older);
        }
        connected.set(visitor.participant, line);
        gone.delete(visitor.participant);
      }
      lines.set(line, { visitor, told: new Map(), place: undefined, shown: undefined, from: [] });
      watchAlarms();
      fanOut.tableChanged(memberOf(visitor)?.place?.table ?? 0);
      peopleChanged();
    },
    leave(line) {
      const on = lines.get(line);
      if (on === undefined) return;
      lines.delete(line);
      presence++;
      if (on.visitor.role !== 'participant') return;
      connected.delete(on.visitor.participant);
      gone.set(on.visitor.participant, now());
      fanOut.tableChanged(memberOf(on.visitor)?.place?.table ?? 0);
      peopleChanged();
    },
    welcome(line) {
      const on = lines.get(line);
      const role = on?.visitor.role ?? 'participant';
      const sees = on === undefined ? undefined : seen(on.visitor);
      const facts = room.facts();
      const placed = sees?.place === undefined ? undefined : sees;
      const view = placed?.view();
      const observed = placed?.observed();
      const table = placed?.table();
      const team = placed?.team();
      const help = placed?.help() ?? [];
      if (on !== undefined) {
        on.shown = view ?? observed;
        on.place = JSON.stringify(sees?.place);
        on.from = placed?.from ?? [];
        on.told.clear();
        on.told.set('class', JSON.stringify({ ...facts, now: 0 }));
        if (sees !== undefined) on.told.set('own', JSON.stringify(sees.own));
        if (placed !== undefined) {
          on.told.set('table', JSON.stringify(table));
          on.told.set('team', JSON.stringify(team) ?? '');
          on.told.set('help', JSON.stringify(help));
        }
      }
      return {
        role,
        class: facts,
        own: sees?.own,
        table,
        team,
        view,
        observed,
        help,
        cockpit: role === 'facilitator' ? overview.cockpit('all', true) : undefined,
        projector: role === 'projector' ? overview.projector() : undefined,
      };
    },
    classChanged() {
      callOffClass ??= later(classPace, () => {
        callOffClass = undefined;
        for (const [line, on] of lines) if (on.visitor.role === 'participant') refresh(line, on);
      });
      for (const { number } of room.tables()) stale.add(number);
      peopleChanged();
    },
    tableChanged(table) {
      if (table === 0) return;
      for (const member of tableMembers(table)) {
        const line = connected.get(member);
        const on = line && lines.get(line);
        if (line !== undefined && on !== undefined) refreshTable(line, on);
      }
      stale.add(table);
      soon();
    },
    farewell(code, participant) {
      for (const [line, { visitor }] of lines) {
        const isMeant =
          participant === undefined ||
          (visitor.role === 'participant' && visitor.participant === participant);
        if (!isMeant) continue;
        line.tell({ type: 'farewell', code });
        fanOut.leave(line);
      }
    },
    cockpit: () => overview.cockpit('all', true),
    projector: overview.projector,
    stop() {
      callOff?.();
      callOffAlarms?.();
      callOffClass?.();
    },
  };

  function tableMembers(table: number): readonly string[] {
    const roll = room.roll();
    const seated = scenario.seats.flatMap(({ id }) => roll.atSeat(table, id));
    return [...seated, ...roll.observersOf(table)].map(({ id }) => id);
  }
  return fanOut;
}

const isSameList = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((item, index) => Object.is(item, b[index]));
