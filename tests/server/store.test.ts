import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { err, ok } from '#kernel/result.ts';
import { createTable, type TableHost } from '#server/classroom/table.ts';
import { openSqliteStore } from '#server/store/sqlite-store.ts';
import { isConflict, openSqliteFile, storeProblemOf } from '#server/store/sqlite-file.ts';
import type { Row, Store } from '#server/store/store.ts';
import { appendTogether, claimClass, readClass } from '#server/store/tables.ts';
import { smallScenario } from '../support/small-scenario.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offtake-store-'));
  path = join(folder, 'classes.sqlite');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function opened(): Promise<Store> {
  const store = await openSqliteStore(path);
  if (!store.ok) throw new Error(store.error.code);
  return store.value;
}
const row = (seq: number, commandId?: string, stream = 0): Row => ({
  stream,
  seq,
  commandId,
  at: 1_790_000_000_000 + seq,
  payload: JSON.stringify({ k: 'began', seq }),
});

describe('the store in a file', () => {
  test('is open to one server at a time', async () => {
    const store = await opened();
    expect(await openSqliteStore(path)).toMatchObject({ ok: false, error: { code: 'STORE_IN_USE' } });
    expect(await store.keep('key', 'value')).toEqual(ok('value'));
    await store.close();
  });

  test('says that a file is damaged, and leaves it as it is', async () => {
    const store = await opened();
    await store.claim('A', 1);
    for (let seq = 1; seq <= 400; seq++) await store.append('A', 1, [row(seq)]);
    await store.close();
    const whole = await readFile(path);
    const damaged = Buffer.from(whole);
    damaged.fill(0xee, damaged.length - 4096);
    await writeFile(path, damaged);
    expect(await openSqliteStore(path)).toMatchObject({ ok: false, error: { code: 'STORE_CORRUPT' } });
    expect((await readFile(path)).equals(damaged)).toBe(true);
    await truncate(path, whole.length - 4096);
    expect((await openSqliteStore(path)).ok).toBe(false);
  });

  describe('whose log is spoilt', () => {
    /** What lies on the disk of a server that loses its power after so many moves. */
    async function afterPowerCut(moves: number) {
      const store = await opened();
      await store.claim('A', 1);
      for (let seq = 1; seq <= moves; seq++) await store.append('A', 1, [row(seq)]);
      const left = { file: await readFile(path), log: await readFile(`${path}-wal`) };
      await store.close();
      return left;
    }
    /** Starts on these files: how many moves are there, or why it does not. */
    async function startedOn(file: Buffer, log: Buffer) {
      await writeFile(path, file);
      await writeFile(`${path}-wal`, log);
      const store = await openSqliteStore(path);
      if (!store.ok) return store.error.code;
      const rows = await store.value.read('A');
      await store.value.close();
      return rows.ok && rows.value.length;
    }
    const turned = (log: Buffer, at: number) => {
      const copy = Buffer.from(log);
      copy.writeUInt8(copy.readUInt8(at) ^ 0x5a, at);
      return copy;
    };

    test('says so where something stands behind that was acknowledged, and leaves both files as they are', async () => {
      const { file, log } = await afterPowerCut(60);
      expect(await startedOn(file, log)).toBe(60);
      const spoilt = turned(log, Math.floor(log.length / 2));
      expect(await startedOn(file, spoilt)).toBe('STORE_TAIL_SPOILT');
      expect((await readFile(path)).equals(file)).toBe(true);
      expect((await readFile(`${path}-wal`)).equals(spoilt)).toBe(true);
      // A byte of the head spoils everything after it.
      expect(await startedOn(file, turned(log, 13))).toBe('STORE_TAIL_SPOILT');
    });

    test('says nothing of what a power cut does: the last transaction came to the disk in part', async () => {
      const { file, log } = await afterPowerCut(60);
      const pages = 24 + log.readUInt32BE(8);
      expect(await startedOn(file, turned(log, log.length - 1))).toBe(59);
      expect(await startedOn(file, log.subarray(0, log.length - pages / 2))).toBe(59);
      const [first, last] = [turned(log, log.length - pages + 30), turned(log, log.length - pages + 5)];
      for (const torn of [first, last, Buffer.concat([log, Buffer.alloc(3 * pages, 0xee)])])
        expect(await startedOn(file, torn)).not.toBe('STORE_TAIL_SPOILT');
    });

    test('says of a server that has it open that it has', async () => {
      const { file, log } = await afterPowerCut(60);
      await writeFile(path, file);
      const store = await opened();
      await store.claim('B', 1);
      await writeFile(`${path}-wal`, turned(log, Math.floor(log.length / 2)));
      expect(await openSqliteStore(path)).toMatchObject({ ok: false, error: { code: 'STORE_IN_USE' } });
      await store.close();
    });
  });

  test('says that the disk is full, keeps what it has, and goes on when there is room again', async () => {
    const { db, close } = await openSqliteFile(path);
    const dialect = {
      path,
      locks: false,
      isConflict,
      problemOf: (error: unknown) => storeProblemOf(error, path),
    };
    const taking = { classId: 'A', at: 0, over: undefined, holder: undefined };
    const claim = await db.transaction().execute((inside) => claimClass(inside, taking));
    const epoch = claim?.epoch ?? 0;
    const write = async (seq: number) => {
      const payload = JSON.stringify('x'.repeat(2000));
      const rows = [{ ...row(seq), payload }];
      return (await appendTogether(db, [{ classId: 'A', epoch, rows }], dialect))[0];
    };
    await sql`pragma max_page_count = 20`.execute(db);
    let kept = 0;
    while ((await write(kept + 1))?.ok === true) kept++;
    expect(kept).toBeGreaterThan(2);
    expect(await write(kept + 1)).toEqual(err({ code: 'STORE_FULL', path }));
    await sql`pragma max_page_count = 1000`.execute(db);
    expect(await write(kept + 1)).toEqual(ok(undefined));
    expect(await readClass(db, 'A')).toHaveLength(kept + 1);
    close();
  });

  test.runIf(existsSync('/proc/self'))('says at once that its folder cannot be made', async () => {
    const nowhere = '/proc/offtake/classes.sqlite';
    const opened = await openSqliteStore(nowhere);
    expect(opened).toEqual({ ok: false, error: { code: 'STORE_READ_ONLY', path: nowhere } });
  });

  test('refuses what another program wrote', async () => {
    await writeFile(path, 'This is a letter, and no database at all; it must stay one.'.repeat(40));
    expect(await openSqliteStore(path)).toMatchObject({ ok: false, error: { code: 'STORE_CORRUPT' } });
    expect((await readFile(path, 'utf8')).startsWith('This is a letter')).toBe(true);
  });

  test.each([
    ['SQLITE_FULL', 'STORE_FULL'],
    ['ENOSPC', 'STORE_FULL'],
    ['SQLITE_READONLY_DBMOVED', 'STORE_READ_ONLY'],
    ['EROFS', 'STORE_READ_ONLY'],
    ['ENOTDIR', 'STORE_READ_ONLY'],
    ['SQLITE_CANTOPEN', 'STORE_READ_ONLY'],
    ['SQLITE_BUSY', 'STORE_IN_USE'],
    ['SQLITE_NOTADB', 'STORE_CORRUPT'],
    ['SQLITE_IOERR_FSYNC', 'STORE_FAILED'],
  ])('calls %s by its own name, %s', (code, expected) => {
    expect(storeProblemOf(Object.assign(new Error(code), { code }), 'here').code).toBe(expected);
  });
});

describe('a table whose disk is full', () => {
  test('refuses the move, stays where it was, and takes the same move once there is room', async () => {
    let isFull = false;
    const kept: Row[] = [];
    const scenario = smallScenario({ parties: 2 });
    const host: TableHost = {
      scenario,
      timing: {},
      policy: () => ({
        facilitatorsRead: 'plenary',
        startTogether: false,
        agreeInside: false,
        botStrategy: 'conceder',
        cards: 'before',
        quietMinutes: 5,
        coverAfterSeconds: 0,
        namesInDebrief: false,
      }),
      now: () => 0,
      later: () => () => undefined,
      botPace: 1,
      append: (rows) => {
        if (isFull) return Promise.resolve(err({ code: 'STORE_FULL', path }));
        kept.push(...rows);
        return Promise.resolve(ok(undefined));
      },
      changed: () => undefined,
      report: () => undefined,
      presentOf: () => [],
      isPeopled: () => false,
    };
    const table = createTable(1, host, []);
    const played = { id: scenario.id, digest: scenario.digest };
    await table.note(undefined, () => ({
      k: 'began',
      scenario: played,
      seed: 's',
      difficulty: 0,
      programs: {},
    }));
    const by = scenario.seats[0]!.id;
    const submission = {
      commandId: 'c',
      by: 'p1',
      seat: by,
      revision: undefined,
      move: { type: 'ready', by },
    } as const;
    isFull = true;
    expect(await table.submit(submission)).toEqual({ ok: false, code: 'STORE_FULL', again: true });
    expect(table.state().session?.revision()).toBe(0);
    isFull = false;
    expect(await table.submit(submission)).toMatchObject({ ok: true, revision: 1 });
    // Sent once more, it is answered as the first time and not done again.
    expect(await table.submit(submission)).toMatchObject({ ok: true, revision: 1 });
    expect(table.state().session?.revision()).toBe(1);
    expect(createTable(1, host, kept).state().session?.match()).toEqual(table.state().session?.match());
  });
});
