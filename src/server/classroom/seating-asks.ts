/** Who sits where: placing people, building tables, beginning. */
import { phaseOf, type Phase } from '#engine/index.ts';
import { mostTables, type AskOf, type Place } from '#wire/index.ts';
import type { Classroom } from './room.ts';
import { fine, isChief, isSeat, nameOfAsk, once, refuse, type Named, type Plain } from './commands.ts';
import type { ClassEntry } from './log-entries.ts';
import { coverDeserted } from './deserted-seats.ts';
import { planTables } from './plan-tables.ts';
import { spreadSpare } from './spread-spare.ts';
import { programFor } from './programs.ts';
import { storeCode, type Done } from './table.ts';

export async function place(room: Classroom, ask: AskOf<'place'>): Promise<Plain> {
  const { participant } = ask;
  const wanted = ask.place;
  const { scenario } = room.host.caseFile;
  if (wanted !== undefined) {
    if (room.table(wanted.table) === undefined) return refuse('TABLE_UNKNOWN');
    const isThere =
      wanted.kind === 'observer' ||
      (wanted.kind === 'seat'
        ? isSeat(room, wanted.seat)
        : scenario.constituencies[wanted.constituency] !== undefined);
    if (!isThere) return refuse('PLACE_UNKNOWN');
  }
  const done = await moved(room, ask, participant, {
    ...{ k: 'placed', participant },
    ...(wanted && { place: wanted }),
  });
  coverDeserted(room, [wanted]);
  return done;
}

/** Writes that somebody has another place or none, and settles who plays where they sat and where they sit. */
export async function moved(
  room: Classroom,
  ask: Named,
  participant: string,
  entry: Extract<ClassEntry, { readonly k: 'placed' | 'removed' }>,
): Promise<Plain> {
  // Sent again, it may have been written and not settled: from where they went is not known any more.
  let left = () => unsettledSeats(room);
  const done = await once(room, ask, () => {
    const member = room.state().members.get(participant);
    if (member === undefined) return refuse('PARTICIPANT_UNKNOWN');
    const { place: before } = member;
    left = () => (before === undefined ? [] : [before]);
    return [entry];
  });
  if (!done.ok) return done;
  const { place: now } = room.state().members.get(participant) ?? {};
  return settleSeats(room, [...left(), now]);
}

/** Seats of chiefs that both people and a program have, or neither: a server that was killed can leave them so. */
export function unsettledSeats(room: Classroom, tables = room.tables()): readonly Place[] {
  const chiefs = room.host.caseFile.scenario.seats.filter(({ role }) => role === 'chief');
  return tables.flatMap((table) => {
    const { session, seats } = table.state();
    if (session === undefined || session.isOver()) return [];
    return chiefs.flatMap(({ id: seat }): readonly Place[] => {
      const { program, covered } = seats.get(seat) ?? { program: undefined, covered: false };
      const hasPeople = room.roll().atSeat(table.number, seat).length > 0;
      return hasPeople === (program === undefined) || covered
        ? []
        : [{ kind: 'seat', table: table.number, seat }];
    });
  });
}

/**
 * Seats that have people are played by them; seats of chiefs that have none, by a program. Only where tables have begun. Once a table talks, the program plays
 * on until whoever has come has read and takes the seat: nobody waits for them, and nothing lies in their name that they were not told of.
 */
export async function settleSeats(room: Classroom, places: readonly (Place | undefined)[]): Promise<Plain> {
  const settled = places.flatMap((where) => {
    const table = room.table(where?.table);
    if (where?.kind !== 'seat' || table === undefined) return [];
    const { seat } = where;
    const done = table.note(undefined, (now) => {
      // As it is when the table gets to it: another facilitator may have moved them on.
      const hasPeople = room.roll().atSeat(where.table, seat).length > 0;
      const { program, covered } = now.seats.get(seat) ?? { program: undefined, covered: false };
      if (now.session === undefined || hasPeople === (program === undefined) || !isChief(room, seat))
        return undefined;
      if (program !== undefined && talkingPhases.includes(phaseOf(now.session.match())))
        return covered ? undefined : { k: 'seated', seat, program, covered: true, reading: true };
      return { k: 'seated', seat, covered: false, ...(!hasPeople && { program: programFor(room, seat) }) };
    });
    return [done];
  });
  return firstRefusal(await Promise.all(settled));
}

/** Between planning and the end. */
const talkingPhases: readonly Phase[] = ['negotiation', 'ratification', 'signature'];

/** What is under way, by class. */
const underWay = new WeakMap<Classroom, Promise<unknown>>();

/** Tables are built and begun, and the debrief is opened, one after the other: what begins is not taken away, and nothing begins that is looked back on. */
export function inTurn(room: Classroom, task: () => Promise<Plain>): Promise<Plain> {
  const next = (underWay.get(room) ?? Promise.resolve()).then(task);
  underWay.set(
    room,
    next.catch(() => undefined),
  );
  return next;
}

export const buildTables = (room: Classroom, ask: AskOf<'build-tables'>): Promise<Plain> =>
  inTurn(room, () => build(room, ask));

async function build(room: Classroom, ask: AskOf<'build-tables'>): Promise<Plain> {
  let places: readonly Place[] = [];
  const done = await once(room, ask, () => {
    const { members, tables, stage } = room.state();
    // Nobody negotiates with the others' sheets in hand.
    if (stage === 'debrief') return refuse('NOT_NOW');
    if (members.size === 0 && ask.tables === undefined) return refuse('NOBODY_THERE');
    const people = [...members.values()].map(({ id, place: has }) => ({ participant: id, place: has }));
    // What was built by mistake goes again, as long as nobody has begun.
    const canGo = stage === 'lobby' && room.tables().every((table) => table.state().session === undefined);
    const kept = canGo ? 0 : tables;
    const { scenario } = room.host.caseFile;
    // Once people read, nobody is taken out of a seat but by name.
    if (ask.spread === true && !canGo) return refuse('ALREADY_STARTED');
    const toPlace = ask.spread === true ? spreadSpare(scenario, people, ask.tables ?? tables) : people;
    const plan = planTables(scenario, toPlace, kept, ask.tables);
    if (plan.tables > mostTables) return refuse('TABLES_FULL');
    places = plan.places.map((entry) => entry.place);
    return [
      { k: 'tables', count: plan.tables },
      ...plan.places.map((entry): ClassEntry => ({ k: 'placed', ...entry })),
    ];
  });
  if (!done.ok || room.state().stage !== 'tables') return done;
  // Tables that were added while others play begin at once.
  const begun = await beginTables(room, ask);
  if (!begun.ok) return begun;
  const settled = await settleSeats(room, places);
  coverDeserted(room, places);
  return settled;
}

async function beginTables(room: Classroom, ask: Named): Promise<Plain> {
  const { scenario } = room.host.caseFile;
  const { seed, difficulty } = room.state().settings;
  const chiefs = scenario.seats.filter(({ role }) => role === 'chief');
  const kept = await room.host.keepCase();
  if (!kept.ok) return { ok: false, code: storeCode(kept.error), again: true };
  const begun = room.tables().map((table) => {
    const empty = chiefs.filter(({ id }) => room.roll().atSeat(table.number, id).length === 0);
    const programs = Object.fromEntries(empty.map(({ id }) => [id, programFor(room, id)]));
    const played = { id: scenario.id, digest: scenario.digest };
    return table.note(`${nameOfAsk(ask)}:${table.number}`, ({ session }) =>
      session === undefined ? { k: 'began', scenario: played, seed, difficulty, programs } : undefined,
    );
  });
  return firstRefusal(await Promise.all(begun));
}

const firstRefusal = (done: readonly Done[]): Plain => done.find(({ ok }) => !ok) ?? fine;

export const begin = (room: Classroom, ask: AskOf<'begin'>): Promise<Plain> =>
  inTurn(room, () => beginClass(room, ask));

async function beginClass(room: Classroom, ask: AskOf<'begin'>): Promise<Plain> {
  if (room.tables().length === 0) return refuse('NOBODY_THERE');
  if (room.state().stage === 'debrief') return once(room, ask, () => refuse('NOT_NOW'));
  const done = await beginTables(room, ask);
  if (!done.ok) return done;
  const written = await once(room, ask, () => (room.state().stage === 'lobby' ? [{ k: 'began' }] : []));
  if (!written.ok) return written;
  // Whoever joined while the tables began may have been led to a seat that had just been given to a program.
  const settled = await settleSeats(room, unsettledSeats(room));
  coverDeserted(room);
  return settled;
}
