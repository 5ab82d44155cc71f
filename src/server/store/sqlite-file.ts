/** Is this SQLite file ours, sound, and held by nobody else? Opens it so that what is committed is on the disk. */
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { StoreProblem } from './store.ts';
import { createTables, type Database } from './tables.ts';
import { hasSpoiltTail } from './wal-tail.ts';

/** "OFTK": marks the file as ours. */
const applicationId = 0x4f_46_54_4b;
const fileVersion = 1;
/** Bytes of a page of a new file: a move touches a page of each table and index, so that small ones are less to write. */
const pageBytes = 2048;
/** Bytes that the log may grow to until it is written back. Pages that are touched again and again meanwhile are written back once. */
const logBytes = 32 * 1024 * 1024;

export interface SqliteFile {
  readonly db: Database;
  /** Writes the log back into the file and empties it, so that nothing deleted stays on the disk. */
  readonly checkpoint: () => void;
  readonly close: () => void;
}

/** Opens or makes the file. Throws what {@link storeProblemOf} understands. */
export async function openSqliteFile(path: string): Promise<SqliteFile> {
  makeWritable(path);
  refuseSpoiltTail(path);
  const file = new SqliteDatabase(path, { timeout: 200 });
  try {
    // One server at a time: a second one must fail, not mix its writing into ours.
    file.pragma('locking_mode = EXCLUSIVE');
    file.pragma(`page_size = ${pageBytes}`);
    file.pragma('journal_mode = WAL');
    file.exec('BEGIN EXCLUSIVE; COMMIT');
    file.pragma('synchronous = FULL');
    file.pragma('secure_delete = ON');
    file.pragma(`wal_autocheckpoint = ${logBytes / Number(file.pragma('page_size', { simple: true }))}`);
    if (file.pragma('journal_mode', { simple: true }) !== 'wal') throw coded('SQLITE_READONLY');
    if (file.pragma('synchronous', { simple: true }) !== 2) throw new Error('synchronous is not FULL');
    const id = file.pragma('application_id', { simple: true });
    const version = file.pragma('user_version', { simple: true });
    const isNew = file.prepare('SELECT count(*) AS tables FROM sqlite_schema').pluck().get() === 0;
    if (!isNew && (id !== applicationId || version !== fileVersion)) throw coded('SQLITE_NOTADB_OURS');
    if (isNew) {
      file.pragma(`application_id = ${applicationId}`);
      file.pragma(`user_version = ${fileVersion}`);
    } else if (file.pragma('quick_check(1)', { simple: true }) !== 'ok') throw coded('SQLITE_CORRUPT');
    const db: Database = new Kysely({ dialect: new SqliteDialect({ database: remembering(file) }) });
    await createTables(db);
    const checkpoint = () => void file.pragma('wal_checkpoint(TRUNCATE)');
    emptyLog(checkpoint);
    return {
      db,
      checkpoint,
      close: () => file.close(),
    };
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Before SQLite takes up the file: it would throw away what it takes for uncommitted, as soon as something is written, or when it closes. */
function refuseSpoiltTail(path: string): void {
  if (!hasSpoiltTail(path)) return;
  // Read while another server writes to it, a log may look like that.
  const look = new SqliteDatabase(path, { readonly: true, timeout: 0 });
  try {
    look.prepare('SELECT 1 FROM sqlite_schema').get();
  } catch (error) {
    if (storeProblemOf(error, path).code === 'STORE_IN_USE') throw error;
  } finally {
    look.close();
  }
  throw coded('SQLITE_TAIL_SPOILT');
}

/** What a crash left half written is not to lie behind what is written next: {@link hasSpoiltTail} could not tell the two apart. */
function emptyLog(checkpoint: () => void): void {
  try {
    checkpoint();
  } catch (error) {
    // On a full disk nothing is lost: it waits in the log until there is room.
    if (storeProblemOf(error, '').code !== 'STORE_FULL') throw error;
  }
}

/**
 * Makes the folders above the file that are missing. Throws what the system says where we may not write; SQLite would name a
 * read-only disk by many names, or none. One folder after the other: Node's own `recursive` asks for ever under /proc.
 */
function makeWritable(path: string): void {
  if (existsSync(path)) accessSync(path, constants.W_OK);
  const missing: string[] = [];
  let folder = dirname(path);
  for (; !existsSync(folder) && folder !== dirname(folder); folder = dirname(folder)) missing.unshift(folder);
  accessSync(folder, constants.W_OK);
  for (const one of missing) mkdirSync(one);
}

/** Most statements are the same few, over and over: each is prepared once. */
const mostStatements = 200;

function remembering(file: SqliteDatabase.Database) {
  const prepared = new Map<string, SqliteDatabase.Statement>();
  return {
    close: () => void file.close(),
    prepare(asked: string) {
      // With no room left SQLite takes a transaction back by itself. To take it back again would be an error that hides the first.
      const sql = asked === 'rollback' && !file.inTransaction ? 'select 1 where false' : asked;
      const known = prepared.get(sql) ?? file.prepare(sql);
      if (prepared.size >= mostStatements) prepared.clear();
      prepared.set(sql, known);
      return known;
    },
  };
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** What went wrong, by the code that SQLite or the system gave it. */
export function storeProblemOf(error: unknown, path: string): StoreProblem {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return { code: 'STORE_IN_USE', path };
  if (code === 'SQLITE_NOTADB_OURS') return { code: 'STORE_FOREIGN', path };
  if (code === 'SQLITE_TAIL_SPOILT') return { code: 'STORE_TAIL_SPOILT', path };
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return { code: 'STORE_CORRUPT', path };
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return { code: 'STORE_FULL', path };
  // No such file: of a folder that cannot be made, although the one above it is there.
  if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EROFS|EACCES|EPERM|ENOENT|ENOTDIR)/.test(code))
    return { code: 'STORE_READ_ONLY', path };
  return { code: 'STORE_FAILED', path, reason: error instanceof Error ? error.message : String(error) };
}

/** Did a row break a rule of the tables, rather than the disk? */
export function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
}
