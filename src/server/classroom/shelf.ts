/** The classes of this server: taken up from the store when somebody asks for them, and kept running. */
import { err, ok, type Result } from '#kernel/result.ts';
import type { CaseFile } from '#scenario/index.ts';
import { protocolOf, type ClassFile, type ClassLine } from '#wire/index.ts';
import { isOutOfStep, type KeptClass, type Row, type Store, type StoreProblem } from '../store/store.ts';
import { caseOf, caseUnder, keepCase } from './case-as-played.ts';
import { evolveClass, type ClassState } from './class-state.ts';
import { createClassroom } from './classroom.ts';
import { foundClass } from './found-class.ts';
import { callingOff } from './calling-off.ts';
import { onlyHere, type Place } from './placement.ts';
import { playThrough, type PlayedTables, type TableDiffers, type Unplayable } from './play-through.ts';
import type { ClassHost, Classroom } from './room.ts';
import type { ClassEntry } from './log-entries.ts';
import type { Tokens } from './tokens.ts';

export interface ShelfOptions {
  readonly store: Store;
  readonly tokens: Tokens;
  /** A sound scenario by its id; undefined when there is none. */
  readonly scenario: (id: string) => CaseFile | undefined;
  readonly now: () => number;
  readonly later: (milliseconds: number, run: () => void) => () => void;
  /** How long programs seem to think, in milliseconds. */
  readonly botPace: number;
  readonly report: (fault: unknown) => void;
  /** Left out where there is one server. */
  readonly sharing?: Sharing | undefined;
}

/** How several servers share out their classes. */
export interface Sharing {
  placeOf(kept: KeptClass | undefined): Promise<Place>;
  /** Makes the room of a class here, and has it taken up, unless another server is quicker: the name of that one, or undefined. */
  makeRoom(classId: string, takeUp: () => Promise<number | undefined>): Promise<string | undefined>;
  /** Ends the room of a class that is no longer here, or no more: its lines are hung up on, or let go. */
  closeRoom(classId: string, epoch: number, how: 'let-go' | 'hang-up'): void;
}

/** Another server has this class. */
export interface Elsewhere {
  readonly code: 'CLASS_ELSEWHERE';
  readonly classId: string;
  readonly server: string;
}

/** This server has no case of that name, or has it as it was before or after a change. */
export interface OtherCase {
  readonly code: 'CLASS_FILE_CASE_DIFFERS';
  readonly path: string;
  readonly case: string;
}

export interface Holder {
  readonly server: string;
  readonly epoch: number;
}

export interface ClassLog {
  readonly caseFile: CaseFile;
  readonly rows: readonly Row[];
}

export interface Shelf {
  /** The class of this code, taken up from the store if need be; undefined when there is none. */
  open(classId: string): Promise<Result<Classroom | undefined, StoreProblem | Elsewhere>>;
  /** The server that has a class, and by which epoch; undefined when that is this one, or should be, or there is no such class. */
  holderOf(classId: string): Promise<Result<Holder | undefined, StoreProblem>>;
  /** Has a class of this code been found before, by whoever was asked here? */
  isKnown(classId: string): boolean;
  classes(): Promise<Result<readonly ClassLine[], StoreProblem>>;
  /** Takes up every class that is this server's to have: clocks run again after a restart. */
  wake(): Promise<void>;
  /** Puts down the classes that somebody else has taken meanwhile. */
  review(): Promise<void>;
  /** Puts down a class that was taken up by this epoch. */
  putDown(classId: string, epoch: number): void;
  /** Writes the log of a new class; its code. Done once for the command of its first row. */
  found(rows: readonly Row[]): Promise<Result<string, StoreProblem>>;
  /** The whole log of a class, as it is on the disk. */
  log(classId: string): Promise<Result<ClassLog | undefined, StoreProblem>>;
  /** Takes in a class that was played elsewhere, under a new code; refused unless every move of it can be played again here, to the same end. */
  adopt(file: ClassFile): Promise<Result<string, StoreProblem | Unplayable | TableDiffers | OtherCase>>;
  delete(classId: string): Promise<Result<undefined, StoreProblem | Elsewhere>>;
  hostOf(classId: string, caseFile: CaseFile): ClassHost;
  stop(): void;
}

export function createShelf(options: ShelfOptions): Shelf {
  const { store, tokens, now, later, botPace, report, sharing } = options;
  const placeOf = async (kept: KeptClass | undefined): Promise<Place> =>
    sharing === undefined ? onlyHere(kept) : sharing.placeOf(kept);
  const rooms = new Map<string, Promise<Result<Classroom | undefined, StoreProblem | Elsewhere>>>();
  /** The classes that this server has, and by which epoch. */
  const held = new Map<string, { readonly epoch: number; readonly room: Classroom }>();
  const known = new Set<string>();
  /** Sessions that have just come in from a file. */
  const adopted = new Map<string, PlayedTables>();

  const hostOf = (classId: string, caseFile: CaseFile): ClassHost => ({
    caseFile,
    tokens,
    now,
    later,
    botPace,
    report,
    keepCase: () => keepCase(store, caseFile),
    async append(epoch, rows) {
      const kept = await store.append(classId, epoch, rows);
      if (!kept.ok && isOutOfStep(kept.error)) putDown(classId, epoch);
      return kept;
    },
  });

  /** Forgets a class whose log may have gone on without it. It is taken up again, here or elsewhere, when somebody calls. */
  function putDown(classId: string, epoch: number): void {
    const holding = held.get(classId);
    if (holding?.epoch !== epoch) return;
    held.delete(classId);
    rooms.delete(classId);
    holding.room.stop();
    holding.room.lines.cut();
    sharing?.closeRoom(classId, epoch, 'hang-up');
  }

  function open(classId: string): ReturnType<Shelf['open']> {
    const waiting = rooms.get(classId);
    if (waiting !== undefined) return waiting;
    const opening = fetch(classId);
    rooms.set(classId, opening);
    void opening.then((room) => {
      if (!room.ok || room.value === undefined) rooms.delete(classId);
    });
    return opening;
  }

  /** Where a class is, as the store and the servers have it now. */
  async function whereabouts(classId: string): Promise<Result<Place, StoreProblem>> {
    const found = await store.find(classId);
    if (!found.ok) return found;
    if (found.value !== undefined) known.add(classId);
    return ok(await placeOf(found.value));
  }

  const isElsewhere = (classId: string, server: string) =>
    err({ code: 'CLASS_ELSEWHERE', classId, server } as const);

  async function fetch(classId: string): ReturnType<Shelf['open']> {
    if (sharing === undefined) return takeUp(classId);
    const place = await whereabouts(classId);
    if (!place.ok) return place;
    if (place.value.kind === 'nowhere') return ok(undefined);
    if (place.value.kind === 'elsewhere') return isElsewhere(classId, place.value.server);
    let taken: Awaited<ReturnType<Shelf['open']>> | undefined;
    const server = await sharing.makeRoom(classId, async () => {
      taken = await takeUp(classId);
      return held.get(classId)?.epoch;
    });
    if (taken !== undefined) return taken;
    // Either another server was quicker, or a room that was here has not quite ended.
    return server === undefined ? err({ code: 'STORE_FENCED', path: '' }) : isElsewhere(classId, server);
  }

  async function takeUp(classId: string): ReturnType<Shelf['open']> {
    // Looked at in any case when it is about to be taken: whoever holds it may live after all.
    const found = await whereabouts(classId);
    if (!found.ok) return found;
    const place = found.value;
    if (place.kind === 'nowhere') return ok(undefined);
    if (place.kind === 'elsewhere') return isElsewhere(classId, place.server);
    const claim = await store.claim(classId, now(), place.over);
    if (!claim.ok) return claim;
    const caseFile = await caseOf(claim.value.rows, store, options.scenario);
    if (caseFile === undefined) return ok(undefined);
    try {
      const room = createClassroom(classId, hostOf(classId, caseFile), claim.value, adopted.get(classId));
      held.set(classId, { epoch: claim.value.epoch, room });
      return ok(room);
    } catch (fault) {
      // A log that its scenario no longer fits: the class stays in the store, and cannot be played on.
      report(fault);
      return ok(undefined);
    }
  }

  async function holderOf(classId: string): ReturnType<Shelf['holderOf']> {
    if (held.has(classId)) return ok(undefined);
    const place = await whereabouts(classId);
    return place.ok ? ok(place.value.kind === 'elsewhere' ? place.value : undefined) : place;
  }

  /** What a class comes to, without taking it up; undefined for one that never was. */
  async function glance(classId: string): Promise<Result<ClassState | undefined, StoreProblem>> {
    const rows = await store.read(classId, 0);
    if (!rows.ok) return rows;
    let state: ClassState | undefined;
    for (const { payload, at } of rows.value)
      state = evolveClass(state, JSON.parse(payload) as ClassEntry, at);
    return ok(state);
  }

  async function classes(): Promise<Result<readonly ClassLine[], StoreProblem>> {
    const kept = await store.classes();
    if (!kept.ok) return kept;
    const shown: ClassLine[] = [];
    for (const { id } of kept.value) {
      const room = await open(id);
      if (!room.ok && room.error.code !== 'CLASS_ELSEWHERE') return err(room.error);
      const state = room.ok ? ok(room.value?.state()) : await glance(id);
      if (!state.ok) return state;
      if (state.value === undefined) continue;
      const { settings, stage, createdAt, members, tables } = state.value;
      const { title, scenario } = settings;
      shown.push({ id, code: id, title, scenario, stage, createdAt, people: members.size, tables });
    }
    return ok(shown);
  }

  async function log(classId: string): Promise<Result<ClassLog | undefined, StoreProblem>> {
    const rows = await store.read(classId);
    if (!rows.ok) return rows;
    const caseFile = await caseOf(rows.value, store, options.scenario);
    return ok(caseFile && { caseFile, rows: rows.value });
  }

  async function adopt(file: ClassFile): ReturnType<Shelf['adopt']> {
    const caseFile = caseUnder({ scenario: file.scenario.id, protocol: protocolOf(file) }, options.scenario);
    if (caseFile?.scenario.digest !== file.scenario.digest)
      return err({ code: 'CLASS_FILE_CASE_DIFFERS', path: 'scenario', case: file.scenario.id });
    // Played once for nobody: what cannot be played must not get into the store.
    const breathe = () => new Promise((turn) => later(0, () => turn(undefined)));
    const played = await playThrough(caseFile.scenario, file, breathe);
    if (!played.ok) return played;
    // It is played on with this case although the scenario may be changed later, like a class that began here.
    const kept = await keepCase(store, caseFile);
    if (!kept.ok) return kept;
    const code = await foundClass(
      store,
      now(),
      [...file.rows, ...callingOff(file.rows, now())].map(({ stream, seq, at, entry }) => ({
        stream,
        seq,
        commandId: undefined,
        at,
        payload: JSON.stringify(entry),
      })),
    );
    if (!code.ok) return code;
    // Taken up at once with what was played: nothing of it is played a second time.
    adopted.set(code.value, played.value);
    await open(code.value);
    adopted.delete(code.value);
    return code;
  }

  async function deleteClass(classId: string): ReturnType<Shelf['delete']> {
    const room = await open(classId);
    if (!room.ok && room.error.code === 'CLASS_ELSEWHERE') return room;
    const removed = await store.remove(classId);
    if (!removed.ok) return removed;
    const holding = held.get(classId);
    rooms.delete(classId);
    held.delete(classId);
    known.delete(classId);
    if (room.ok && room.value !== undefined) {
      room.value.lines.farewell('CLASS_DELETED');
      room.value.stop();
    }
    if (holding !== undefined) sharing?.closeRoom(classId, holding.epoch, 'let-go');
    return ok(undefined);
  }

  return {
    open,
    holderOf,
    putDown,
    isKnown: (classId) => known.has(classId),
    classes,
    found: (rows) => foundClass(store, now(), rows),
    log,
    adopt,
    delete: deleteClass,
    hostOf,
    async wake() {
      const kept = await store.classes();
      if (!kept.ok) return report(new Error(kept.error.code));
      // Each server in an order of its own: those that are left share what one of them has left.
      for (const one of sharing === undefined ? kept.value : shuffled(kept.value))
        if ((await placeOf(one)).kind === 'here') await open(one.id);
    },
    async review() {
      const kept = await store.classes();
      if (!kept.ok) return report(new Error(kept.error.code));
      const epochs = new Map(kept.value.map(({ id, epoch }) => [id, epoch]));
      for (const [id, { epoch }] of held) if (epochs.get(id) !== epoch) putDown(id, epoch);
    },
    stop() {
      for (const { room } of held.values()) room.stop();
    },
  };
}

const shuffled = <Item>(items: readonly Item[]): readonly Item[] =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
