/** A store in PostgreSQL, for several servers at once. Everything that comes in while it writes is written together next. */
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Store, StoreProblem } from './store.ts';
import {
  appendTogether,
  claimClass,
  createTables,
  keepValue,
  listClasses,
  listSilent,
  readClass,
  removeClass,
  type Append,
  type Database,
  type Dialect,
} from './tables.ts';
import { isPostgresConflict, postgresProblemOf, shownDatabase } from './postgres-problems.ts';

export interface PostgresOptions {
  /** `postgres://user:password@host:5432/database` */
  readonly address: string;
  /** What this server is called, once it claims something: whoever wants a class that it has claimed is sent there. */
  readonly holder: () => string;
  /** Nobody else works with this database. */
  readonly isAlone: boolean;
}

/** Connections of one server: one that writes, the others to take up and to read. */
const mostConnections = 6;
/** Milliseconds to wait for a connection, and for an answer. */
const connectWithin = 2000;
const answerWithin = 5000;
/** Milliseconds after which the database ends the transaction of a server that has fallen asleep in it, with its locks. */
const sleepAtMost = 1000;
/** Any two numbers, as long as all servers mean the same by them. */
const schemaLock = 0x4f_46_54_4b;
const presenceLock = schemaLock + 1;

/** Opens the store and makes its tables, or says why it cannot be. */
export async function openPostgresStore({
  address,
  holder,
  isAlone,
}: PostgresOptions): Promise<Result<Store, StoreProblem>> {
  const path = shownDatabase(address);
  if (path === undefined) return err({ code: 'STORE_ADDRESS', path: '' });
  const pool = new pg.Pool({
    connectionString: address,
    max: mostConnections,
    connectionTimeoutMillis: connectWithin,
    query_timeout: answerWithin,
    statement_timeout: answerWithin,
    idle_in_transaction_session_timeout: sleepAtMost,
    keepAlive: true,
    application_name: 'offtake',
  });
  // A connection that breaks, in use or not: whoever asks over it next is told so.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db: Database = new Kysely({ dialect: new PostgresDialect({ pool }) });
  const problemOf = (error: unknown) => postgresProblemOf(error, path);
  const dialect: Dialect = { path, locks: true, problemOf, isConflict: isPostgresConflict };

  try {
    const unsafe = await sql<{ readonly name: string }>`
      select name from pg_settings where name in ('fsync', 'synchronous_commit') and setting = 'off'`.execute(
      db,
    );
    if (unsafe.rows.length > 0) {
      await db.destroy();
      return err({ code: 'STORE_UNSAFE', path });
    }
    await db.transaction().execute(async (inside) => {
      // Servers that start together make the tables one after the other.
      await sql`select pg_advisory_xact_lock(${schemaLock})`.execute(inside);
      await createTables(inside);
    });
  } catch (error) {
    await db.destroy();
    return err(problemOf(error));
  }
  const presence = await stayIn(address, isAlone);
  if (presence === undefined) {
    await db.destroy();
    return err({ code: 'STORE_SHARED', path });
  }

  interface Waiting {
    readonly append: Append;
    readonly resolve: (result: Result<undefined, StoreProblem>) => void;
  }
  let waiting: Waiting[] = [];
  let isWriting = false;

  async function write(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      const now = waiting;
      waiting = [];
      const appends = now.map(({ append }) => append);
      const results = await appendTogether(db, appends, dialect);
      for (const [index, { resolve }] of now.entries()) resolve(results[index] ?? ok(undefined));
    }
    isWriting = false;
  }

  async function trying<Value>(work: () => Promise<Value>): Promise<Result<Value, StoreProblem>> {
    try {
      return ok(await work());
    } catch (error) {
      return err(problemOf(error));
    }
  }

  return ok({
    async claim(classId, at, over) {
      const taken = await trying(() =>
        db.transaction().execute((inside) => claimClass(inside, { classId, at, over, holder: holder() })),
      );
      if (!taken.ok) return taken;
      return taken.value === undefined ? err({ code: 'STORE_FENCED', path }) : ok(taken.value);
    },
    find: (classId) => trying(async () => (await listClasses(db, classId))[0]),
    append: (classId, epoch, rows) =>
      new Promise((resolve) => {
        waiting.push({ append: { classId, epoch, rows }, resolve });
        if (!isWriting) void write();
      }),
    read: (classId, stream) => trying(() => readClass(db, classId, stream)),
    classes: () => trying(() => listClasses(db)),
    silentSince: (at) => trying(() => listSilent(db, at)),
    remove: (classId) =>
      trying(async () => {
        await db.transaction().execute((inside) => removeClass(inside, classId));
        return undefined;
      }),
    keep: (name, value) => trying(() => keepValue(db, name, value)),
    async close() {
      await presence.end().catch(() => undefined);
      await db.destroy();
    },
  });
}

/**
 * A connection that says, for as long as it lasts, that there is a server here: one that wants to be alone must find none, and keeps others out.
 * It saves people from a mistake in their settings; the epochs would see to it that nothing is lost by it.
 */
async function stayIn(address: string, isAlone: boolean): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: address,
    connectionTimeoutMillis: connectWithin,
    keepAlive: true,
    application_name: 'offtake',
  });
  client.on('error', () => undefined);
  await client.connect();
  // Of a server that lost its power, the database is to know within half a minute.
  await client.query(
    'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3',
  );
  const take = isAlone ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared';
  const { rows } = await client.query<{ readonly taken: boolean }>(
    `select ${take}(${presenceLock}) as taken`,
  );
  if (rows[0]?.taken === true) return client;
  await client.end();
  return undefined;
}
