/** Which tables does the store have, and what is asked of them? The same queries for every database that Kysely speaks. */
import { sql, type Kysely, type Transaction } from 'kysely';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Claim, KeptClass, Row, StoreProblem } from './store.ts';

interface Tables {
  /** The log. */
  readonly events: {
    readonly class_id: string;
    readonly stream: number;
    readonly seq: number;
    readonly command_id: string | null;
    readonly at: number;
    readonly payload: string;
  };
  /** Who may write to a class: the epoch rises whenever somebody takes it over. */
  readonly owners: { readonly class_id: string; readonly epoch: number; readonly created_at: number };
  /** Which server that was, where there are several. */
  readonly holders: { readonly class_id: string; readonly holder: string };
  readonly kept: { readonly name: string; readonly value: string };
}

export type Database = Kysely<Tables>;
type Open = Database | Transaction<Tables>;

/** In what the databases differ. */
export interface Dialect {
  /** What is shown of where the store is. */
  readonly path: string;
  /** Must rows that a decision hangs on be locked? SQLite has one writer, and no words for it. */
  readonly locks: boolean;
  readonly problemOf: (error: unknown) => StoreProblem;
  /** Did a row break a rule of the tables, rather than the database? */
  readonly isConflict: (error: unknown) => boolean;
}

/** Rows of one command, which are written together or not at all. */
export interface Append {
  readonly classId: string;
  readonly epoch: number;
  readonly rows: readonly Row[];
}

/** SQLite takes 32,766 values in a statement, PostgreSQL 65,535; a row has six. */
const rowsPerStatement = 1000;

/** Makes what is not there yet. `bigint` holds milliseconds in either database. */
export async function createTables(db: Open): Promise<void> {
  await db.schema
    .createTable('events')
    .ifNotExists()
    .addColumn('class_id', 'text', (column) => column.notNull())
    .addColumn('stream', 'integer', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('command_id', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('events_pk', ['class_id', 'stream', 'seq'])
    .addUniqueConstraint('events_command', ['class_id', 'command_id'])
    .execute();
  await db.schema
    .createTable('owners')
    .ifNotExists()
    .addColumn('class_id', 'text', (column) => column.primaryKey())
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('holders')
    .ifNotExists()
    .addColumn('class_id', 'text', (column) => column.primaryKey())
    .addColumn('holder', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('kept')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}

/**
 * Writes what several commands come to in one transaction: one wait for the disk acknowledges them all. One bad row does not take the
 * others with it.
 */
export async function appendTogether(
  db: Database,
  appends: readonly Append[],
  dialect: Dialect,
): Promise<readonly Result<undefined, StoreProblem>[]> {
  const { path, isConflict, problemOf } = dialect;
  let isCommitting = false;
  try {
    const fenced = await db.transaction().execute(async (inside) => {
      const answer = await appendAll(inside, appends, dialect);
      isCommitting = true;
      return answer;
    });
    return fenced.map((isFenced) => (isFenced ? err({ code: 'STORE_FENCED', path }) : ok(undefined)));
  } catch (error) {
    if (appends.length > 1 && isConflict(error)) {
      const alone: Result<undefined, StoreProblem>[] = [];
      for (const append of appends) alone.push(...(await appendTogether(db, [append], dialect)));
      return alone;
    }
    const problem = problemOf(error);
    // A line that breaks while the database commits: it may have done so.
    const isUnsure = isCommitting && problem.code === 'STORE_AWAY';
    return appends.map(() => err(isUnsure ? { code: 'STORE_UNSURE', path } : problem));
  }
}

/** Writes the rows of all appends whose epoch still holds, in the transaction given. Returns which were fenced off. */
async function appendAll(
  open: Open,
  appends: readonly Append[],
  { locks }: Dialect,
): Promise<readonly boolean[]> {
  const ids = [...new Set(appends.map(({ classId }) => classId))].sort();
  const owners = await open
    .selectFrom('owners')
    .select(['class_id', 'epoch'])
    .where('class_id', 'in', ids)
    // Until this is written nobody takes the class over, and whoever does then reads it.
    .$if(locks, (query) => query.forShare())
    .execute();
  const epochs = new Map(owners.map(({ class_id, epoch }) => [class_id, epoch]));
  const isFenced = appends.map(({ classId, epoch }) => epochs.get(classId) !== epoch);
  const values = appends.flatMap(({ classId, rows }, index) =>
    isFenced[index] === true
      ? []
      : rows.map(({ stream, seq, commandId, at, payload }) => ({
          class_id: classId,
          stream,
          seq,
          command_id: commandId ?? null,
          at,
          payload,
        })),
  );
  for (let from = 0; from < values.length; from += rowsPerStatement)
    await open
      .insertInto('events')
      .values(values.slice(from, from + rowsPerStatement))
      .execute();
  return isFenced;
}

export interface Taking {
  readonly classId: string;
  readonly at: number;
  /** The epoch that it is taken over from; undefined takes it from anybody. */
  readonly over: number | undefined;
  readonly holder: string | undefined;
}

/** Takes a class over, in the transaction given; undefined when somebody else was quicker. */
export async function claimClass(open: Open, taking: Taking): Promise<Claim | undefined> {
  const { classId, at, over, holder } = taking;
  const taken = await open
    .insertInto('owners')
    .values({ class_id: classId, epoch: 1, created_at: at })
    .onConflict((conflict) =>
      conflict
        .column('class_id')
        .doUpdateSet({ epoch: sql`owners.epoch + 1` })
        .where('owners.epoch', '=', over === undefined ? sql<number>`owners.epoch` : over),
    )
    .returning('epoch')
    .executeTakeFirst();
  if (taken === undefined) return undefined;
  if (holder !== undefined)
    await open
      .insertInto('holders')
      .values({ class_id: classId, holder })
      .onConflict((conflict) => conflict.column('class_id').doUpdateSet({ holder }))
      .execute();
  return { epoch: taken.epoch, rows: await readClass(open, classId) };
}

export async function readClass(open: Open, classId: string, stream?: number): Promise<readonly Row[]> {
  const rows = await open
    .selectFrom('events')
    .select(['stream', 'seq', 'command_id', 'at', 'payload'])
    .where('class_id', '=', classId)
    .$if(stream !== undefined, (query) => query.where('stream', '=', stream ?? 0))
    .orderBy('stream')
    .orderBy('seq')
    .execute();
  // PostgreSQL's driver gives bigint as text.
  return rows.map(({ stream, seq, command_id, at, payload }) => ({
    stream,
    seq,
    commandId: command_id ?? undefined,
    at: Number(at),
    payload,
  }));
}

/** All classes by age, or one. */
export async function listClasses(open: Open, only?: string): Promise<readonly KeptClass[]> {
  const rows = await open
    .selectFrom('owners')
    .leftJoin('holders', 'holders.class_id', 'owners.class_id')
    .select(['owners.class_id', 'created_at', 'epoch', 'holder'])
    .$if(only !== undefined, (query) => query.where('owners.class_id', '=', only ?? ''))
    .orderBy('created_at')
    .execute();
  return rows.map(({ class_id, created_at, epoch, holder }) => ({
    id: class_id,
    createdAt: Number(created_at),
    epoch,
    holder: holder ?? undefined,
  }));
}

/** Classes that are older than this moment, and have no line from it or later. */
export async function listSilent(open: Open, since: number): Promise<readonly string[]> {
  const rows = await open
    .selectFrom('owners')
    .select('class_id')
    .where('created_at', '<', since)
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('events')
            .select('events.seq')
            .whereRef('events.class_id', '=', 'owners.class_id')
            .where('events.at', '>=', since),
        ),
      ),
    )
    .orderBy('created_at')
    .execute();
  return rows.map(({ class_id }) => class_id);
}

export async function removeClass(open: Open, classId: string): Promise<void> {
  await open.deleteFrom('events').where('class_id', '=', classId).execute();
  await open.deleteFrom('holders').where('class_id', '=', classId).execute();
  await open.deleteFrom('owners').where('class_id', '=', classId).execute();
  await open.deleteFrom('kept').where('name', 'like', 'made:%').where('value', '=', classId).execute();
}

export async function keepValue(open: Open, name: string, value: string): Promise<string> {
  await open
    .insertInto('kept')
    .values({ name, value })
    // An empty value only asks whether there is one.
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }).where('kept.value', '=', ''))
    .execute();
  const row = await open
    .selectFrom('kept')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return row.value;
}
