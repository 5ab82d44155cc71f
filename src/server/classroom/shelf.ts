/** The classes of this server: taken up from the store when somebody asks for them, and kept running. */
import { err, ok, type Result } from '#kernel/result.ts';
import type { CaseFile } from '#scenario/index.ts';
import type { ClassFile, ClassLine } from '#wire/index.ts';
import type { Row, Store, StoreProblem } from '../store/store.ts';
import { createClassroom } from './classroom.ts';
import type { ClassHost, Classroom } from './room.ts';
import type { ClassEntry, TableEntry } from './log-entries.ts';
import { randomCode, type Tokens } from './tokens.ts';

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
}

export interface ClassLog {
  readonly caseFile: CaseFile;
  readonly rows: readonly Row[];
}

export interface Shelf {
  /** The class of this code, taken up from the store if need be; undefined when there is none. */
  open(classId: string): Promise<Result<Classroom | undefined, StoreProblem>>;
  classes(): Promise<Result<readonly ClassLine[], StoreProblem>>;
  /** Takes up every class that there is: clocks run again after a restart. */
  wake(): Promise<void>;
  /** Writes the log of a new class; its code. */
  found(rows: readonly Row[]): Promise<Result<string, StoreProblem>>;
  /** The whole log of a class, as it is on the disk. */
  log(classId: string): Promise<Result<ClassLog | undefined, StoreProblem>>;
  /** Takes in a class that was played elsewhere, under a new code; refused unless every move of it can be played again here. */
  adopt(file: ClassFile): Promise<Result<string, StoreProblem | { readonly code: 'CLASS_FILE_UNPLAYABLE' }>>;
  delete(classId: string): Promise<Result<undefined, StoreProblem>>;
  hostOf(classId: string, caseFile: CaseFile): ClassHost;
  stop(): void;
}

export function createShelf(options: ShelfOptions): Shelf {
  const { store, tokens, now, later, botPace, report } = options;
  const rooms = new Map<string, Promise<Result<Classroom | undefined, StoreProblem>>>();
  const known = new Set<string>();
  let isListed = false;

  async function list(): Promise<Result<undefined, StoreProblem>> {
    if (isListed) return ok(undefined);
    const classes = await store.classes();
    if (!classes.ok) return classes;
    for (const { id } of classes.value) known.add(id);
    isListed = true;
    return ok(undefined);
  }

  const hostOf = (classId: string, caseFile: CaseFile): ClassHost => ({
    caseFile,
    tokens,
    now,
    later,
    botPace,
    report,
    keepCase: () => store.keep(keptUnder(caseFile.scenario.digest), JSON.stringify(caseFile)),
    append: (epoch, rows) => store.append(classId, epoch, rows),
  });

  function open(classId: string): Promise<Result<Classroom | undefined, StoreProblem>> {
    const waiting = rooms.get(classId);
    if (waiting !== undefined) return waiting;
    const opening = takeUp(classId);
    rooms.set(classId, opening);
    void opening.then((room) => {
      if (!room.ok || room.value === undefined) rooms.delete(classId);
    });
    return opening;
  }

  /** The case that the tables began with: the present one, or the one that was kept when it has been changed since. */
  async function caseAsPlayed(
    present: CaseFile | undefined,
    rows: readonly Row[],
  ): Promise<CaseFile | undefined> {
    const first = rows.find(({ stream }) => stream > 0);
    const began = first && (JSON.parse(first.payload) as TableEntry);
    if (began?.k !== 'began' || began.scenario.digest === present?.scenario.digest) return present;
    const kept = await store.keep(keptUnder(began.scenario.digest), '');
    return kept.ok && kept.value !== '' ? (JSON.parse(kept.value) as CaseFile) : present;
  }

  async function takeUp(classId: string): Promise<Result<Classroom | undefined, StoreProblem>> {
    const listed = await list();
    if (!listed.ok) return listed;
    if (!known.has(classId)) return ok(undefined);
    const claim = await store.claim(classId, now());
    if (!claim.ok) return claim;
    const first = claim.value.rows.find((row) => row.stream === 0);
    // Claimed, and the server ended before its first line was written: such a class never was.
    if (first === undefined) return ok(undefined);
    const entry = JSON.parse(first.payload) as ClassEntry;
    const present = entry.k === 'created' ? options.scenario(entry.settings.scenario) : undefined;
    const caseFile = await caseAsPlayed(present, claim.value.rows);
    if (caseFile === undefined) return ok(undefined);
    try {
      return ok(createClassroom(classId, hostOf(classId, caseFile), claim.value));
    } catch (fault) {
      // A log that its scenario no longer fits: the class stays in the store, and cannot be played on.
      report(fault);
      return ok(undefined);
    }
  }

  async function found(rows: readonly Row[]): Promise<Result<string, StoreProblem>> {
    const listed = await list();
    if (!listed.ok) return listed;
    let id = randomCode(6);
    while (known.has(id)) id = randomCode(6);
    const claim = await store.claim(id, now());
    if (!claim.ok) return claim;
    const kept = await store.append(id, claim.value.epoch, rows);
    if (!kept.ok) return kept;
    known.add(id);
    return ok(id);
  }

  async function classes(): Promise<Result<readonly ClassLine[], StoreProblem>> {
    const listed = await list();
    if (!listed.ok) return listed;
    const shown: ClassLine[] = [];
    for (const id of known) {
      const room = await open(id);
      if (!room.ok) return room;
      if (room.value === undefined) continue;
      const { settings, stage, createdAt, members, tables } = room.value.state();
      const { title, scenario } = settings;
      shown.push({ id, code: id, title, scenario, stage, createdAt, people: members.size, tables });
    }
    return ok(shown);
  }

  async function log(classId: string): Promise<Result<ClassLog | undefined, StoreProblem>> {
    const room = await open(classId);
    if (!room.ok) return room;
    if (room.value === undefined) return ok(undefined);
    const { caseFile } = room.value.host;
    const rows = await store.read(classId);
    return rows.ok ? ok({ caseFile, rows: rows.value }) : rows;
  }

  async function adopt(file: ClassFile): ReturnType<Shelf['adopt']> {
    const unplayable = err({ code: 'CLASS_FILE_UNPLAYABLE' } as const);
    const caseFile = options.scenario(file.scenario.id);
    if (caseFile?.scenario.digest !== file.scenario.digest) return unplayable;
    const rows = file.rows.map(({ stream, seq, at, entry }) => ({
      stream,
      seq,
      commandId: undefined,
      at,
      payload: JSON.stringify(entry),
    }));
    try {
      // Played once for nobody: what cannot be played must not get into the store.
      const host = { ...hostOf('', caseFile), later: () => () => undefined };
      createClassroom('', host, { epoch: 0, rows }).stop();
      if (!isGapless(rows)) return unplayable;
    } catch {
      return unplayable;
    }
    return found(rows);
  }

  async function deleteClass(classId: string): Promise<Result<undefined, StoreProblem>> {
    const room = await open(classId);
    const removed = await store.remove(classId);
    if (!removed.ok) return removed;
    rooms.delete(classId);
    known.delete(classId);
    if (room.ok && room.value !== undefined) {
      room.value.lines.farewell('CLASS_DELETED');
      room.value.stop();
    }
    return ok(undefined);
  }

  return {
    open,
    classes,
    found,
    log,
    adopt,
    delete: deleteClass,
    hostOf,
    async wake() {
      const listed = await list();
      if (!listed.ok) return report(new Error(listed.error.code));
      for (const id of known) await open(id);
    },
    stop() {
      for (const opening of rooms.values())
        void opening.then((room) => {
          if (room.ok) room.value?.stop();
        });
    },
  };
}

/** Do the rows of each stream count from 1 without a gap, in order? */
function isGapless(rows: readonly Row[]): boolean {
  const next = new Map<number, number>();
  return rows.every(({ stream, seq }) => {
    const isNext = seq === (next.get(stream) ?? 1);
    next.set(stream, seq + 1);
    return isNext;
  });
}

const keptUnder = (digest: string) => `case:${digest}`;
