/** What may a facilitator ask of one class? Who asks has been checked before. */
import { maxMembers, tableLocks, type AskOf, type Reply } from '#wire/index.ts';
import type { Classroom, Line } from './room.ts';
import { fine, isChief, isSeat, nameOfAsk, once, refuse, type Plain } from './commands.ts';
import { debriefAnswer, isOpened } from './debrief.ts';
import { coverDeserted } from './deserted-seats.ts';
import type { ClassEntry } from './log-entries.ts';
import { mayAnnounce } from './may-announce.ts';
import { distinctName, likenessesOf, likenessOf, nameOf } from './names.ts';
import { onTables } from './on-tables.ts';
import { isPolicyFit, programFor } from './programs.ts';
import { isKeptBackAt } from './programs-wait.ts';
import { answerHelp } from './questions.ts';
import { releaseEvent } from './release-event.ts';
import { callOff, schedule } from './schedule-asks.ts';
import { seatNewcomers } from './seat-newcomers.ts';
import { begin, buildTables, inTurn, moved, place } from './seating-asks.ts';
import { watchedTable } from './watch.ts';

const facilitatorAskTypes = [
  'sync',
  'debrief',
  'close-join',
  'set-policy',
  'enrol',
  'roster',
  'place',
  'remove',
  'reissue',
  'build-tables',
  'begin',
  'open-talks',
  'let-play',
  'clock',
  'lock',
  'announce',
  'release',
  'schedule',
  'call-off',
  'cover',
  'answer-help',
  'end-tables',
  'reveal',
  'watch',
  'projector-token',
] as const;
type FacilitatorAsk = AskOf<(typeof facilitatorAskTypes)[number]>;

export const isFacilitatorAsk = (ask: { readonly type: string }): ask is FacilitatorAsk =>
  facilitatorAskTypes.some((type) => type === ask.type);

export async function answerFacilitator(
  room: Classroom,
  line: Line,
  ask: FacilitatorAsk,
): Promise<Reply<FacilitatorAsk['type']>> {
  switch (ask.type) {
    case 'sync':
      return { ok: true, ...room.lines.welcome(line) };
    case 'debrief':
      return debriefAnswer(room);
    case 'projector-token':
      return { ok: true, token: room.host.tokens.sign({ kind: 'projector', classId: room.id }) };
    case 'watch': {
      const table = room.table(ask.table);
      return table === undefined ? refuse('TABLE_UNKNOWN') : { ok: true, ...watchedTable(room, table) };
    }
    case 'open-talks':
      return onTables(room, ask, (table, name) => table.openTalks(name));
    case 'let-play':
      return onTables(room, ask, (table, name) =>
        table.note(name, ({ session, alone }) =>
          session === undefined ? refuse('NOT_STARTED') : alone ? undefined : { k: 'let-play' },
        ),
      );
    case 'clock':
      if (ask.seat !== undefined && !isSeat(room, ask.seat)) return refuse('PLACE_UNKNOWN');
      return onTables(room, ask, (table, name) =>
        table.changeClock(name, { action: ask.action, seconds: ask.seconds ?? 60, seat: ask.seat }),
      );
    case 'lock':
      return onTables(room, ask, (table, name) => table.setLocks(name, ask.kinds ?? tableLocks, ask.locks));
    case 'end-tables':
      return onTables(room, ask, (table, name) => table.finish(name));
    case 'answer-help':
      return answerHelp(room, ask);
    case 'cover':
      return cover(room, ask);
    case 'close-join':
      return once(room, ask, () => [{ k: 'join-closed', closed: ask.closed }]);
    case 'set-policy':
      return setPolicy(room, ask);
    case 'announce':
      return announce(room, ask);
    case 'release':
      return releaseEvent(room, ask);
    case 'schedule':
      return schedule(room, ask);
    case 'call-off':
      return callOff(room, ask);
    case 'enrol':
      return enrol(room, ask);
    case 'roster':
      return roster(room);
    case 'reissue':
      return reissue(room, ask);
    case 'remove':
      return remove(room, ask);
    case 'place':
      return place(room, ask);
    case 'build-tables':
      return buildTables(room, ask);
    case 'begin':
      return begin(room, ask);
    case 'reveal':
      return inTurn(room, () => reveal(room, ask));
  }
}

async function setPolicy(room: Classroom, ask: AskOf<'set-policy'>): Promise<Plain> {
  const { policy } = ask;
  if (!isPolicyFit(room.host.caseFile.scenario, policy)) return refuse('SETTINGS_UNFIT');
  const done = await once(room, ask, () => {
    const { stage, settings } = room.state();
    // What was said in confidence stays so: nobody who talks already is read by more than they were told.
    const isLooser =
      policy.facilitatorsRead === 'everything' && settings.policy.facilitatorsRead === 'plenary';
    const hasBegun = stage !== 'lobby' || room.tables().some((table) => table.state().session !== undefined);
    return isLooser && hasBegun ? refuse('ALREADY_STARTED') : [{ k: 'policy', policy }];
  });
  if (!done.ok) return done;
  coverDeserted(room);
  // Whoever was ready and waited for the others waits no longer.
  const waiting = room.tables().filter((table) => table.state().held.size > 0);
  if (policy.startTogether || waiting.length === 0) return done;
  return onTables(room, { id: ask.id, tables: waiting.map(({ number }) => number) }, (table, name) =>
    table.openTalks(name),
  );
}

async function cover(room: Classroom, ask: AskOf<'cover'>): Promise<Plain> {
  const table = room.table(ask.table);
  if (table === undefined) return refuse('TABLE_UNKNOWN');
  if (!isSeat(room, ask.seat)) return refuse('PLACE_UNKNOWN');
  const done = await table.note(`${nameOfAsk(ask)}:${table.number}`, ({ session }) => {
    if (session === undefined) return refuse('NOT_STARTED');
    const { seat } = ask;
    // A program that nobody is there to take over from plays on.
    const isEmpty = room.roll().atSeat(table.number, seat).length === 0;
    return {
      ...{ k: 'seated', seat, covered: ask.covered && !isEmpty },
      ...((ask.covered || (isEmpty && isChief(room, seat))) && { program: programFor(room, seat) }),
    };
  });
  return done.ok ? fine : done;
}

function announce(room: Classroom, ask: AskOf<'announce'>): Promise<Plain> {
  const { kind, text, tables, parties, ready } = ask;
  const known = room.host.caseFile.scenario.parties.map(({ id }) => id);
  if (parties?.some((party) => !known.includes(party)) === true)
    return Promise.resolve(refuse('SETTINGS_UNFIT'));
  if (tables?.some((number) => room.table(number) === undefined) === true)
    return Promise.resolve(refuse('TABLE_UNKNOWN'));
  return once(room, ask, () =>
    mayAnnounce(room.state())
      ? [
          {
            ...{ k: 'announced', kind, text },
            ...(tables && { tables }),
            ...(parties && { parties }),
            ...(ready && { ready }),
          },
        ]
      : refuse('ANNOUNCEMENTS_FULL'),
  );
}

async function enrol(room: Classroom, ask: AskOf<'enrol'>): Promise<Reply<'enrol'>> {
  const names = ask.names.map(nameOf);
  if (names.includes(undefined)) return refuse('NAME_UNFIT');
  const tokens = (): Reply<'enrol'> => ({
    ok: true,
    tokens: names.flatMap((_, index) => {
      const entry = room.written(nameOfAsk(ask), index);
      if (entry?.k !== 'joined') return [];
      const { participant, name } = entry;
      return [{ participant, name, token: seatToken(room, participant, 1) }];
    }),
  });
  return room.run<Reply<'enrol'>>(nameOfAsk(ask), tokens, async () => {
    const { members, joined } = room.state();
    if (members.size + names.length > maxMembers) return refuse('CLASS_FULL');
    const taken = likenessesOf(members.values());
    const entries = names.flatMap((typed, index): Extract<ClassEntry, { readonly k: 'joined' }>[] => {
      if (typed === undefined) return [];
      const name = distinctName(typed, taken);
      taken.add(likenessOf(name));
      return [{ k: 'joined', participant: `p${joined + index + 1}`, name, language: 'en', enrolled: true }];
    });
    const newcomers = entries.map(({ participant }) => participant);
    return (await room.write(nameOfAsk(ask), [...entries, ...seatNewcomers(room, newcomers)])) ?? tokens();
  });
}

/** Nothing of a link is kept: whoever facilitates and has lost them has them signed again, each as it is good now. */
function roster(room: Classroom): Reply<'roster'> {
  const enrolled = [...room.state().members.values()].filter((member) => member.enrolled);
  return {
    ok: true,
    tokens: enrolled.map(({ id, name, token }) => ({
      participant: id,
      name,
      token: seatToken(room, id, token),
    })),
  };
}

export const seatToken = (room: Classroom, participant: string, number: number): string =>
  room.host.tokens.sign({ kind: 'seat', classId: room.id, participant, number });

function reissue(room: Classroom, ask: AskOf<'reissue'>): Promise<Reply<'reissue'>> {
  const { participant } = ask;
  const token = (number: number): Reply<'reissue'> => ({
    ok: true,
    token: seatToken(room, participant, number),
  });
  return room.run<Reply<'reissue'>>(
    nameOfAsk(ask),
    (entry) => (entry.k === 'reissued' ? token(entry.number) : refuse('PARTICIPANT_UNKNOWN')),
    async () => {
      const member = room.state().members.get(participant);
      if (member === undefined) return refuse('PARTICIPANT_UNKNOWN');
      const number = member.token + 1;
      const refused = await room.write(nameOfAsk(ask), [{ k: 'reissued', participant, number }]);
      if (refused !== undefined) return refused;
      room.lines.farewell('SEAT_REISSUED', participant);
      return token(number);
    },
  );
}

async function remove(room: Classroom, ask: AskOf<'remove'>): Promise<Plain> {
  const { participant } = ask;
  const done = await moved(room, ask, participant, { k: 'removed', participant });
  if (done.ok) room.lines.farewell('TAKEN_OFF', participant);
  return done;
}

async function reveal(room: Classroom, ask: AskOf<'reveal'>): Promise<Plain> {
  if (room.state().stage === 'lobby') return refuse('NOT_STARTED');
  if (isOpened(ask.step, 'agreements')) {
    // Where programs alone wait, nobody is disturbed.
    const open = room
      .tables()
      .filter(
        (table) =>
          table.state().endedAt === undefined && !isKeptBackAt(room.roll(), table.number, table.state()),
      );
    if (open.length > 0 && ask.evenIfOpen !== true) return refuse('TABLES_STILL_OPEN');
    // What is opened is over: nobody negotiates on with the others' sheets in hand.
    for (const table of room.tables().filter((one) => one.state().session !== undefined)) {
      const done = await table.finish(undefined);
      if (!done.ok) return done;
    }
  }
  return once(room, ask, () => [{ k: 'revealed', step: ask.step }]);
}
