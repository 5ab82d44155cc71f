/**
 * Who is on the line, and what do they hear? Every line is told what has changed for its own reader: nothing is ever
 * broadcast, so that nothing can reach somebody whom it was not made for.
 */
import type { Place, Tell } from '#wire/index.ts';
import type { Member } from './class-state.ts';
import type { Classroom, FanOut, Line, Visitor } from './room.ts';
import { createBases, type Basis } from './fact-basis.ts';
import { newOnLine, type OnLine } from './on-line.ts';
import { createOverview } from './overview.ts';
import { questionsFor } from './questions.ts';
import { ownFacts } from './table-facts.ts';
import type { TableState } from './table-state.ts';
import type { Table } from './table.ts';
import { changeSince, wholeView, type ViewTell } from './view-changes.ts';

/** How often facilitators and the wall hear what is new, in milliseconds: twice a second, and less often of more tables than anybody overlooks. */
const cockpitPace = (tables: number) => Math.max(500, 16 * tables);
/** How soon everybody hears what is new about the class, in milliseconds: a hundred people joining are one message. */
const classPace = 50;
/** How often alarms that only time brings on are looked for, in milliseconds. */
const alarmPace = 5000;

export function createFanOut(room: Classroom): FanOut {
  const { later, now } = room.host;
  const lines = new Map<Line, OnLine>();
  const connected = new Map<string, Line>();
  const watching = { facilitator: new Map<Line, OnLine>(), projector: new Map<Line, OnLine>() };
  const gone = new Map<string, number>();
  const startedAt = now();
  const stale = new Set<number>();
  /** The questions of each table when they were last told. */
  const asked = new Map<number, TableState['help']>();
  let isPeopleStale = false;
  /** Rises whenever somebody comes or goes. */
  let presence = 0;
  let callOff: (() => void) | undefined;
  let callOffAlarms: (() => void) | undefined;
  let callOffClass: (() => void) | undefined;

  const memberOf = (visitor: Visitor) =>
    visitor.role === 'participant' ? room.state().members.get(visitor.participant) : undefined;
  const basisOf = createBases(room, () => presence);

  /** Tells a line what differs from what it was told last; `text` is what is compared. */
  function tell(line: Line, on: OnLine, message: Tell, text: string): void {
    const before = on.told.get(message.type);
    // Of equal texts the newer is remembered: a whole table shares it.
    on.told.set(message.type, text);
    if (before !== text) line.tell(message);
  }
  function tellOwn(line: Line, on: OnLine, member: Member): void {
    const own = ownFacts(member);
    tell(line, on, { type: 'own', own }, JSON.stringify(own));
  }
  let classText = '';
  /** The class as all its lines are told of it. Every line remembers the text: while it is the same, the very same string. */
  function classTell() {
    const facts = room.facts();
    const text = JSON.stringify({ ...facts, now: 0 });
    if (text !== classText) classText = text;
    return { message: { type: 'class', class: facts } as const, text: classText };
  }

  /** Somebody who has moved is told so first, and then everything of where they are now: what belonged to the former place is gone from the device. */
  function follow(line: Line, on: OnLine, member: Member): void {
    const { place } = member;
    if (on.place === place) return;
    if (!isSamePlace(on.place, place)) {
      on.shown = undefined;
      on.basis = undefined;
      on.told.clear();
      tellOwn(line, on, member);
    }
    on.place = place;
  }

  /** `others` holds what has been told to the others at the table already: who is told the same is handed the same. */
  function refreshTable(
    line: Line,
    on: OnLine,
    member: Member,
    table: Table,
    basis: Basis,
    others: ViewTell[],
  ): void {
    const { place } = member;
    if (place === undefined) return;
    follow(line, on, member);
    if (on.basis !== basis) {
      on.basis = basis;
      tellFacts(line, on, basis, member, place);
    }
    tellView(line, on, table, place, others);
  }

  function tellFacts(line: Line, on: OnLine, basis: Basis, member: Member, place: Place): void {
    const party = room.roll().partyOf(place);
    const { table, team } = basis.factsFor(party);
    tell(line, on, { type: 'table', table: table.facts }, table.text);
    if (team !== undefined) tell(line, on, { type: 'team', team: team.facts }, team.text);
    tellQuestions(line, on, member);
  }

  const readBy = (member: Member) =>
    questionsFor(member, room.state(), (number) => room.table(number)?.state(), room.roll());
  function tellQuestions(line: Line, on: OnLine, member: Member): void {
    const help = readBy(member);
    tell(line, on, { type: 'help', help }, JSON.stringify(help));
  }

  /** Whoever has asked at a table and is elsewhere by now hears there what is replied. */
  function tellThoseWhoLeft(table: Table): void {
    const { help } = table.state();
    if (asked.get(table.number) === help) return;
    asked.set(table.number, help);
    for (const by of new Set(help.map((question) => question.by))) {
      const member = room.state().members.get(by);
      const line = connected.get(by);
      const on = line && lines.get(line);
      if (member === undefined || member.place?.table === table.number) continue;
      if (line !== undefined && on?.isWelcomed === true) tellQuestions(line, on, member);
    }
  }

  function tellView(line: Line, on: OnLine, table: Table, place: Place, others: ViewTell[]): void {
    const { session } = table.state();
    const { shown } = on;
    if (session === undefined || shown?.revision === session.revision()) return;
    const seat = seatOf(place);
    on.shown = session.match();
    line.tell(
      shown === undefined
        ? wholeView(session, seat, table.number)
        : changeSince(shown, session, seat, table.number, others),
    );
  }

  const overview = createOverview(room, {
    connected: () => connected.size,
    // Whoever was on the line before a restart has been gone since then.
    goneSince: (participant) =>
      connected.has(participant) ? undefined : (gone.get(participant) ?? startedAt),
  });
  /** Tells the cockpit soon: many changes at once are one message. */
  function soon(): void {
    const { facilitator, projector: wall } = watching;
    if (callOff !== undefined || facilitator.size + wall.size === 0) return;
    callOff = later(cockpitPace(room.tables().length), () => {
      callOff = undefined;
      if (facilitator.size > 0) {
        const message = { type: 'cockpit', cockpit: overview.cockpit([...stale], isPeopleStale) } as const;
        for (const [line, on] of facilitator) if (on.isWelcomed) line.tell(message);
      }
      stale.clear();
      isPeopleStale = false;
      if (wall.size === 0) return;
      const projector = overview.projector();
      const text = JSON.stringify({ ...projector, class: { ...projector.class, now: 0 } });
      for (const [line, on] of wall)
        if (on.isWelcomed) tell(line, on, { type: 'projector', projector }, text);
    });
  }

  function watchAlarms(): void {
    if (callOffAlarms !== undefined || watching.facilitator.size === 0) return;
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
      const on = newOnLine(visitor);
      lines.set(line, on);
      if (visitor.role !== 'participant') watching[visitor.role].set(line, on);
      watchAlarms();
      fanOut.tableChanged(memberOf(visitor)?.place?.table ?? 0);
      peopleChanged();
    },
    leave(line) {
      const on = lines.get(line);
      if (on === undefined) return;
      lines.delete(line);
      presence++;
      if (on.visitor.role !== 'participant') {
        watching[on.visitor.role].delete(line);
        return;
      }
      connected.delete(on.visitor.participant);
      gone.set(on.visitor.participant, now());
      fanOut.tableChanged(memberOf(on.visitor)?.place?.table ?? 0);
      peopleChanged();
    },
    has: (line) => lines.has(line),
    welcome(line) {
      const on = lines.get(line);
      const role = on?.visitor.role ?? 'participant';
      const member = on && memberOf(on.visitor);
      const place = member?.place;
      const { message, text } = classTell();
      const own = member && ownFacts(member);
      if (on !== undefined) {
        on.isWelcomed = true;
        on.place = place;
        on.shown = undefined;
        on.basis = undefined;
        on.told.clear();
        on.told.set('class', text);
        if (own !== undefined) on.told.set('own', JSON.stringify(own));
      }
      const table = room.table(place?.table);
      const help = member === undefined ? [] : readBy(member);
      on?.told.set('help', JSON.stringify(help));
      const welcome = {
        ...{ role, class: message.class, own },
        ...{ table: undefined, team: undefined, view: undefined, observed: undefined, help },
        cockpit: role === 'facilitator' ? overview.cockpit('all', true) : undefined,
        projector: role === 'projector' ? overview.projector() : undefined,
      };
      if (on === undefined || member === undefined || place === undefined || table === undefined)
        return welcome;
      const { session } = table.state();
      const basis = basisOf(table);
      const facts = basis.factsFor(room.roll().partyOf(place));
      on.basis = basis;
      on.shown = session?.match();
      on.told.set('table', facts.table.text);
      if (facts.team !== undefined) on.told.set('team', facts.team.text);
      return {
        ...welcome,
        table: facts.table.facts,
        team: facts.team?.facts,
        view: place.kind === 'seat' ? session?.viewOf(place.seat) : undefined,
        observed: place.kind === 'seat' ? undefined : session?.observerView(),
      };
    },
    classChanged() {
      callOffClass ??= later(classPace, () => {
        callOffClass = undefined;
        const { message, text } = classTell();
        for (const [line, on] of lines) {
          const member = memberOf(on.visitor);
          if (on.visitor.role !== 'participant' || !on.isWelcomed) continue;
          if (member !== undefined) follow(line, on, member);
          tell(line, on, message, text);
          if (member === undefined) continue;
          tellOwn(line, on, member);
          const table = room.table(member.place?.table);
          if (table === undefined) tellQuestions(line, on, member);
          else refreshTable(line, on, member, table, basisOf(table), []);
        }
      });
      for (const { number } of room.tables()) stale.add(number);
      peopleChanged();
    },
    tableChanged(number) {
      const table = room.table(number);
      if (table === undefined) return;
      const basis = basisOf(table);
      const told: ViewTell[] = [];
      for (const member of room.roll().atTable(number)) {
        const line = connected.get(member.id);
        const on = line && lines.get(line);
        if (line !== undefined && on?.isWelcomed === true) refreshTable(line, on, member, table, basis, told);
      }
      tellThoseWhoLeft(table);
      stale.add(number);
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
    cut() {
      for (const line of lines.keys()) line.close();
    },
    cockpit: () => overview.cockpit('all', true),
    projector: overview.projector,
    stop() {
      callOff?.();
      callOffAlarms?.();
      callOffClass?.();
    },
  };

  return fanOut;
}

const seatOf = (place: Place) => (place.kind === 'seat' ? place.seat : undefined);

const isSamePlace = (a: Place | undefined, b: Place | undefined) => JSON.stringify(a) === JSON.stringify(b);
